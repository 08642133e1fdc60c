namespace InnovationPotential.Data;

/// <summary>A row for each unit and indicator, a column for each period.</summary>
internal sealed class IndicatorRowsReader : IndicatorReader
{
    private readonly int[] _slots;
    private readonly Dictionary<(int Unit, string Code, ObservationKind Kind), int> _rows = [];

    public IndicatorRowsReader(TableInput input, TableHeader header)
        : base(input, header) =>
        _slots = header.Periods.Select(p => Draft.SlotOf(p.Period)).ToArray();

    public override void ReadRecord()
    {
        var unit = ReadUnit();
        var column = ReadIndicator(out var indicator);
        ReadAttributes(unit, 0);
        if (column is null) return;
        var kind = ReadKind() ?? column.Usual;
        var state = ReadState(out _);
        var note = ReadNote();
        var first = unit < 0 || _rows.TryAdd((unit, column.Code, kind), Source.Row) ? 0 : _rows[(unit, column.Code, kind)];
        if (first > 0) ReportRepeated(first, IndicatorField, column.Code);
        for (var p = 0; p < _slots.Length; p++)
        {
            PeriodName = Header.Periods[p].Period.Label;
            ReadObservation(column, indicator, p, first > 0 ? -1 : unit, kind, state, note);
        }
    }

    public override bool TakeBare(string name, int row) =>
        Header.OnlyIndicator is { } code && _rows.TryAdd((Draft.UnitOf(name), code, Draft.ColumnOf(code).Usual), row);

    private void ReadObservation(
        DraftColumn column, Indicator? indicator, int period, int unit, ObservationKind kind, ObservationState? stated, string? note)
    {
        var field = Header.Periods[period].Field;
        var value = ReadValue(field, column.Code, indicator, out _);
        var missing = double.IsNaN(value);
        var flag = Source.FlagAt(field);
        var claimsValue = stated is null or ObservationState.Observed or ObservationState.Imputed;
        var state = stated is null || (missing && claimsValue) ? ObservationFlags.StateOf(flag, missing) : stated.Value;
        if (!missing && !claimsValue) ReportDenied(state, field, column.Code);
        if (unit < 0) return;
        // Plan and actual figures of one indicator often stand in two rows: they are one series as long as no period has both.
        var taken = column.RowOf(_slots[period], unit);
        var observation =
            new DraftObservation(value, state, ObservationFlags.KindOf(flag) ?? kind, Source.Row, ObservationFlags.NoteOf(flag) ?? note);
        if (taken == 0 || (!missing && !column.HasValue(_slots[period], unit))) column.Set(_slots[period], unit, observation);
        else if (!missing) ReportRepeated(taken, field, column.Code);
    }

    private void ReportRepeated(int first, int field, string code) => Repeated(Diagnostic.Error(
        TableCodes.DuplicateObservation,
        FormattableString.Invariant($"'{code}' of this unit already stands in row {first}."),
        At(field, code),
        "Keep one of the rows; rows of different kinds may complete, but not repeat each other."));
}
