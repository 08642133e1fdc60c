namespace InnovationPotential.Data;

/// <summary>A row for each unit (and period), a column for each indicator.</summary>
internal sealed class WideReader : LayoutReader
{
    private readonly DraftColumn[] _columns;

    public WideReader(RecordSource source, TableHeader header, CsvOptions options, ProblemList problems)
        : base(source, header, options, problems, true, header.Period is null ? source.RowsAtMost : 0)
    {
        _columns = header.Indicators.Select(i => Draft.ColumnOf(i.Code)).ToArray();
        Group();
    }

    public override void ReadRecord()
    {
        var unit = ReadUnit();
        var slot = ReadSlot();
        var kind = ReadKind();
        var flag = Header.Flag is { } flags ? Source.TextAt(flags).Trim() : "";
        var row = Source.Row;
        var isNew = unit >= 0 && slot >= 0 && Draft.Rows.TryAdd(slot, unit, row);
        if (unit >= 0 && slot >= 0 && !isNew) ReportRepeated(Draft.Rows.Of(slot, unit));
        var stated = ObservationFlags.KindOf(flag) ?? kind;
        var observed = new DraftObservation(
            0, ObservationFlags.StateOf(flag, false), stated ?? default, row, ObservationFlags.NoteOf(flag));
        var missing = observed with { State = ObservationFlags.StateOf(flag, true) };
        for (var c = 0; c < _columns.Length; c++)
        {
            var (field, code, indicator) = Header.Indicators[c];
            var value = ReadValue(field, code, indicator, out _);
            if (isNew) _columns[c].Set(slot, unit, (double.IsNaN(value) ? missing : observed) with
            {
                Value = value,
                Kind = stated ?? _columns[c].Usual,
            });
        }

        ReadAttributes(unit, slot);
    }

    public override bool TakeBare(string name, int row)
    {
        if (Header.Period is not null) return false;
        return Draft.Rows.TryAdd(0, Draft.UnitOf(name), row);
    }

    private void ReportRepeated(int first)
    {
        var period = PeriodName is null ? "" : $" in {PeriodName}";
        Repeated(
            TableCodes.DuplicateUnit,
            FormattableString.Invariant($"The unit '{UnitName}'{period} already stands in row {first}."),
            Header.Unit!.Value,
            null,
            Header.Period is null
                ? "Give each unit its own name; if the rows are periods, name their column by PeriodColumn." : "Keep one of the rows.");
    }

    private void Group()
    {
        for (var c = 0; c < _columns.Length && Source.Groups.Count > 0; c++)
        {
            if (Source.Groups[Header.Indicators[c].Field] is { Length: > 0 } group) _columns[c].Group = group;
        }
    }
}
