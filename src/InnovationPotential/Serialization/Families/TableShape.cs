using static InnovationPotential.Serialization.JsonTypes;

namespace InnovationPotential.Serialization;

/// <summary>How a table stands in JSON: units, periods, attributes, and the columns of the indicators.</summary>
internal static class TableShape
{
    private static readonly JsonMapped<double, double> Value = new(
        Exact, v => v, v => double.IsInfinity(v) ? throw new ArgumentException("An observation is finite.") : v);

    private static readonly JsonShape<UnitAttribute> Attribute = new("attribute", "Something known of units that is no indicator.",
        new UnitAttribute("", []), m => m
            .Required("name", "The attribute's name.", TextValue, a => a.Name, (a, v) => a with { Name = v })
            .Required("values", "A text for each unit; null where it is not known.", new JsonTextOrNull().List, a => a.Values,
                (a, v) => a with { Values = v }));

    private static readonly JsonShape<(int Row, string Text)> Note = new("note", "What the source says of an observation.", (0, ""), m => m
        .Required("row", "The observation's position among the values, from 0.", new JsonNumber(0, int.MaxValue), n => n.Row,
            (n, v) => n with { Row = (int)v })
        .Required("text", "What it says.", TextValue, n => n.Text, (n, v) => n with { Text = v }));

    private static readonly JsonShape<ColumnDraft> Draft = new("column", "The observations of an indicator.",
        new ColumnDraft("", null, [], [], [], []), m => m
            .Required("code", "The indicator's code.", TextValue, c => c.Code, (c, v) => c with { Code = v })
            .Optional("unitOfMeasure", "The unit of measure.", TextValue, c => c.UnitOfMeasure, (c, v) => c with { UnitOfMeasure = v })
            .Required("values", "A number for each unit of the first period, then of the next, and so on; null where there is none.",
                Value.List, c => c.Values, (c, v) => c with { Values = v })
            .Optional("states", "A state for each value; observed, or not available where it is null, when left out.",
                Names<ObservationState>().List, c => c.States, (c, v) => c with { States = v })
            .Optional("kinds", "A kind for each value; actual when left out.", Names<ObservationKind>().List, c => c.Kinds,
                (c, v) => c with { Kinds = v })
            .Optional("notes", "What the source says of observations.", Note.List, c => c.Notes, (c, v) => c with { Notes = v })
            .Optional("standardErrors", "A standard error for each value; null where none is stated.", Value.List, c => c.StandardErrors,
                (c, v) => c with { StandardErrors = v })
            .Optional("lows", "The lower end of an interval for each value; null where none is stated.", Value.List, c => c.Lows,
                (c, v) => c with { Lows = v })
            .Optional("highs", "The upper end of an interval for each value; null where none is stated.", Value.List, c => c.Highs,
                (c, v) => c with { Highs = v }));

    private static readonly JsonMapped<IndicatorColumn, ColumnDraft> Column = new(Draft, ColumnDraft.Of, c => c.Finish());

    public static JsonShape<TableParts> Shape { get; } = new("table", "Units, indicators and (in a panel) periods, with missing cells.",
        new TableParts([], [], [], [], []), m => m
            .Required("units", "The units' names.", Texts, t => t.Units, (t, v) => t with { Units = v })
            .Optional("periods", "The periods, ascending; left out of a cross-section.", PeriodText.List, t => t.Periods,
                (t, v) => t with { Periods = v })
            .Optional("attributes", "What else is known of the units.", Attribute.List, t => t.Attributes,
                (t, v) => t with { Attributes = v })
            .Required("indicators", "The indicators' columns.", Column.List, t => t.Columns, (t, v) => t with { Columns = v })
            .Optional("diagnostics", "What was found while the table was first read.", DiagnosticJson.List, t => t.Diagnostics,
                (t, v) => t with { Diagnostics = v }));
}
