using InnovationPotential.Aggregations;
using InnovationPotential.Indicators;
using InnovationPotential.Normalizations;
using InnovationPotential.Numerics;
using InnovationPotential.Strategies;
using InnovationPotential.Tests.Contracts;
using InnovationPotential.Weightings;

namespace InnovationPotential.Tests.Serialization;

/// <summary>At least one example of every kind of every family, each setting away from its default somewhere.</summary>
public static class LeafExamples
{
    public static IReadOnlyList<Aggregation> Aggregations { get; } = [.. AggregationExamples.All.Where(a => a is not CustomAggregation)];

    public static IReadOnlyList<Normalization> Normalizations { get; } =
    [
        .. NormalizationExamples.All.Where(n => n is not CustomNormalization),
        Normalization.ZScore() with { Constant = ConstantColumn.Best },
        Normalization.Rank() with { Constant = ConstantColumn.MidScale },
        Normalization.PercentileCategories(new Rubric([new(0, 1), new(50, 2)]) { PointsBelow = -1 }),
        Normalization.Logistic(2),
        Normalization.AboveBelowMean(0),
        Normalization.Scaled(-3, 25, 1, 7, clip: true),
        Normalization.Ampi(-4).Rescale(0, 10).Rescale(1, 100),
    ];

    public static IReadOnlyList<Weighting> Weightings { get; } =
    [
        Weighting.Nominal,
        Weighting.EqualAmongSiblings,
        Weighting.EqualAmongIndicators,
        Weighting.Fixed(("a", 1), ("b", 0), ("c", 1e-300)),
        Weighting.BudgetAllocation(ExpertBudget.Of("Ada", ("a", 60), ("b", 40)), ExpertBudget.Of("Bo")),
        ((BudgetAllocation)Weighting.BudgetAllocation()) with { AcceptedVariation = double.PositiveInfinity },
        Weighting.Fishburn("a", "b", "c"),
        Weighting.RankOrder(RankFormula.RankReciprocal, [["a", "b"], ["c"], []]),
        Weighting.RankSum("a"),
        Weighting.RankOrderCentroid("a"),
        Weighting.Ahp(["a", "b", "c"], new double[,] { { 1, 2, 4 }, { .5, 1, 2 }, { .25, .5, 1 } }, PriorityMethod.GeometricMean),
        new AhpWeights
        {
            Judgments = [new(["a", "b"], [3]) { Expert = "Ada" }, new(["a"], [])],
            Group = GroupMethod.Priorities,
            RandomIndex = RandomIndex.Simulated,
            AcceptedRatio = double.PositiveInfinity,
        },
        Weighting.Entropy,
        Weighting.Gini,
        Weighting.Merec,
        Weighting.StandardDeviation,
        Weighting.UnobservedComponents,
        Weighting.Critic(),
        Weighting.Critic(CorrelationMethod.Spearman),
        Weighting.Critic(CorrelationMethod.Kendall),
        Weighting.PrincipalComponent(),
        Weighting.PrincipalComponent(LoadingForm.AsIs),
        Weighting.ComponentScores(),
        Weighting.ComponentScores(2),
        Weighting.FactorAnalysis(FactorScaling.OwnVariables),
        new FactorAnalysisWeights { LeastEigenvalue = .7, LeastShare = .05, LeastTogether = .9 },
        Weighting.EqualImportance(ImportanceMeasure.Correlation),
        new OptimizedImportance { Targets = [new("a", 1), new("b", 2)], Tolerance = .01, LargestEvaluations = 7 },
    ];

    public static IReadOnlyList<ReadinessRule> Rules { get; } =
    [
        ReadinessRule.WeakestLink,
        ReadinessRule.Mean,
        ReadinessRule.Median,
        ReadinessRule.KOutOfN(3),
        ReadinessRule.SoftMinimum(-2.5),
        ReadinessRule.Gates(Gate.Of(2, "founded", ("a", 15), ("b", 1)), Gate.Of(3, "empty")),
        new GatesRule([]) { Bottom = -1 },
        ReadinessRule.SystemReadiness(IntegrationMatrix.Of(["a", "b", "c"], ("a", "b", 6), ("b", "c", 4))),
        ReadinessRule.SystemReadiness(new IntegrationMatrix(["a", "b"], [9, 1, 2])),
    ];

    public static IReadOnlyList<NormSource> Norms { get; } =
        [NormSource.Stated, NormSource.SampleMean, NormSource.SampleBest, NormSource.OwnPeriod(2016),
            NormSource.OwnPeriod(Period.Parse("2020-07"))];

    public static IReadOnlyList<AssessmentStrategy> Strategies { get; } =
    [
        AssessmentStrategy.ScoreSum(),
        AssessmentStrategy.ScoreSum(o => o with { Shift = false, Missing = MissingPolicy.ScoreAsWorst }),
        AssessmentStrategy.WeightedIndex(),
        AssessmentStrategy.WeightedIndex(o =>
            o with { Missing = MissingPolicy.Propagate, Exceptions = [new("a", Normalization.ZScore()), new("b", Normalization.None)] }),
        .. Aggregations.Select(a => AssessmentStrategy.WeightedIndex(o => o with { Aggregation = a })),
        .. Normalizations.Select(n => AssessmentStrategy.WeightedIndex(o => o with { Normalization = n })),
        .. Weightings.Select(w => AssessmentStrategy.WeightedIndex(o => o with { Weighting = w })),
        AssessmentStrategy.ResourceBased(),
        .. Norms.Select(n => AssessmentStrategy.ResourceBased(o => o with { Norm = n })),
        AssessmentStrategy.ResourceBased(o => o with
        {
            Cap = SufficiencyCap.Surplus(1.3),
            Group = Aggregation.Arithmetic,
            Overall = ResourceBased.Ces(double.NegativeInfinity),
            Target = .8,
            Used = [new("a", "b")],
            Typing = SufficiencyTyping.Trifilova with { Components = ["a", "b", "c"], Otherwise = "none" },
        }),
        AssessmentStrategy.ResourceBased(o => o with { Cap = SufficiencyCap.None, Group = new PowerMean(double.NegativeInfinity) }),
        AssessmentStrategy.ReadinessBased(),
        .. Rules.Select(r => AssessmentStrategy.ReadinessBased(o => o with { Rule = r })),
        AssessmentStrategy.ReadinessBased(o => o with { Levels = LevelTable.SauserPhases, Imbalance = ImbalanceRule.Icesi with
        {
            ModerateFrom = 1,
            CriticalAbove = double.PositiveInfinity,
        } }),
        AssessmentStrategy.ReadinessBased(o =>
            o with { Levels = LevelTable.Icesi with { Highest = double.PositiveInfinity }, Imbalance = ImbalanceRule.Icesi }),
    ];

    public static IReadOnlyList<MeasurementScale> Scales { get; } =
    [
        MeasurementScale.Ratio,
        MeasurementScale.RatioUpTo(100),
        MeasurementScale.Interval,
        new IntervalScale { Minimum = -100, Maximum = 100 },
        MeasurementScale.Binary,
        MeasurementScale.OrdinalRange(1, 9),
        MeasurementScale.Ordinal(("нет", 0), ("есть \"да\" 😀", 2)),
    ];

    public static IReadOnlyList<Bands> AllBands { get; } =
    [
        Bands.From(BandQuantity.Share, ("low", 0), ("high", 1.0 / 3)),
        new Bands(BandQuantity.Score,
            [new("all", double.NegativeInfinity, double.PositiveInfinity) { IncludesFrom = false,
                IncludesTo = true }]) { Source = "nobody" },
        Bands.From(BandQuantity.PercentOfMean, ("low", double.NegativeInfinity), ("high", 100)),
        new Bands(BandQuantity.PercentOfBest, []),
    ];
}
