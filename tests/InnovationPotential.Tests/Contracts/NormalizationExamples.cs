using InnovationPotential.Normalizations;
using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Contracts;

/// <summary>At least one example of every normalization, new ones each time; the reference units are b and c.</summary>
internal static class NormalizationExamples
{
    public static IReadOnlyList<Normalization> All =>
    [
        Normalization.None,
        Normalization.MinMax(),
        Normalization.MinMax(1, 100, clip: true),
        Normalization.ZScore(),
        Normalization.ZScore(100, 10, ddof: 0),
        Normalization.Rank(),
        Normalization.Rank(RankTies.Average),
        Normalization.Borda(RankTies.Dense),
        Normalization.PercentileRank(),
        Normalization.PercentileRank(RankTies.Maximum),
        Normalization.DistanceToTarget(),
        Normalization.DistanceToTarget(cap: true),
        Normalization.DistanceToMaximum(),
        Normalization.FractionOfMaximum(),
        Normalization.DistanceToMean(ReferenceForm.RelativeDifference),
        Normalization.DistanceToMean(ReferenceForm.ShareOfRange),
        Normalization.DistanceToWorst(),
        Normalization.DistanceToReferenceUnit("b"),
        Normalization.DistanceToReferenceUnit("b", ReferenceForm.RelativeDifference, cap: true),
        Normalization.Scaled(0, 25),
        Normalization.Goalposts(0, 100),
        Normalization.PercentileCategories(),
        Normalization.AboveBelowMean(),
        Normalization.Cyclical(),
        Normalization.Ampi(),
        Normalization.Ampi(5),
        Normalization.Ampi("c"),
        Normalization.Logistic(),
        Normalization.Desirability(2, 18),
        Normalization.Custom("root", Root),
        Normalization.ZScore().Rescale(1, 100),
    ];

    private static FittedNormalization Root(Indicator indicator, IndicatorSample sample) =>
        indicator.Direction == Direction.LowerIsBetter
            ? new FittedReciprocal(1) { Range = new ScoreRange(0, double.PositiveInfinity) }
            : new FittedFunction(Math.Sqrt) { Range = new ScoreRange(0, double.PositiveInfinity) };
}
