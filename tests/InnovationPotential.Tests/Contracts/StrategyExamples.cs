using CsCheck;
using InnovationPotential.Aggregations;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Contracts;

/// <summary>At least one example of every strategy, over the indicators a, b, c and d, of which less is better in d.</summary>
public static class StrategyExamples
{
    private static readonly Gen<double> Levels = Gen.Int[0, 4].Select(i => (double)i);
    private static readonly Gen<double> Readings = Gen.OneOf(Gen.Int[1, 6].Select(i => 4.0 * i), Gen.Double[.5, 25]);
    private static readonly Gen<double> Resources = Gen.OneOf(Gen.Const(0.0), Gen.Int[1, 6].Select(i => 4.0 * i), Gen.Double[.5, 25]);

    public static IReadOnlyList<StrategyExample> All { get; } =
    [
        new("score-sum", Tree(AssessmentStrategy.ScoreSum(), Ordinal), Levels),
        new("score-sum without shift",
            Tree(AssessmentStrategy.ScoreSum(o => o with { Shift = false }), i => i with { Scale = MeasurementScale.OrdinalRange(0, 4) }),
            Levels),
        new("score-sum of rubrics",
            Tree(AssessmentStrategy.ScoreSum(),
                i => i with { Rubric = i.Code == "d"
                    ? Rubric.Of((5, 1)) : Rubric.Of((5, 1), (10, 2), (20, 5)), Direction = Direction.HigherIsBetter }), Readings),
        Index("arithmetic", o => o),
        Index("geometric", o => o with { Normalization = Normalization.MinMax(1, 100), Aggregation = Aggregation.Geometric }),
        Index("harmonic goalposts", o => o with { Normalization = Normalization.Goalposts(1, 2), Aggregation = Aggregation.Harmonic }),
        Index("z-scores", o => o with { Normalization = Normalization.ZScore() }),
        Index("percentile ranks", o => o with { Normalization = Normalization.PercentileRank(), Aggregation = Aggregation.PowerMean(.5) }),
        Index("minimum", o => o with { Aggregation = Aggregation.Minimum }),
        Index("median", o => o with { Aggregation = Aggregation.Median }),
        Index("ordered weighted", o => o with { Aggregation = OrderedWeighted.OfLowest(1, 2) }) with { TakesSilentIndicators = false },
        Index("weighted sum", o => o with { Aggregation = Aggregation.WeightedSum }) with { OnlyProportionsCount = false },
        Index("penalized",
            o => o with { Normalization = Normalization.MinMax(70, 130),
                Aggregation = Aggregation.AdjustedMazziottaPareto() }) with { IsBounded = false },
        Index("Copeland", o => o with { Aggregation = Aggregation.Copeland }) with { IsBounded = false },
        Index("Borda", o => o with { Aggregation = Aggregation.Borda }) with { IsBounded = false },
        Index("benefit of the doubt", o => o with { Aggregation = Aggregation.BenefitOfTheDoubt() }) with { IsBounded = false,
            Tolerance = 1e-7 },
        Index("directional benefit of the doubt", o => o with { Aggregation = Aggregation.DirectionalBenefitOfTheDoubt([1, 1]) })
            with { IsBounded = false, Tolerance = 1e-7, TakesSilentIndicators = false },
        Index("robust benefit of the doubt", o => o with { Aggregation = Aggregation.RobustBenefitOfTheDoubt(2) })
            with { IsBounded = false },
        Index("equal among siblings", o => o with { Weighting = Weighting.EqualAmongSiblings }),
        Index("equal among indicators", o => o with { Weighting = Weighting.EqualAmongIndicators }),
        Index("entropy", o => o with { Weighting = Weighting.Entropy }) with { LearnsWeights = true },
        Index("standard deviation", o => o with { Weighting = Weighting.StandardDeviation }) with { LearnsWeights = true },
        Resource("geometric", o => o),
        Resource("harmonic within, minimum above", o => o with { Group = ResourceBased.Ces(-1), Overall = Aggregation.Minimum }),
        Resource("CES with a surplus",
            o => o with { Group = ResourceBased.Ces(.5), Overall = ResourceBased.Ces(-.5), Cap = SufficiencyCap.Surplus(1.5) }),
        Resource("arithmetic without a cap",
            o => o with { Group = Aggregation.Arithmetic, Overall = Aggregation.Arithmetic,
                Cap = SufficiencyCap.None }) with { Values = Readings },
        Resource("geometric without a cap", o => o with { Cap = SufficiencyCap.None }) with { Values = Readings },
        Resource("mean of the sample", o => o with { Norm = NormSource.SampleMean }),
        Resource("best of the sample", o => o with { Norm = NormSource.SampleBest }),
        new("two functions of one's own", Tree(AssessmentStrategy.Custom("worst and mean", Share, WorstAndMean), i => i), Readings),
        Readiness("weakest link", ReadinessRule.WeakestLink),
        Readiness("mean", ReadinessRule.Mean),
        Readiness("median", ReadinessRule.Median),
        Readiness("soft minimum", ReadinessRule.SoftMinimum(-2)),
        Readiness("one of two", ReadinessRule.KOutOfN(1)),
        new("three of four", Flat(ReadinessRule.KOutOfN(3), Ordinal), Levels),
        new("gates",
            Flat(ReadinessRule.Gates(Gate.Of(1, "first", ("a", 1)), Gate.Of(2, "second", ("b", 2), ("d", 3)),
                Gate.Of(5, "third", ("a", 3), ("c", 4), ("d", 1))), Ordinal), Levels),
        new("gates on natural values",
            Flat(ReadinessRule.Gates(Gate.Of(1, "first", ("a", 5), ("d", 15)), Gate.Of(2, "second", ("b", 10), ("c", 4))), i => i),
            Readings),
        new("system",
            Flat(ReadinessRule.SystemReadiness(IntegrationMatrix.Of(["a", "b", "c", "d"], ("a", "b", 7), ("b", "c", 5), ("c", "d", 9))),
                Ordinal), Levels),
        new("all together", Together(), Levels),
    ];

    private static StrategyExample Index(string name, Func<WeightedIndex, WeightedIndex> configure) =>
        new("index: " + name, Tree(AssessmentStrategy.WeightedIndex(configure), i => i with { Goalposts = new(0, 25) }), Readings);

    private static StrategyExample Resource(string name, Func<ResourceBased, ResourceBased> configure) =>
        new("resources: " + name, Tree(AssessmentStrategy.ResourceBased(configure), i => i with { Norm = 10 }), Resources);

    private static StrategyExample Readiness(string name, ReadinessRule rule) =>
        new("readiness: " + name, Tree(AssessmentStrategy.ReadinessBased(o => o with { Rule = rule }), Ordinal), Levels);

    private static double Share(Indicator indicator, double value) =>
        indicator.Direction == Direction.LowerIsBetter ? 1 - (value / 25) : value / 25;

    private static double WorstAndMean(ReadOnlySpan<double> scores, ReadOnlySpan<double> weights)
    {
        double sum = 0, total = 0, worst = 1;
        for (var i = 0; i < scores.Length; i++)
        {
            sum += weights[i] * scores[i];
            total += weights[i];
            worst = Math.Min(worst, scores[i]);
        }

        return ((sum / total) + worst) / 2;
    }

    private static IndicatorModel Tree(AssessmentStrategy strategy, Func<Indicator, Indicator> configure) =>
        IndicatorModel.Create("all", m => m
        .Strategy(strategy)
        .Dimension("left", d => d.Weight(2).Add(Of("a", 1, configure)).Add(Of("b", 3, configure)))
        .Dimension("right", d => d.Weight(1).Add(Of("c", 2, configure)).Add(Of("d", 1.5, configure))));

    private static IndicatorModel Flat(ReadinessRule rule, Func<Indicator, Indicator> configure) => IndicatorModel.Create("all", m => m
        .Strategy(AssessmentStrategy.ReadinessBased(o => o with { Rule = rule }))
        .Add(Of("a", 1, configure)).Add(Of("b", 3, configure)).Add(Of("c", 2, configure)).Add(Of("d", 1.5, configure)));

    private static IndicatorModel Together() => IndicatorModel.Create("all", m => m
        .Strategy(AssessmentStrategy.WeightedIndex())
        .Dimension("points", d => d.Weight(2).Strategy(AssessmentStrategy.ScoreSum()).Add(Ordinal(new Indicator("a"))))
        .Dimension("measured", d => d.Add(new Indicator("b") { Goalposts = new(0, 4) }))
        .Dimension("resources", d => d.Weight(3).Strategy(AssessmentStrategy.ResourceBased()).Add(new Indicator("c") { Norm = 3 }))
        .Dimension("readiness", d => d.Strategy(AssessmentStrategy.ReadinessBased()).Add(Of("d", 1, Ordinal))));

    private static Indicator Of(string code, double weight, Func<Indicator, Indicator> configure) =>
        configure(new Indicator(code) { Weight = weight, Direction = code == "d" ? Direction.LowerIsBetter : Direction.HigherIsBetter });

    private static Indicator Ordinal(Indicator indicator) => indicator with { Scale = MeasurementScale.OrdinalRange(0, 4) };
}
