using InnovationPotential.Aggregations;

namespace InnovationPotential.Tests.Contracts;

/// <summary>At least one example of every aggregation; each must take three scores.</summary>
public static class AggregationExamples
{
    public static IReadOnlyList<Aggregation> All { get; } =
    [
        Aggregation.Arithmetic,
        Aggregation.Geometric,
        Aggregation.Harmonic,
        Aggregation.PowerMean(-3.5),
        Aggregation.PowerMean(-1e-3),
        Aggregation.PowerMean(0),
        Aggregation.PowerMean(.5),
        Aggregation.PowerMean(1),
        Aggregation.PowerMean(2),
        Aggregation.PowerMean(double.NegativeInfinity),
        Aggregation.PowerMean(double.PositiveInfinity),
        Aggregation.Minimum,
        Aggregation.Maximum,
        Aggregation.Median,
        Aggregation.WeightedSum,
        Aggregation.MeanMin(.5, 1),
        Aggregation.MeanMin(1, 0),
        Aggregation.MazziottaPareto(),
        Aggregation.MazziottaPareto(PenaltyDirection.Upward),
        Aggregation.AdjustedMazziottaPareto(),
        Aggregation.AdjustedMazziottaPareto(PenaltyDirection.Upward),
        Aggregation.OrderedWeighted(.5, .3, .2),
        OrderedWeighted.OfHighest(2, 3),
        OrderedWeighted.OfLowest(1, 4),
        Aggregation.Wroclaw,
        Aggregation.Topsis,
        Aggregation.Choquet([.4, .3, .3], (0, 1, .4), (1, 2, -.2)),
        Aggregation.Copeland,
        Aggregation.Borda,
        Aggregation.Kemeny,
        Aggregation.BenefitOfTheDoubt(),
        Aggregation.BenefitOfTheDoubt(WeightBounds.OfWeights(.1, .7)),
        Aggregation.BenefitOfTheDoubt(WeightBounds.OfShares(.05, .6)),
        Aggregation.DirectionalBenefitOfTheDoubt(),
        Aggregation.DirectionalBenefitOfTheDoubt([1, .5, 2], WeightBounds.OfWeights(.1, .7)),
        Aggregation.MultiDirectionalBenefitOfTheDoubt(),
        Aggregation.BenefitOfTheDoubt(frontier: PanelFrontier.Pooled),
        Aggregation.MultiDirectionalBenefitOfTheDoubt(PanelFrontier.Pooled),
        Aggregation.RobustBenefitOfTheDoubt(2),
        Aggregation.RobustBenefitOfTheDoubt(3, draws: 40, frontier: PanelFrontier.Pooled),
        Aggregation.Custom("range", (scores, _) => scores[^1] - scores[0]),
        Aggregation.Custom("strict-mean", (scores, _) => scores.ToArray().Average(),
            new() { UsesWeights = false, LeavesOutMissing = false }),
    ];
}
