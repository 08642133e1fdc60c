namespace InnovationPotential.Comparisons;

/// <summary>Tables between an old one and a new one.</summary>
/// <param name="old">The old table.</param>
/// <param name="now">The new table.</param>
/// <param name="oldUnits">The units of the old table that its model scores.</param>
/// <param name="nowUnits">The units of the new table that its model scores.</param>
/// <param name="columns">The columns that the models need.</param>
internal sealed class EditionTables(IndicatorTable old, IndicatorTable now, string[] oldUnits, string[] nowUnits,
    IEnumerable<string> columns)
{
    private readonly string[] _columns = [.. columns.Where(c => old.Contains(c) || now.Contains(c))];

    /// <summary>The indicators with cells that changed for a cause: revised values, or gaps.</summary>
    public IEnumerable<string> ChangedBy(RevisionCause cause)
    {
        var (units, periods) = (oldUnits.Intersect(nowUnits).ToArray(), old.Periods.Slots().Intersect(now.Periods.Slots()).ToArray());
        return _columns.Where(c => old.Contains(c) && now.Contains(c)
            && units.Any(u => periods.Any(p => CauseOf(old[c][old.RowOf(u, p)], now[c][now.RowOf(u, p)]) == cause)));
    }

    /// <summary>Whether attributes of units that are in both differ.</summary>
    public bool HasOtherAttributes => oldUnits.Intersect(nowUnits).Any(u =>
        old.Attributes.Any(a => now.Attributes.Any(n => n.Name == a.Name) && old.AttributeOf(u, a.Name) != now.AttributeOf(u, a.Name)));

    /// <summary>Whether the units are not the same.</summary>
    public bool HaveOtherUnits => !oldUnits.ToHashSet(StringComparer.Ordinal).SetEquals(nowUnits);

    /// <summary>The table in which what is said is new.</summary>
    /// <param name="isNew">Whether a cause is new, for an indicator or as a whole.</param>
    public IndicatorTable Of(Func<RevisionCause, string?, bool> isNew)
    {
        var units = isNew(RevisionCause.Units, null) ? nowUnits : oldUnits;
        var periods = isNew(RevisionCause.NewPeriods, null) ? now.Periods : old.Periods;
        (int Old, int Now)[] rows = [.. periods.Slots().SelectMany(p => units.Select(u => (old.RowOf(u, p), now.RowOf(u, p))))];
        return IndicatorTable.Build(units.ToEquatableArray(), periods,
            [.. _columns.Select(c => Column(c, rows, isNew(RevisionCause.RevisedValues, c), isNew(RevisionCause.Gaps, c)))],
            isNew(RevisionCause.RevisedValues, null) ? AttributesOf(units, now, old) : AttributesOf(units, old, now), []);
    }

    /// <summary>Why two observations of one cell differ; null where they do not.</summary>
    public static RevisionCause? CauseOf(Observation old, Observation now) =>
        old.Value == now.Value && old.State == now.State ? null
        : old.Value is null || now.Value is null ? RevisionCause.Gaps : RevisionCause.RevisedValues;

    private IndicatorColumn Column(string code, (int Old, int Now)[] rows, bool newValues, bool newGaps)
    {
        var (values, states) = (new double[rows.Length], new ObservationState[rows.Length]);
        var (before, after) = (old.Contains(code) ? old[code] : null, now.Contains(code) ? now[code] : null);
        for (var r = 0; r < rows.Length; r++)
        {
            var cell = (At(before, rows[r].Old), At(after, rows[r].Now)) switch
            {
                ({ } b, { } a) => (CauseOf(b, a) == RevisionCause.Gaps ? newGaps : newValues) ? a : b,
                var (b, a) => b ?? a ?? new Observation(null, ObservationState.NotAvailable),
            };
            (values[r], states[r]) = (cell.Value ?? double.NaN, cell.State);
        }

        return new IndicatorColumn(code, values, states);

        static Observation? At(IndicatorColumn? column, int row) => column is null || row < 0 ? null : column[row];
    }

    private static EquatableArray<UnitAttribute> AttributesOf(string[] units, IndicatorTable first, IndicatorTable second) =>
        first.Attributes.Concat(second.Attributes).Select(a => a.Name).Distinct(StringComparer.Ordinal)
            .Select(name => new UnitAttribute(name,
                units.Select(u => Known(first, u, name) ?? Known(second, u, name)).ToEquatableArray()))
            .ToEquatableArray();

    private static string? Known(IndicatorTable table, string unit, string name) =>
        table.RowOf(unit, null) < 0 ? null : table.AttributeOf(unit, name);
}
