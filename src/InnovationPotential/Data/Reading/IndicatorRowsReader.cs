namespace InnovationPotential.Data;

/// <summary>A row for each unit and indicator, a column for each period.</summary>
internal sealed class IndicatorRowsReader : IndicatorReader
{
    private readonly int[] _slots;
    private readonly Dictionary<(int Unit, string Code, ObservationKind Kind), int> _rows = [];

    public IndicatorRowsReader(RecordSource source, TableHeader header, IndicatorLookup? lookup, CsvOptions options, ProblemList problems)
        : base(source, header, lookup, options, problems) =>
        _slots = header.Periods.Select(p => Draft.SlotOf(p.Period)).ToArray();

    public override void ReadRecord()
    {
        var unit = ReadUnit();
        var column = ReadIndicator(out var indicator);
        if (column is null)
        {
            ReadAttributes(unit, 0);
            return;
        }

        var kind = ReadKind() ?? column.Usual;
        var state = ReadState(out _);
        var note = Header.Note is { } notes && Source.TextAt(notes) is { Length: > 0 } text ? text : null;
        ReadAttributes(unit, 0);
        var first = unit < 0 || _rows.TryAdd((unit, column.Code, kind), Source.Row) ? 0 : _rows[(unit, column.Code, kind)];
        if (first > 0) ReportRepeated(first, IndicatorField, column.Code);
        for (var p = 0; p < _slots.Length; p++)
        {
            PeriodName = Header.Periods[p].Period.Label;
            ReadObservation(column, indicator, p, first > 0 ? -1 : unit, kind, state, note);
        }
    }

    public override bool TakeBare(string name, int row)
    {
        if (Header.OnlyIndicator is not { } code) return false;
        return _rows.TryAdd((Draft.UnitOf(name), code, Draft.ColumnOf(code).Usual), row);
    }

    private void ReadObservation(
        DraftColumn column, Indicator? indicator, int period, int unit, ObservationKind kind, ObservationState? stated, string? note)
    {
        var field = Header.Periods[period].Field;
        var value = ReadValue(field, column.Code, indicator, out _);
        var missing = double.IsNaN(value);
        var flag = Source.HasFlags ? Source.FlagAt(field) : "";
        var state = (stated, missing) switch
        {
            (null or ObservationState.Observed or ObservationState.Imputed, true) => ObservationFlags.StateOf(flag, true),
            (null, false) => ObservationFlags.StateOf(flag, false),
            _ => stated.Value,
        };
        if (!missing && state is not (ObservationState.Observed or ObservationState.Imputed)) ReportDenied(state, field, column.Code);
        if (unit < 0) return;
        // Plan and actual figures of one indicator often stand in two rows: they are one series as long as no period has both.
        var taken = column.RowOf(_slots[period], unit);
        var observation =
            new DraftObservation(value, state, ObservationFlags.KindOf(flag) ?? kind, Source.Row, ObservationFlags.NoteOf(flag) ?? note);
        if (taken == 0 || (!missing && !column.HasValue(_slots[period], unit))) column.Set(_slots[period], unit, observation);
        else if (!missing) ReportRepeated(taken, field, column.Code);
    }

    private void ReportRepeated(int first, int field, string code) => Repeated(
        TableCodes.DuplicateObservation,
        FormattableString.Invariant($"'{code}' of this unit already stands in row {first}."),
        field,
        code,
        "Keep one of the rows; rows of different kinds may complete, but not repeat each other.");
}
