using InnovationPotential.Assessments;

namespace InnovationPotential.Sql;

/// <summary>The levels of scores, where a score alone tells them.</summary>
internal static class LevelTerms
{
    /// <summary>Whether bands cut the score itself or its share of the range.</summary>
    public static bool AreOfScore(Bands bands) => bands.Quantity is BandQuantity.Score or BandQuantity.Share;

    /// <summary>The level of a score, the lowest possible one and the highest possible one.</summary>
    public static (string Name, Term Value)[] Of(Chain chain, Bands bands, EvaluationPlan plan, NodeOutputs root)
    {
        var yardstick = LevelRule.Of(bands, [plan])!.YardstickOf(0, 0);
        yardstick.Measure([], plan.Root.ScoreFloor);
        double[] edges =
            [.. bands.Items.SelectMany(b => new[] { b.From, b.To }).Select(e => ScoreOf(yardstick, e, plan)).Where(double.IsFinite)];
        var level = Named(chain, Steps<string?>.Of(yardstick.LevelOf, edges), root.Score);
        // The other end is out of the way, so that only one decides.
        var (far, near) = (Far(yardstick, plan, 1), Far(yardstick, plan, -1));
        var lowest = Open(chain, root.Lowest, root.Score, First(yardstick.Between(double.NaN, 0, far, false)),
            Named(chain, Steps<string?>.Of(s => First(yardstick.Between(s, double.NaN, far, false)), edges), root.Lowest));
        var highest = Open(chain, root.Highest, root.Score, Last(yardstick.Between(near, 0, double.NaN, false)),
            Named(chain, Steps<string?>.Of(s => Last(yardstick.Between(near, double.NaN, s, false)), edges), root.Highest));
        // An interval that lies beside all bands touches none, and so does one whose ends are the wrong way round.
        var known = Chain.All([
            chain.Branch($"{lowest} IS NOT NULL"), chain.Branch($"{highest} IS NOT NULL"),
            chain.Branch($"({root.Lowest} IS NULL OR {root.Highest} IS NULL OR {root.Lowest} <= {root.Highest} OR {lowest} = {highest})"),
        ]);
        return
        [
            ("level", level),
            ("level_low", chain.Column($"CASE WHEN {known} THEN {lowest} END")),
            ("level_high", chain.Column($"CASE WHEN {known} THEN {highest} END")),
        ];
    }

    // Of a score without a bound everything is possible on that side.
    private static Term Open(Chain chain, Term bound, Term score, string? beyond, Term level) => beyond is null ? level
        : chain.Column($"CASE WHEN {bound} IS NULL AND {score} IS NOT NULL THEN {chain.Text(beyond)} ELSE {level} END");

    // The quantity is a line of the score.
    private static double ScoreOf(LevelYardstick yardstick, double quantity, EvaluationPlan plan)
    {
        var (origin, width) = plan.Root.Range is { IsBounded: true } range ? (range.Low, range.High - range.Low) : (0, 1);
        var (atOrigin, atEnd) = (yardstick.QuantityOf(origin), yardstick.QuantityOf(origin + width));
        return origin + ((quantity - atOrigin) / (atEnd - atOrigin) * width);
    }

    private static double Far(LevelYardstick yardstick, EvaluationPlan plan, int sign) => ScoreOf(yardstick, sign * 1e300, plan);

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
