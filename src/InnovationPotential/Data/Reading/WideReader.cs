namespace InnovationPotential.Data;

/// <summary>A row for each unit (and period), a column for each indicator.</summary>
internal sealed class WideReader : LayoutReader
{
    private readonly DraftColumn[] _columns;
    private readonly Dictionary<(int Unit, int Slot), int> _rows = [];

    public WideReader(RecordSource source, TableHeader header, CsvOptions options, ProblemList problems)
        : base(source, header, options, problems) =>
        _columns = header.Indicators.Select(i => Draft.ColumnOf(i.Code)).ToArray();

    public override void ReadRecord()
    {
        var unit = ReadUnit();
        var slot = ReadSlot();
        var kind = ReadKind();
        var isNew = unit >= 0 && slot >= 0 && _rows.TryAdd((unit, slot), Source.Row);
        if (unit >= 0 && slot >= 0 && !isNew) ReportRepeated(_rows[(unit, slot)]);
        for (var c = 0; c < _columns.Length; c++)
        {
            var (field, code, indicator) = Header.Indicators[c];
            var value = ReadValue(field, code, indicator, out _);
            if (isNew)
                _columns[c].Set(slot, unit,
                    new DraftObservation(value, double.IsNaN(value)
                        ? ObservationState.NotAvailable : ObservationState.Observed, kind, Source.Row));
        }

        if (isNew) ReadAttributes(unit);
    }

    private void ReportRepeated(int first)
    {
        var period = PeriodName is null ? "" : $" in {PeriodName}";
        Report(
            TableCodes.DuplicateUnit,
            FormattableString.Invariant($"The unit '{UnitName}'{period} already stands in row {first}."),
            Header.Unit!.Value,
            null,
            Header.Period is null
                ? "Give each unit its own name; if the rows are periods, name their column 'period'." : "Keep one of the rows.");
    }
}
