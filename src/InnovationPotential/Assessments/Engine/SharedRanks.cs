namespace InnovationPotential.Assessments;

/// <summary>What is said of the units of a period that share a rank.</summary>
internal static class SharedRanks
{
    // Far above what rounding makes of equal scores, far below what anyone would call equal.
    private const double Rounding = 1e-9;

    /// <summary>That there are ties; null where every unit has a rank of its own.</summary>
    public static Diagnostic? Tied(Assessment assessment, int period)
    {
        var groups = Of(assessment, period);
        if (groups.Count == 0) return null;
        var names = RowTally.First(groups.Select(g => RowTally.Names(assessment, g, g.Count)), groups.Count, "; ");
        return Diagnostic.Information(
            AssessmentCodes.Tied,
            Invariant($"{groups.Sum(g => g.Count)} units share a score in {Counted.Of(groups.Count, "group")}: {names}."),
            PlaceOf(assessment, period));
    }

    /// <summary>
    /// That rounding does not explain how the scores of some differ: ranks compare on the whole range of scores; null where it does.
    /// </summary>
    public static Diagnostic? BelowFloor(Assessment assessment, int period)
    {
        var scores = assessment.ColumnsOf(0).Score;
        int[] rows = [.. Of(assessment, period).Where(IsBeyondRounding).SelectMany(g => g).Order()];
        return rows.Length == 0 ? null : Diagnostic.Warning(
            AssessmentCodes.BelowFloor,
            Invariant($"{rows.Length} units share a rank though their scores differ, by less than 2^-40 of the range: "
                    + $"{RowTally.Names(assessment, rows, rows.Length)}."),
            PlaceOf(assessment, period) with { Node = assessment.Model.Root.Code },
            "Move goalposts nearer to the values, if these differ by more than rounding.");

        bool IsBeyondRounding(List<int> group)
        {
            var (low, high) = (group.Min(r => scores[r]), group.Max(r => scores[r]));
            return high - low > Rounding * Math.Max(Math.Abs(low), Math.Abs(high));
        }
    }

    // The rows that share a rank, in the order of the first of each. Most units have a rank of their own: only the others are kept.
    private static Dictionary<int, List<int>>.ValueCollection Of(Assessment assessment, int period)
    {
        var units = assessment.Units.Count;
        var ranks = assessment.RankColumn.Slice(period * units, units);
        var counts = new int[(2 * units) + 2];
        foreach (var rank in ranks)
        {
            if (!double.IsNaN(rank)) counts[Slot(rank)]++;
        }

        var groups = new Dictionary<int, List<int>>();
        for (var i = 0; i < units; i++)
        {
            if (double.IsNaN(ranks[i]) || counts[Slot(ranks[i])] < 2) continue;
            if (!groups.TryGetValue(Slot(ranks[i]), out var rows)) groups.Add(Slot(ranks[i]), rows = []);
            rows.Add((period * units) + i);
        }

        return groups.Values;
    }

    // Average ranks are whole or end in a half.
    private static int Slot(double rank) => (int)(2 * rank);

    private static Location PlaceOf(Assessment assessment, int period) =>
        new() { Period = assessment.Periods.IsEmpty ? null : assessment.Periods[period].Label };
}
