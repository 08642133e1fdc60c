namespace InnovationPotential.Assessments;

/// <summary>
/// The ranks of scores within each period; scores tied by <see cref="Rounding"/> share one, and one that is no finite number has none.
/// </summary>
internal static class ScoreRanks
{
    /// <summary>The ranks of a node's scores, period after period.</summary>
    /// <param name="scores">All units of the first period, then all of the next, and so on.</param>
    /// <param name="plans">The plan of each period.</param>
    /// <param name="ties">What rank units share whose scores are equal but for rounding.</param>
    /// <param name="node">The node's index; the root when left out.</param>
    public static double[] Of(ReadOnlySpan<double> scores, EvaluationPlan[] plans, RankTies ties, int node = 0)
    {
        var ranks = new double[scores.Length];
        var keys = new double[scores.Length / plans.Length];
        for (var p = 0; p < plans.Length; p++)
        {
            var first = p * keys.Length;
            var floor = plans[p].Nodes[node].ScoreFloor;
            for (var i = 0; i < keys.Length; i++) keys[i] = double.IsFinite(scores[first + i]) ? scores[first + i] : double.NaN;
            Ranks.FillTied(keys, ranks.AsSpan(first, keys.Length), ties, ascending: false, floor);
        }

        return ranks;
    }

    /// <summary>
    /// 2⁻⁴⁰ of the greatest magnitude that scores of a node have: that of its range's ends, or, where it has none, of the scores its
    /// indicators attain. 0 where none of these is below 0: nothing cancels there, and small scores are as good as great ones.
    /// </summary>
    /// <remarks>
    /// It is a matter of the plan and not of the scores at hand: a unit more or less does not change which of the others tie.
    /// </remarks>
    /// <param name="node">The node.</param>
    /// <param name="nodes">The nodes of its plan.</param>
    public static double FloorOf(PlanNode node, PlanNode[] nodes)
    {
        var (low, high) = node.Range.IsBounded ? (node.Range.Low, node.Range.High) : Attained(node, nodes);
        return node.Range.IsBounded || low < 0 ? Rounding.Share * Math.Max(Math.Abs(low), Math.Abs(high)) : 0;
    }

    private static (double Low, double High) Attained(PlanNode node, PlanNode[] nodes)
    {
        if (node.Valuation is { } valuation)
            return (Finite(Math.Min(valuation.Worst, valuation.Best)), Finite(Math.Max(valuation.Worst, valuation.Best)));
        var (low, high) = (0.0, 0.0);
        for (var c = 0; c < node.ChildCount; c++)
        {
            if (node.Outline!.Weights[c] == 0) continue;
            var child = Attained(nodes[node.FirstChild + c], nodes);
            (low, high) = (Math.Min(low, child.Low), Math.Max(high, child.High));
        }

        return (low, high);
    }

    private static double Finite(double score) => double.IsFinite(score) ? score : 0;
}
