namespace InnovationPotential.Robustness;

/// <summary>Finds the units that an analysis cannot tell apart.</summary>
internal static class TiedNeighbors
{
    private const double Sure = 0.95;

    /// <summary>The maximal runs of at least two in the nominal order of each period.</summary>
    public static IEnumerable<TiedGroup> Of(StudyCounts counts, EquatableArray<UnitUncertainty> units)
    {
        for (var period = 0; period < Math.Max(1, counts.Frame.Periods.Count); period++)
        {
            var first = period * counts.Units;
            var rows = counts.OrderOf(period).Select(u => first + u)
                .Where(row => units[row].NominalRank is not null && units[row].Rank.Count > 0).ToArray();
            var intervals = counts.HasPairs ? [] : rows.Select(row => (Low: units[row].Rank.Low, High: units[row].Rank.High)).ToArray();
            for (int start = 0, end = 0; start < rows.Length; start++)
            {
                var before = end;
                end = Math.Max(end, start + 1);
                while (end < rows.Length && TiedWithAll(end, start)) end++;
                if (end > before && end - start > 1)
                    yield return new TiedGroup(counts.PeriodOf(first), [.. rows[start..end].Select(counts.UnitOf)]);
            }

            bool TiedWithAll(int candidate, int from)
            {
                for (var i = from; i < candidate; i++)
                {
                    if (!Tied(i, candidate)) return false;
                }

                return true;
            }

            bool Tied(int a, int b) => counts.HasPairs
                ? counts.AheadOf(rows[a], rows[b]) is >= 1 - Sure and <= Sure
                : intervals[a].Low <= intervals[b].High && intervals[b].Low <= intervals[a].High;
        }
    }
}
