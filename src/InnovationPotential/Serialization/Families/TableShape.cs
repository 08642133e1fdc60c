using static InnovationPotential.Serialization.JsonTypes;

namespace InnovationPotential.Serialization;

/// <summary>How a table stands in JSON: units, periods, attributes, and the columns of the indicators.</summary>
internal static class TableShape
{
    private static readonly JsonMapped<double, double> Value = new(
        Exact, v => v, v => double.IsInfinity(v) ? throw new ArgumentException("An observation is finite.") : v);

    private static readonly JsonName<ObservationState> State = new(
        ("observed", ObservationState.Observed), ("not-available", ObservationState.NotAvailable),
        ("not-applicable", ObservationState.NotApplicable), ("suppressed", ObservationState.Suppressed),
        ("imputed", ObservationState.Imputed));

    private static readonly JsonName<ObservationKind> Kind = new(
        ("actual", ObservationKind.Actual), ("plan", ObservationKind.Plan), ("estimate", ObservationKind.Estimate),
        ("forecast", ObservationKind.Forecast));

    private static readonly JsonShape<UnitAttribute> Attribute = new(
        "attribute",
        "Something known of units that is no indicator.",
        new UnitAttribute("", []),
        new JsonPart<UnitAttribute, string>("name", "The attribute's name.", TextValue, a => a.Name, (a, v) => a with { Name = v },
            required: true),
        new JsonPart<UnitAttribute, EquatableArray<string?>>("values", "A text for each unit; null where it is not known.",
            new JsonTextsOrNull(), a => a.Values, (a, v) => a with { Values = v }, required: true));

    private static readonly JsonShape<ColumnNote> Note = new(
        "note",
        "What the source says of an observation.",
        new ColumnNote(0, ""),
        new JsonPart<ColumnNote, double>("row", "The observation's position among the values, from 0.", new JsonNumber(0, int.MaxValue),
            n => n.Row, (n, v) => n with { Row = (int)v }, required: true),
        new JsonPart<ColumnNote, string>("text", "What it says.", TextValue, n => n.Text, (n, v) => n with { Text = v }, required: true));

    private static readonly JsonShape<ColumnDraft> Draft = new(
        "column",
        "The observations of an indicator.",
        new ColumnDraft("", null, [], [], [], []),
        new JsonPart<ColumnDraft, string>("code", "The indicator's code.", TextValue, c => c.Code, (c, v) => c with { Code = v },
            required: true),
        new JsonPart<ColumnDraft, string>("unitOfMeasure", "The unit of measure.", TextValue, c => c.UnitOfMeasure,
            (c, v) => c with { UnitOfMeasure = v }),
        new JsonPart<ColumnDraft, EquatableArray<double>>("values",
            "A number for each unit of the first period, then of the next, and so on; null where there is none.",
            new JsonList<double>(Value), c => c.Values, (c, v) => c with { Values = v }, required: true),
        new JsonPart<ColumnDraft, EquatableArray<ObservationState>>("states",
            "A state for each value; observed, or not available where it is null, when left out.",
            new JsonList<ObservationState>(State), c => c.States, (c, v) => c with { States = v }),
        new JsonPart<ColumnDraft, EquatableArray<ObservationKind>>("kinds", "A kind for each value; actual when left out.",
            new JsonList<ObservationKind>(Kind), c => c.Kinds, (c, v) => c with { Kinds = v }),
        new JsonPart<ColumnDraft, EquatableArray<ColumnNote>>("notes", "What the source says of observations.",
            new JsonList<ColumnNote>(Note), c => c.Notes, (c, v) => c with { Notes = v }),
        new JsonPart<ColumnDraft, EquatableArray<double>>("standardErrors", "A standard error for each value; null where none is stated.",
            new JsonList<double>(Value), c => c.StandardErrors, (c, v) => c with { StandardErrors = v }),
        new JsonPart<ColumnDraft, EquatableArray<double>>("lows",
            "The lower end of an interval for each value; null where none is stated.", new JsonList<double>(Value), c => c.Lows,
            (c, v) => c with { Lows = v }),
        new JsonPart<ColumnDraft, EquatableArray<double>>("highs",
            "The upper end of an interval for each value; null where none is stated.", new JsonList<double>(Value), c => c.Highs,
            (c, v) => c with { Highs = v }));

    private static readonly JsonMapped<IndicatorColumn, ColumnDraft> Column = new(Draft, ColumnDraft.Of, c => c.Finish());

    public static JsonShape<TableParts> Shape { get; } = new(
        "table",
        "Units, indicators and (in a panel) periods, with missing cells.",
        new TableParts([], [], [], [], []),
        new JsonPart<TableParts, EquatableArray<string>>("units", "The units' names.", Texts, t => t.Units, (t, v) => t with { Units = v },
            required: true),
        new JsonPart<TableParts, EquatableArray<Period>>("periods", "The periods, ascending; left out of a cross-section.",
            new JsonList<Period>(PeriodText), t => t.Periods, (t, v) => t with { Periods = v }),
        new JsonPart<TableParts, EquatableArray<UnitAttribute>>("attributes", "What else is known of the units.",
            new JsonList<UnitAttribute>(Attribute), t => t.Attributes, (t, v) => t with { Attributes = v }),
        new JsonPart<TableParts, EquatableArray<IndicatorColumn>>("indicators", "The indicators' columns.",
            new JsonList<IndicatorColumn>(Column), t => t.Columns, (t, v) => t with { Columns = v }, required: true),
        new JsonPart<TableParts, EquatableArray<Diagnostic>>("diagnostics", "What was found while the table was first read.",
            DiagnosticJson.List, t => t.Diagnostics, (t, v) => t with { Diagnostics = v }));
}
