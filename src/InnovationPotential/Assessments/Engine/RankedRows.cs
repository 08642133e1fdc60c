namespace InnovationPotential.Assessments;

/// <summary>
/// The scores and ranks of an assessment brought onto the rows of a reference: units by name, period after period; NaN where there is none.
/// </summary>
/// <param name="Units">The number of rows a period has.</param>
/// <param name="Scores">The scores.</param>
/// <param name="Ranks">The ranks.</param>
internal sealed record RankedRows(int Units, double[] Scores, double[] Ranks)
{
    /// <summary>The rows of an assessment for some units and periods.</summary>
    public static RankedRows Of(Assessment assessment, IReadOnlyList<string> units, IReadOnlyList<Period> periods, string? node = null)
    {
        var rows = RowsOf(assessment, units, periods);
        return new RankedRows(units.Count, OnRows(assessment.Scores(node)), OnRows(assessment.Ranks(node)));

        double[] OnRows(IReadOnlyList<double?> column) => Array.ConvertAll(rows, r => (r < 0 ? null : column[r]) ?? double.NaN);
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
    public double? CorrelationWith(RankedRows reference, CorrelationMethod method) => Slots.Average(slot =>
        Assessment.Known(RankCorrelation.Of(reference.Ranks.AsSpan()[slot], Ranks.AsSpan()[slot], method)));

    /// <summary>
    /// The units that both rank up to a place, as a share of those that the one that ranks more does: the mean over the periods that rank
    /// any.
    /// </summary>
    public double? TopOverlapWith(RankedRows reference, int top) => Slots.Average(slot =>
    {
        var (first, second) = (reference.Ranks[slot], Ranks[slot]);
        var most = Math.Max(first.Count(r => r <= top), second.Count(r => r <= top));
        return most == 0 ? null : (double?)first.Zip(second).Count(p => p.First <= top && p.Second <= top) / most;
    });

    /// <summary>Whether both rank the same units.</summary>
    public bool RanksTheSameAs(RankedRows reference) =>
        Ranks.Zip(reference.Ranks).All(p => double.IsNaN(p.First) == double.IsNaN(p.Second));

    private IEnumerable<Range> Slots =>
        Enumerable.Range(0, Units == 0 ? 0 : Ranks.Length / Units).Select(s => (s * Units)..((s + 1) * Units));
}
