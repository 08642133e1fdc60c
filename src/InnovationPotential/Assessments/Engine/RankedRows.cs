using InnovationPotential.Numerics;

namespace InnovationPotential.Assessments;

/// <summary>
/// The scores and ranks of an assessment brought onto the rows of a reference: units by name, period after period; NaN where there is none.
/// </summary>
internal sealed class RankedRows
{
    private RankedRows(int units, double[] scores, double[] ranks) => (Units, Scores, Ranks) = (units, scores, ranks);

    /// <summary>The number of rows a period has.</summary>
    public int Units { get; }

    public double[] Scores { get; }

    public double[] Ranks { get; }

    /// <summary>The rows of an assessment for some units and periods.</summary>
    public static RankedRows Of(Assessment assessment, IReadOnlyList<string> units, IReadOnlyList<Period> periods, string? node = null)
    {
        double[] scores = [.. assessment.Scores(node).Select(s => s ?? double.NaN)];
        var ranks = ScoreRanks.Of(UnitRoles.Ranked(scores, assessment.Model, assessment.Units), assessment.Plans, assessment.Options.Ties,
            node is null ? 0 : assessment.Plans[0].IndexOf(node));
        var rows = RowsOf(assessment, units, periods);
        return new RankedRows(units.Count, Array.ConvertAll(rows, r => r < 0 ? double.NaN : scores[r]),
            Array.ConvertAll(rows, r => r < 0 ? double.NaN : ranks[r]));
    }

    /// <summary>The rows of scores that stand on those of an assessment already.</summary>
    public static RankedRows Of(double[] scores, EvaluationPlan[] plans, Assessment nominal) => new(nominal.Units.Count, scores,
        ScoreRanks.Of(UnitRoles.Ranked(scores, nominal.Model, nominal.Units), plans, nominal.Options.Ties));

    /// <summary>For each unit of each period its row in an assessment, −1 where it has none.</summary>
    public static int[] RowsOf(Assessment assessment, IReadOnlyList<string> units, IReadOnlyList<Period> periods)
    {
        var places = assessment.Units.Select((u, i) => (u, i)).ToDictionary(p => p.u, p => p.i, StringComparer.Ordinal);
        var rows = new int[units.Count * Math.Max(1, periods.Count)];
        for (var r = 0; r < rows.Length; r++)
        {
            var period = periods.Count == 0 ? 0 : assessment.Periods.AsSpan().IndexOf(periods[r / units.Count]);
            rows[r] = period >= 0 && places.TryGetValue(units[r % units.Count], out var place)
                ? (period * assessment.Units.Count) + place : -1;
        }

        return rows;
    }

    /// <summary>How far the ranks differ from those of a reference, over all periods.</summary>
    public RankShift ShiftFrom(RankedRows reference) => RankShift.Of(reference.Ranks, Ranks);

    /// <summary>The correlation of both rankings: the mean over the periods in which it is defined; null where it is in none.</summary>
    public double? CorrelationWith(RankedRows reference, CorrelationMethod method)
    {
        double[] values =
        [
            .. Slots.Select(slot => RankCorrelation.Of(reference.Ranks.AsSpan()[slot], Ranks.AsSpan()[slot], method))
                .Where(double.IsFinite),
        ];
        return values.Length == 0 ? null : values.Average();
    }

    /// <summary>
    /// The units that both rank up to a place, as a share of those that the one that ranks more does: the mean over the periods that rank
    /// any.
    /// </summary>
    public double? TopOverlapWith(RankedRows reference, int top)
    {
        var shares = new List<double>();
        foreach (var slot in Slots)
        {
            var (first, second) = (reference.Ranks[slot], Ranks[slot]);
            var most = Math.Max(first.Count(r => r <= top), second.Count(r => r <= top));
            if (most > 0) shares.Add(first.Zip(second).Count(p => p.First <= top && p.Second <= top) / (double)most);
        }

        return shares.Count == 0 ? null : shares.Average();
    }

    /// <summary>Whether both rank the same units.</summary>
    public bool RanksTheSameAs(RankedRows reference) =>
        Ranks.Zip(reference.Ranks).All(p => double.IsNaN(p.First) == double.IsNaN(p.Second));

    private IEnumerable<Range> Slots =>
        Enumerable.Range(0, Units == 0 ? 0 : Ranks.Length / Units).Select(s => (s * Units)..((s + 1) * Units));
}
