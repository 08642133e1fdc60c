using InnovationPotential.Aggregations;

namespace InnovationPotential.Strategies;

/// <summary>What unbalance cost under the Mazziotta–Pareto indices, whichever strategy holds them.</summary>
internal static class PenaltyFinding
{
    /// <summary>Whether an aggregation is one of the indices.</summary>
    public static bool Concerns(Aggregation? aggregation) => DirectionOf(aggregation) is not null;

    /// <summary>
    /// The mean of the children's scores, their spread, and the penalty S²/M by which the score differs from the mean; nothing under
    /// another aggregation, and without a score.
    /// </summary>
    public static IEnumerable<Finding> Of(Aggregation? aggregation, NodeEvidence evidence)
    {
        var direction = DirectionOf(aggregation);
        if (direction is null || evidence.Score is null) yield break;
        var (mean, variance) = VariancePenalty.PartsOf(evidence.Scores(), evidence.Node.Weights);
        var (deviation, penalty) = (Math.Sqrt(variance), variance / mean);
        var change = direction == PenaltyDirection.Downward ? "less" : "plus";
        yield return evidence.Says("penalty", Invariant(
                $"A mean of {mean:0.###}, {change} {penalty:0.###} for unbalance (standard deviation {deviation:0.###})."),
            new("mean", mean), new("standardDeviation", deviation), new("coefficientOfVariation", deviation / mean),
            new("penalty", penalty));
    }

    private static PenaltyDirection? DirectionOf(Aggregation? aggregation) => aggregation switch
    {
        MazziottaPareto index => index.Penalty,
        Aggregations.AdjustedMazziottaPareto index => index.Penalty,
        _ => null,
    };
}
