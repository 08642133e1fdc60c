using InnovationPotential.Assessments;
using InnovationPotential.Strategies;

namespace InnovationPotential.Comparisons;

/// <summary>
/// The weights with which a node really combined the children of one unit, and their scores: renormalized over those that have one.
/// </summary>
internal readonly record struct NodeWeights(double[] Weights, double[] Scores)
{
    /// <summary>How close the weighted sum or product must come to the node's score.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>Finds the weights, whatever strategy they come from, by letting it combine scores of which one differs.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="node">An additive or geometric node.</param>
    /// <param name="geometric">Which of both.</param>
    /// <returns>Weights and scores as the node sees them, 0 and NaN for a child without a score; null where they do not give the node's
    /// score.</returns>
    public static NodeWeights? Of(AssessedUnit unit, PlanNode node, bool geometric)
    {
        var children = unit.ChildrenOf(node);
        var scores = Array.ConvertAll(children, c => c.ToParent.Apply(unit.ScoreOf(c) ?? double.NaN));
        var coverages = Array.ConvertAll(children, c => unit.Result[c.Code].Coverage ?? double.NaN);
        var probe = Array.ConvertAll(scores, s => double.IsNaN(s) ? double.NaN : geometric ? 1 : 0);
        var weights = new double[children.Length];
        var sum = 0.0;
        for (var c = 0; c < children.Length; c++)
        {
            if (double.IsNaN(scores[c]) || node.Outline!.Weights[c] == 0) continue;
            var usual = probe[c];
            probe[c] = geometric ? Math.E : 1;
            weights[c] = Combine(node, probe, coverages);
            probe[c] = usual;
            if (geometric) weights[c] = Math.Log(weights[c]);
            sum += weights[c] * (geometric ? Math.Log(scores[c]) : scores[c]);
        }

        var (combined, stated) = (geometric ? Math.Exp(sum) : sum, unit.ScoreOf(node)!.Value);
        return Math.Abs(combined - stated) <= Tolerance * Math.Max(1, Math.Abs(stated)) ? new NodeWeights(weights, scores) : null;
    }

    private static double Combine(PlanNode node, double[] scores, double[] coverages)
    {
        Span<double> result = stackalloc double[1];
        node.Strategy.Combine(
            node.Outline!,
            new ChildScores
            {
                Values = new ColumnBlock(scores, scores.Length, 1),
                Coverages = new ColumnBlock(coverages, coverages.Length, 1)
            },
            result);
        return result[0];
    }
}
