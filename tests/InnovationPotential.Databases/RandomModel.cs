using CsCheck;
using InnovationPotential.Aggregations;
using InnovationPotential.Normalizations;
using InnovationPotential.Strategies;

namespace InnovationPotential.Databases;

/// <summary>Random models over the indicators a to f, and random tables for them, awful ones too.</summary>
internal static class RandomModel
{
    private static readonly string[] Codes = ["a", "b", "c", "d", "e", "f"];

    private static readonly Gen<Normalization> Normalizations = OneOf(
        Normalization.MinMax(), Normalization.MinMax(1, 100), Normalization.MinMax(1, 100, clip: true), Normalization.ZScore(),
        Normalization.ZScore(100, 10, ddof: 0), Normalization.None, Normalization.Rank(), Normalization.PercentileRank(),
        Normalization.PercentileCategories(), Normalization.AboveBelowMean(), Normalization.Logistic(), Normalization.Desirability(2, 18),
        Normalization.Scaled(0, 25), Normalization.Ampi(), Normalization.DistanceToMaximum(), Normalization.FractionOfMaximum(),
        Normalization.DistanceToMean(ReferenceForm.ShareOfRange), Normalization.ZScore().Rescale(1, 100),
        Normalization.MinMax() with { Constant = ConstantColumn.MidScale });

    private static readonly Gen<Aggregation> Aggregations = OneOf(
        Aggregation.Arithmetic, Aggregation.Geometric, Aggregation.Harmonic, Aggregation.PowerMean(.5), Aggregation.PowerMean(-3.5),
        Aggregation.PowerMean(2), Aggregation.PowerMean(double.NegativeInfinity), Aggregation.PowerMean(double.PositiveInfinity),
        Aggregation.Minimum, Aggregation.Maximum, Aggregation.WeightedSum, Aggregation.MeanMin(.5, 1), Aggregation.MazziottaPareto(),
        Aggregation.AdjustedMazziottaPareto(PenaltyDirection.Upward));

    private static readonly Gen<MissingPolicy> Policies =
        OneOf(MissingPolicy.Exclude, MissingPolicy.Exclude, MissingPolicy.Propagate, MissingPolicy.ScoreAsWorst);

    private static readonly Gen<MinimumCoverage?> Coverages = OneOf<MinimumCoverage?>(
        null, null, null, MinimumCoverage.OfWeight(.6), MinimumCoverage.OfChildren(2.0 / 3), MinimumCoverage.OfIndicators(.5));

    private static readonly Gen<AssessmentStrategy> Strategies =
        from kind in Gen.Int[0, 9]
        from normalization in Normalizations
        from aggregation in Aggregations
        from policy in Policies
        select (kind switch
        {
            0 => AssessmentStrategy.ScoreSum(o => o with { Shift = normalization is { Constant: ConstantColumn.Undefined } }),
            1 => AssessmentStrategy.ResourceBased(),
            2 => AssessmentStrategy.ResourceBased(o => o with
            {
                Cap = SufficiencyCap.Surplus(1.5),
                Group = ResourceBased.Ces(.5),
                Overall = ResourceBased.Ces(-1),
            }),
            3 => AssessmentStrategy.ResourceBased(o => o with { Cap = SufficiencyCap.None, Norm = NormSource.SampleMean }),
            4 => AssessmentStrategy.ReadinessBased(o => o with { Rule = ReadinessRule.SoftMinimum(-2) }),
            5 => AssessmentStrategy.ReadinessBased(o => o with
            {
                Rule = normalization is MinMax ? ReadinessRule.KOutOfN(2) : ReadinessRule.WeakestLink,
            }),
            6 => AssessmentStrategy.ReadinessBased(o => o with
            {
                Rule = ReadinessRule.Gates(Gate.Of(1, "first", ("a", 1), ("left", .4)), Gate.Of(2, "second", ("b", 2)),
                    Gate.Of(5, "third", ("a", 3), ("d", 1))),
            }),
            _ => AssessmentStrategy.WeightedIndex(o => o with { Normalization = normalization, Aggregation = aggregation }),
        }) with { Missing = policy };

    private static readonly Gen<Indicator> Indicators =
        from weight in OneOf(1.0, 2, 1.0 / 3, .1, 0)
        from lower in Gen.Bool
        from posts in OneOf<Goalposts?>(null, null, new Goalposts(0, 25), new Goalposts(1, 20) { Logarithmic = true })
        from scale in OneOf<MeasurementScale>(
            MeasurementScale.OrdinalRange(0, 4), MeasurementScale.OrdinalRange(0, 4), MeasurementScale.Ratio)
        select new Indicator("x")
        {
            Weight = weight,
            Direction = lower ? Direction.LowerIsBetter : Direction.HigherIsBetter,
            Goalposts = posts,
            Scale = scale,
            Norm = 10,
        };

    private static readonly Gen<Func<string, int, Dimension>> Dimensions =
        from strategy in Strategies
        from isOwn in Gen.Bool
        from coverage in Coverages
        from weight in OneOf(1.0, 3, .7)
        from indicators in Indicators.Array[6]
        select new Func<string, int, Dimension>((code, first) => new Dimension(code)
        {
            Strategy = isOwn ? strategy : null,
            MinimumCoverage = coverage,
            Weight = weight,
            Children = [.. Enumerable.Range(first, 2).Select(i => indicators[i] with { Code = Codes[i] })],
        });

    private static readonly Gen<Bands?> Levels = OneOf<Bands?>(
        null, Bands.From(BandQuantity.Share, ("low", 0), ("medium", 1.0 / 3), ("high", 2.0 / 3)),
        Bands.From(BandQuantity.Score, ("poor", double.NegativeInfinity), ("fair", .25), ("good", .5), ("it's \"best\"", 1)));

    /// <summary>Models of three levels.</summary>
    public static Gen<IndicatorModel> Models { get; } =
        from strategy in Strategies
        from left in Dimensions
        from right in Dimensions
        from coverage in Coverages
        from levels in Levels
        from indicators in Indicators.Array[6]
        select new IndicatorModel(new Dimension("all")
        {
            Strategy = strategy,
            MinimumCoverage = coverage,
            Children = [left("left", 0), right("right", 2), .. Enumerable.Range(4, 2).Select(i => indicators[i] with { Code = Codes[i] })],
        })
        { Bands = levels };

    private static readonly Gen<double> Values = Gen.OneOf(
        Gen.Double[0.5, 25], Gen.Int[0, 5].Select(i => (double)i), Gen.Double[-5, 25]);

    private static readonly Gen<double[]> Columns = Gen.OneOf(
        Values.Array[12],
        Values.Array[12],
        Gen.Int[0, 4].Select(i => (double)i).Array[12],
        Gen.OneOf(Values, OneOf(double.NaN)).Array[12],
        Gen.OneOf(Values, OneOf(double.NaN)).Array[12],
        OneOf(1.0, 4, double.NaN, double.NaN, double.NaN).Array[12],
        Gen.Const(Enumerable.Repeat(3.0, 12).ToArray()),
        Gen.Const(Enumerable.Repeat(double.NaN, 12).ToArray()),
        Gen.Double[1, 9].Select(x => 1e9 + x).Array[12],
        Gen.Double[1, 9].Select(x => x * 1e100).Array[12]);

    /// <summary>Tables of twelve units.</summary>
    public static Gen<IndicatorTable> Tables { get; } = Columns.Array[6].Select(columns => IndicatorTable.Create(
        Enumerable.Range(0, 12).Select(i => $"u{i}"), columns.Select((c, i) => IndicatorColumn.OfDoubles(Codes[i], c))));

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
