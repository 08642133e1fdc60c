namespace InnovationPotential.Data;

/// <summary>A row for each unit (and period), a column for each indicator, or for each indicator in each period.</summary>
internal sealed class WideReader : LayoutReader
{
    // The slot is the column's own period's; null where the row has the period.
    private readonly List<(DraftColumn Column, int? Slot)> _cells = [];

    public WideReader(TableInput input, TableHeader header)
        : base(input, header, true, header.Period is null ? input.Source.RowsAtMost : 0)
    {
        foreach (var (field, code, _, period) in header.Indicators)
        {
            var column = Draft.ColumnOf(code);
            if (period is null && Source.Groups.Count > 0) column.Group = Source.Groups[field];
            _cells.Add((column, period is { } own ? Draft.SlotOf(own) : null));
        }
    }

    public override void ReadRecord()
    {
        var unit = ReadUnit();
        var slot = ReadSlot();
        var kind = ReadKind();
        var flag = Stated(Header.Flag)?.Trim() ?? "";
        var row = Source.Row;
        var isRow = unit >= 0 && slot >= 0;
        var isNew = isRow && Draft.Rows.TryAdd(slot, unit, row);
        if (isRow && !isNew) ReportRepeated(Draft.Rows.Of(slot, unit));
        ReadAttributes(unit, slot);
        var stated = ObservationFlags.KindOf(flag) ?? kind;
        var observed = new DraftObservation(
            0, ObservationFlags.StateOf(flag, false), stated ?? default, row, ObservationFlags.NoteOf(flag));
        var missing = observed with { State = ObservationFlags.StateOf(flag, true) };
        for (var c = 0; c < _cells.Count; c++)
        {
            var (field, code, indicator, period) = Header.Indicators[c];
            if (period is { } own) PeriodName = own.Label;
            var value = ReadValue(field, code, indicator, out _);
            var (column, ownSlot) = _cells[c];
            if (isNew) column.Set(ownSlot ?? slot, unit, (double.IsNaN(value) ? missing : observed) with
            {
                Value = value,
                Kind = stated ?? column.Usual,
            });
        }
    }

    public override bool TakeBare(string name, int row) => Header.Period is null && Draft.Rows.TryAdd(0, Draft.UnitOf(name), row);

    private void ReportRepeated(int first)
    {
        var period = PeriodName is null ? "" : $" in {PeriodName}";
        Repeated(Diagnostic.Error(
            TableCodes.DuplicateUnit,
            FormattableString.Invariant($"The unit '{UnitName}'{period} already stands in row {first}."),
            At(Header.Unit!.Value),
            Header.Layout == TableLayout.Wide && Header.Period is null
                ? "Give each unit its own name; if the rows are periods, name their column by PeriodColumn." : "Keep one of the rows."));
    }
}
