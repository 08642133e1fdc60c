using InnovationPotential.Assessments;

namespace InnovationPotential.Sql;

/// <summary>The levels of scores, where a score alone tells them.</summary>
internal static class LevelTerms
{
    /// <summary>Whether bands cut the score itself or its share of the range.</summary>
    public static bool AreOfScore(Bands bands) => bands.Quantity is BandQuantity.Score or BandQuantity.Share;

    /// <summary>Their names.</summary>
    public static string[] Names { get; } = ["level", "level_low", "level_high"];

    /// <summary>The level of a score, the lowest possible one and the highest possible one.</summary>
    public static Term[] Of(Chain chain, Bands bands, EvaluationPlan plan, NodeOutputs root)
    {
        var yardstick = LevelRule.Of(bands, [plan])!.YardstickOf(0, 0);
        yardstick.Measure([], plan.Root.ScoreFloor);
        return Of(chain, LevelEdges.OfBands(bands, yardstick, plan.Root.Range), root.Score, root.Lowest, root.Highest, null);
    }

    /// <summary>The same of scores on a yardstick.</summary>
    /// <param name="chain">Receives the columns.</param>
    /// <param name="edges">The yardstick, and where levels meet on it.</param>
    /// <param name="score">The score.</param>
    /// <param name="low">The lowest possible score, infinite where there is no end.</param>
    /// <param name="high">The highest possible score.</param>
    /// <param name="isAboveItself">
    /// The condition that the highest possible score is above the score, and this one of those measured; null where that is no matter.
    /// </param>
    public static Term[] Of(Chain chain, LevelEdges edges, Term score, Term low, Term high, Term? isAboveItself)
    {
        var yardstick = edges.Yardstick;
        var level = Named(chain, Steps<string?>.Of(yardstick.LevelOf, edges.Scores), score);
        // The other end is out of the way, so that only one decides.
        var lowest = Open(chain, low, score, First(yardstick.Between(double.NaN, 0, edges.Far, false)),
            Named(chain, Steps<string?>.Of(s => First(yardstick.Between(s, double.NaN, edges.Far, false)), edges.Scores), low));
        var last = Named(chain, Steps<string?>.Of(s => Last(yardstick.Between(edges.Near, double.NaN, s, false)), edges.Scores), high);
        if (isAboveItself is not null)
        {
            var others = Steps<string?>.Of(s => Last(yardstick.Between(edges.Near, edges.Near, s, true)), edges.Scores);
            last = chain.Column($"CASE WHEN {isAboveItself} THEN {Named(chain, others, high)} ELSE {last} END");
        }

        var highest = Open(chain, high, score, Last(yardstick.Between(edges.Near, 0, double.NaN, false)), last);
        // An interval that lies beside all bands touches none, and so does one whose ends are the wrong way round.
        var known = Chain.All([
            chain.Branch($"{lowest} IS NOT NULL"), chain.Branch($"{highest} IS NOT NULL"),
            chain.Branch($"({low} IS NULL OR {high} IS NULL OR {low} <= {high} OR {lowest} = {highest})"),
        ]);
        return
        [
            level, chain.Column($"CASE WHEN {known} THEN {lowest} END"), chain.Column($"CASE WHEN {known} THEN {highest} END"),
        ];
    }

    // Of a score without a bound everything is possible on that side.
    private static Term Open(Chain chain, Term bound, Term score, string? beyond, Term level) => beyond is null ? level
        : chain.Column($"CASE WHEN {bound} IS NULL AND {score} IS NOT NULL THEN {chain.Text(beyond)} ELSE {level} END");

    private static string? First(EquatableArray<string> levels) => levels.IsEmpty ? null : levels[0];

    private static string? Last(EquatableArray<string> levels) => levels.IsEmpty ? null : levels[^1];

    private static Term Named(Chain chain, Steps<string?> steps, Term score)
    {
        var (level, branches) = (steps.First, new List<Term>());
        foreach (var (from, next) in steps.Cuts)
        {
            branches.Add(chain.Branch($"WHEN {score} < {from} THEN {chain.Text(level)}"));
            level = next;
        }

        if (level is not null) branches.Add(chain.Branch($"WHEN {score} IS NOT NULL THEN {chain.Text(level)}"));
        return branches.Count == 0 || (steps.Cuts.Count == 0 && level is null)
            ? Term.NoText(chain) : chain.Column($"CASE {Chain.Sequence(branches)} END");
    }
}
