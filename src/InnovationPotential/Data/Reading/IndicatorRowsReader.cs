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
        var kind = ReadKind();
        var state = ReadState(out _);
        ReadAttributes(unit);
        if (column is null) return;
        var first = unit < 0 || _rows.TryAdd((unit, column.Code, kind), Source.Row) ? 0 : _rows[(unit, column.Code, kind)];
        if (first > 0) ReportRepeated(first, Header.Indicator!.Value, column.Code);
        for (var p = 0; p < _slots.Length; p++)
        {
            PeriodName = Header.Periods[p].Period.Label;
            ReadObservation(column, indicator, p, first > 0 ? -1 : unit, kind, state);
        }
    }

    private void ReadObservation(DraftColumn column, Indicator? indicator, int period, int unit, ObservationKind kind,
        ObservationState? stated)
    {
        var field = Header.Periods[period].Field;
        var value = ReadValue(field, column.Code, indicator, out _);
        var missing = double.IsNaN(value);
        var state = (stated, missing) switch
        {
            (null or ObservationState.Observed or ObservationState.Imputed, true) => ObservationState.NotAvailable,
            (null, false) => ObservationState.Observed,
            _ => stated.Value,
        };
        if (!missing && state is not (ObservationState.Observed or ObservationState.Imputed)) ReportDenied(state, field, column.Code);
        if (unit < 0) return;
        // Plan and actual figures of one indicator often stand in two rows: they are one series as long as no period has both.
        var taken = column.RowOf(_slots[period], unit);
        if (taken == 0 || (!missing && !column.HasValue(_slots[period], unit)))
            column.Set(_slots[period], unit, new DraftObservation(value, state, kind, Source.Row));
        else if (!missing) ReportRepeated(taken, field, column.Code);
    }

    private void ReportRepeated(int first, int field, string code) => Report(
        TableCodes.DuplicateObservation,
        FormattableString.Invariant($"'{code}' of this unit already stands in row {first}."),
        field,
        code,
        "Keep one of the rows; rows of different kinds may complete, but not repeat each other.");
}
