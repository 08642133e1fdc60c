namespace InnovationPotential.Data;

/// <summary>A row for each unit, a column for each indicator and period.</summary>
internal sealed class IndicatorPeriodsReader : LayoutReader
{
    private readonly (DraftColumn Column, int Slot)[] _cells;

    public IndicatorPeriodsReader(RecordSource source, TableHeader header, CsvOptions options, ProblemList problems)
        : base(source, header, options, problems, true) =>
        _cells = header.Periods.Select(p => (Draft.ColumnOf(p.Code!), Draft.SlotOf(p.Period))).ToArray();

    public override void ReadRecord()
    {
        var unit = ReadUnit();
        var kind = ReadKind();
        var isNew = unit >= 0 && Draft.Rows.TryAdd(0, unit, Source.Row);
        if (unit >= 0 && !isNew)
        {
            Repeated(
                TableCodes.DuplicateUnit,
                FormattableString.Invariant($"The unit '{UnitName}' already stands in row {Draft.Rows.Of(0, unit)}."),
                Header.Unit!.Value,
                null,
                "Keep one of the rows.");
        }

        for (var c = 0; c < _cells.Length; c++)
        {
            var (field, period, code, indicator) = Header.Periods[c];
            PeriodName = period.Label;
            var value = ReadValue(field, code!, indicator, out _);
            var state = double.IsNaN(value) ? ObservationState.NotAvailable : ObservationState.Observed;
            var (column, slot) = _cells[c];
            if (isNew) column.Set(slot, unit, new DraftObservation(value, state, kind ?? column.Usual, Source.Row));
        }

        PeriodName = null;
        ReadAttributes(unit, 0);
    }

    public override bool TakeBare(string name, int row) => Draft.Rows.TryAdd(0, Draft.UnitOf(name), row);
}
