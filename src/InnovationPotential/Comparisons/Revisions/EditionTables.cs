namespace InnovationPotential.Comparisons;

/// <summary>Tables between an old one and a new one.</summary>
internal sealed class EditionTables
{
    private readonly IndicatorTable _old, _now;
    private readonly string[] _oldUnits, _nowUnits;
    private readonly string[] _columns;
    private readonly Dictionary<string, int> _oldPlaces, _nowPlaces;

    /// <param name="old">The old table.</param>
    /// <param name="now">The new table.</param>
    /// <param name="oldUnits">The units of the old table that its model scores.</param>
    /// <param name="nowUnits">The units of the new table that its model scores.</param>
    /// <param name="columns">The columns that the models need.</param>
    public EditionTables(IndicatorTable old, IndicatorTable now, string[] oldUnits, string[] nowUnits, IEnumerable<string> columns)
    {
        (_old, _now, _oldUnits, _nowUnits) = (old, now, oldUnits, nowUnits);
        (_oldPlaces, _nowPlaces) = (PlacesOf(old), PlacesOf(now));
        _columns = [.. columns.Where(c => old.Contains(c) || now.Contains(c))];
    }

    /// <summary>The indicators with cells that changed for a cause: revised values, or gaps.</summary>
    public IEnumerable<string> ChangedBy(RevisionCause cause)
    {
        var (units, periods) = (_oldUnits.Intersect(_nowUnits).ToArray(), SlotsOf(_old).Intersect(SlotsOf(_now)).ToArray());
        return _columns.Where(c => _old.Contains(c) && _now.Contains(c)
            && units.Any(u => periods.Any(p => CauseOf(_old[c][OldRow(u, p)], _now[c][NowRow(u, p)]) == cause)));
    }

    /// <summary>Whether attributes of units that are in both differ.</summary>
    public bool HasOtherAttributes => _oldUnits.Intersect(_nowUnits).Any(u =>
        _old.Attributes.Any(a => _now.Attributes.Any(n => n.Name == a.Name) && _old.AttributeOf(u, a.Name) != _now.AttributeOf(u, a.Name)));

    /// <summary>Whether the units are not the same.</summary>
    public bool HaveOtherUnits => !_oldUnits.ToHashSet(StringComparer.Ordinal).SetEquals(_nowUnits);

    /// <summary>The table in which what is said is new.</summary>
    /// <param name="isNew">Whether a cause is new, for an indicator or as a whole.</param>
    public IndicatorTable Of(Func<RevisionCause, string?, bool> isNew)
    {
        var units = isNew(RevisionCause.Units, null) ? _nowUnits : _oldUnits;
        var periods = isNew(RevisionCause.NewPeriods, null) ? _now.Periods : _old.Periods;
        var slots = periods.IsEmpty ? [null] : periods.Select(p => (Period?)p).ToArray();
        (int Old, int Now)[] rows = [.. slots.SelectMany(p => units.Select(u => (OldRow(u, p), NowRow(u, p))))];
        return IndicatorTable.Build(units.ToEquatableArray(), periods,
            [.. _columns.Select(c => Column(c, rows, isNew(RevisionCause.RevisedValues, c), isNew(RevisionCause.Gaps, c)))],
            AttributesOf(units, isNew(RevisionCause.RevisedValues, null)), []);
    }

    /// <summary>Why two observations of one cell differ; null where they do not.</summary>
    public static RevisionCause? CauseOf(Observation old, Observation now) =>
        old.Value == now.Value && old.State == now.State ? null
        : old.Value is null || now.Value is null ? RevisionCause.Gaps : RevisionCause.RevisedValues;

    /// <summary>The row of a unit in a period of the old table; −1 where it has none.</summary>
    public int OldRow(string unit, Period? period) => RowOf(_old, _oldPlaces, unit, period);

    /// <summary>The row of a unit in a period of the new table; −1 where it has none.</summary>
    public int NowRow(string unit, Period? period) => RowOf(_now, _nowPlaces, unit, period);

    private static int RowOf(IndicatorTable table, Dictionary<string, int> places, string unit, Period? period)
    {
        var slot = period is { } p ? table.Periods.AsSpan().IndexOf(p) : 0;
        return slot >= 0 && places.TryGetValue(unit, out var place) ? (slot * table.Units.Count) + place : -1;
    }

    private static Dictionary<string, int> PlacesOf(IndicatorTable table) =>
        table.Units.Select((u, i) => (u, i)).ToDictionary(p => p.u, p => p.i, StringComparer.Ordinal);

    private static IEnumerable<Period?> SlotsOf(IndicatorTable table) =>
        table.Periods.IsEmpty ? [null] : table.Periods.Select(p => (Period?)p);

    private IndicatorColumn Column(string code, (int Old, int Now)[] rows, bool newValues, bool newGaps)
    {
        var (values, states) = (new double[rows.Length], new ObservationState[rows.Length]);
        var (old, now) = (_old.Contains(code) ? _old[code] : null, _now.Contains(code) ? _now[code] : null);
        for (var r = 0; r < rows.Length; r++)
        {
            Observation? before = old is not null && rows[r].Old >= 0 ? old[rows[r].Old] : null;
            Observation? after = now is not null && rows[r].Now >= 0 ? now[rows[r].Now] : null;
            var cell = before is { } b && after is { } a
                ? (CauseOf(b, a) == RevisionCause.Gaps ? newGaps : newValues) ? a : b
                : before ?? after ?? new Observation(null, ObservationState.NotAvailable);
            (values[r], states[r]) = (cell.Value ?? double.NaN, cell.State);
        }

        return new IndicatorColumn(code, values, states);
    }

    private EquatableArray<UnitAttribute> AttributesOf(string[] units, bool isNew)
    {
        var (first, second) = isNew ? (_now, _old) : (_old, _now);
        return first.Attributes.Concat(second.Attributes).Select(a => a.Name).Distinct(StringComparer.Ordinal)
            .Select(name => new UnitAttribute(name,
                units.Select(u => Known(first, u, name) ?? Known(second, u, name)).ToEquatableArray()))
            .ToEquatableArray();
    }

    private string? Known(IndicatorTable table, string unit, string name) =>
        (ReferenceEquals(table, _old) ? _oldPlaces : _nowPlaces).ContainsKey(unit) ? table.AttributeOf(unit, name) : null;
}
