using InnovationPotential.Aggregations;
using InnovationPotential.Normalizations;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Strategies;

/// <summary>Strategies of one's own: what a derived one promises unless it says otherwise, and one made of two functions.</summary>
public sealed class OwnStrategyTests
{
    private static readonly NodeOutline Two = new("n", [new("a", 1, ScoreRange.Unit), new("b", 2, ScoreRange.Unit)]);

    [Fact]
    public void A_derived_strategy_promises_nothing_but_that_more_is_no_worse()
    {
        AssessmentStrategy least = new Least();

        (least.IsMonotone(Two), least.IsAdditive(Two), least.IsGeometric(Two), least.ComparesUnits(Two), least.Zeroes(Two)).Should()
            .Be((true, false, false, false, false));
        (least.MassOf(new Indicator("x")), least.MassOf(Two)).Should().Be((1, 1));
        least.DefaultWeighting.Should().Be(Weighting.Nominal);
        least.RangeOf(new Indicator("x")).Should().BeNull();
        least.AggregationOf(Two).Should().BeNull();
        least.With(Aggregation.Geometric).Should().BeNull();
        least.Contributions(Evidence(.5, .25)).Should().BeNull();
        least.Explain(Evidence(.5, .25)).Should().BeEmpty();
        least.Validate(new Indicator("x")).Should().BeEmpty();
        least.Validate(Two).Should().BeEmpty();
    }

    [Fact]
    public void A_derived_strategy_is_asked_for_what_it_has_to_say()
    {
        var model = IndicatorModel.Create("m", m => m.Strategy(new Least { Says = "here" }).Add(new Indicator("x")));

        model.Assess(IndicatorTable.ParseCsv("unit,x\nA,1\n"))["A"].Findings.Select(f => f.Text).Should().Equal("here");
    }

    [Fact]
    public void Contributions_to_a_mean_are_shares_of_the_weight_that_has_a_score()
    {
        var index = AssessmentStrategy.WeightedIndex();

        index.Contributions(Evidence(.5, .25)).Should().Equal(.5 / 3, 2 * .25 / 3);
        index.Contributions(Evidence(null, .25)).Should().Equal(0, .25);
        index.Contributions(Evidence(.5, .25) with { Score = null }).Should().BeNull();
        Evidence(.5, .25).Shares(_ => 0).Should().BeNull("nothing weighs anything");
        AssessmentStrategy.WeightedIndex(o => o with { Aggregation = Aggregation.Geometric }).Contributions(Evidence(.5, .25))
            .Should().BeNull();
    }

    [Fact]
    public void Two_functions_make_a_strategy()
    {
        var own = Own(new(0, 10));
        var node = new TestNode(own, new Indicator("a"), new Indicator("b") { Weight = 3 });

        // The value doubled; (1·2 + 3·6)/4.
        node.Assess(1, 3).Score.Should().Be(5);
        node.Assess(1, null).Should().BeEquivalentTo(new { Score = 2.0, Low = .5, High = 8.0 });
        node.Assess(0, 0).Score.Should().Be(0, "an end is within the range");
        node.Assess(5, 5).Score.Should().Be(10);
        node.Assess(5.5, null).Score.Should().BeNull("11 is outside the range");
        node.Assess(-.5, null).Score.Should().BeNull();
        var sum = AssessmentStrategy.Custom("sum", (_, x) => x, (s, _) => s[0] + s[1], new(0, 10));
        new TestNode(sum, new Indicator("a"), new Indicator("b")).Combine(6, 5).Should().BeNull();
        new TestNode(sum, new Indicator("a"), new Indicator("b")).Combine(-1, .5).Should().BeNull();
        new TestNode(sum, new Indicator("a"), new Indicator("b")).Combine(6, 4).Should().Be(10);
        new TestNode(sum, new Indicator("a"), new Indicator("b")).Combine(0, 0).Should().Be(0);
        (own.Kind, own.IsMonotone(Two), own.RangeOf(new Indicator("x")), own.RangeOf(Two), own.ChildRangeOf([ScoreRange.Unit])).Should()
            .Be(("custom", true, new ScoreRange(0, 10), new ScoreRange(0, 10), new ScoreRange(0, 10)));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(0, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, 0)]
    public void A_range_without_width_or_end_is_refused(double low, double high) =>
        FluentActions.Invoking(() => Own(new(low, high))).Should().Throw<ArgumentException>().Which.ParamName.Should().Be("range");

    [Fact]
    public void A_strategy_without_a_name_is_refused() =>
        FluentActions.Invoking(() => AssessmentStrategy.Custom(" ", (_, x) => x, (s, _) => s[0])).Should().Throw<ArgumentException>();

    public static TheoryData<MeasurementScale, Direction, bool> Scales => new()
    {
        { MeasurementScale.OrdinalRange(1, 5), Direction.HigherIsBetter, true },
        { MeasurementScale.OrdinalRange(1, 5), Direction.HigherIsBetter, false },
        { MeasurementScale.OrdinalRange(1, 5), Direction.LowerIsBetter, true },
        { MeasurementScale.OrdinalRange(1, 5), Direction.LowerIsBetter, false },
        { MeasurementScale.OrdinalRange(0, 5), Direction.LowerIsBetter, true },
    };

    /// <summary>Points of a column are those of its values, wherever a missing one or one outside the scale stands.</summary>
    [Theory]
    [MemberData(nameof(Scales))]
    public void A_column_earns_the_points_of_its_values(MeasurementScale scale, Direction direction, bool shift)
    {
        double[] values = [1, 2, 3, 4, 5, 1.5, 2.25, 4.75, double.NaN, 3, 6, 2, 3, -1, 5, 4, 3, 2, 1, 5.0000000000000009, 3.5];
        var fitted = new ScoreSum { Shift = shift }.Value(new Indicator("i") { Scale = scale, Direction = direction }, default);
        var scores = new double[values.Length];
        fitted.Apply(new IndicatorSample(values), scores);
        var zero = shift ? scale.Lowest!.Value : 0;

        for (var i = 0; i < values.Length; i++)
        {
            var value = Math.Min(values[i], 5) is var capped && values[i] < 5.1 ? capped : values[i];
            var points = direction == Direction.LowerIsBetter ? scale.Lowest!.Value + 5 - value : value;
            if (value >= scale.Lowest && value <= 5) scores[i].Should().BeApproximately((points - zero) / (5 - zero), 1e-15);
            else scores[i].Should().Be(double.NaN);
        }
    }

    [Fact]
    public void A_column_earns_the_points_of_its_rubric()
    {
        var fitted = new ScoreSum().Value(new Indicator("i") { Rubric = Rubric.Of((10, 1), (50, 4)) }, default);
        var scores = new double[17];
        fitted.Apply(new IndicatorSample([.. Enumerable.Range(0, 17).Select(i => 5.0 * i)]), scores);

        // Below 10 nothing, from 50 on all.
        scores.Should().Equal(0, 0, .25, .25, .25, .25, .25, .25, .25, .25, 1, 1, 1, 1, 1, 1, 1);
    }

    [Fact]
    public void A_range_is_that_of_what_weighs_something_or_of_all_where_nothing_does()
    {
        NodeOutline Of(double a, double b) => new("n", [new("a", a, new(0, 1)), new("b", b, new(-5, 9))]);
        var index = AssessmentStrategy.WeightedIndex();

        (index.RangeOf(Of(1, 0)), index.RangeOf(Of(1, 1)), index.RangeOf(Of(0, 0))).Should()
            .Be((ScoreRange.Unit, new ScoreRange(-5, 9), new ScoreRange(-5, 9)));
        index.RangeOf(new NodeOutline("n", [])).Should().Be(ScoreRange.Unit);
    }

    [Fact]
    public void What_an_index_warns_of_at_a_node()
    {
        var mixed = new NodeOutline("n", [new("z", 1, ScoreRange.Unbounded), new("m", 1, ScoreRange.Unit), new("idle", 0,
            ScoreRange.Unbounded)]);
        Warned(Aggregation.Arithmetic, mixed).Should().Equal(
            "Warning IP5005 n: The scores of 'z' have no ends and those of the other children of 'n' do; they are combined as they are.");
        Warned(Aggregation.Arithmetic, new("n", [new("z", 1, ScoreRange.Unbounded), new("y", 1, ScoreRange.Unbounded)])).Should().BeEmpty();
        Warned(Aggregation.Arithmetic, new("n", [new("m", 1, ScoreRange.Unit), new("idle", 0, ScoreRange.Unbounded)])).Should().BeEmpty();

        var ranges = new NodeOutline("n",
        [
            new("below", 1, new(-1, 1)), new("zero", 1, new(0, 1)), new("meant", 1, new(0, 1)) { IsCapped = true }, new("above", 1,
                new(.1, 1)),
            new("idle", 0, new(-1, 1)),
        ]);
        Warned(Aggregation.Geometric, ranges).Should().Equal(
            "Warning IP5001 n: The score of 'below' can fall below 0, for which the geometric aggregation of 'n' is undefined.",
            "Warning IP5001 n: The score of 'zero' can reach 0, which pulls the geometric aggregation of 'n' to 0.",
            "Information IP5001 n: The score of 'meant' can reach 0, which pulls the geometric aggregation of 'n' to 0.");
        Warned(Aggregation.PowerMean(2), ranges).Should().Equal(
            "Warning IP5001 n: The score of 'below' can fall below 0, for which the power-mean aggregation of 'n' is undefined.");
        Warned(Aggregation.Arithmetic, ranges).Should().BeEmpty();

        static string[] Warned(Aggregation aggregation, NodeOutline node) =>
            AssessmentStrategy.WeightedIndex(o => o with { Aggregation = aggregation }).Validate(node).Said();
    }

    /// <summary>Scores 1 and .5 weighing 1 and 3: a mean of .625, each .375 and .125 from it, S² = (.140625 + 3·.015625)/4 =
    /// .046875.</summary>
    [Theory]
    [InlineData(PenaltyDirection.Downward, "less")]
    [InlineData(PenaltyDirection.Upward, "plus")]
    public void What_unbalance_costs(PenaltyDirection direction, string word)
    {
        var index = AssessmentStrategy.WeightedIndex(o => o with { Aggregation = Aggregation.MazziottaPareto(direction) });
        var node = new NodeOutline("n", [new("a", 1, ScoreRange.Unit), new("b", 3, ScoreRange.Unit)]);
        NodeEvidence Of(double? score) => new(node, score,
            [new(node.Children[0], 1, 1, 1, 1, null), new(node.Children[1], .5, .5, .5, 1, null)]);

        index.Explain(Of(.5)).Said().Should().Equal(
            $"penalty of n: A mean of 0.625, {word} 0.075 for unbalance (standard deviation 0.217). "
                + "mean=0.625 standardDeviation=0.216506 coefficientOfVariation=0.34641 penalty=0.075");
        index.Explain(Of(null)).Should().BeEmpty();
        AssessmentStrategy.WeightedIndex().Explain(Of(.5)).Should().BeEmpty();
    }

    [Fact]
    public void The_mean_norm_does_not_depend_on_the_order_of_units()
    {
        // 1e16 + 1 + 1 is 1e16 in floating point, 1 + 1 + 1e16 is 1e16 + 2.
        double Norm(params double[] sample) => ((FittedSufficiency)new ResourceBased { Norm = NormSource.SampleMean }
            .Value(new("x"), new(sample))).Norm;

        Norm(1e16, 1, 1).Should().Be(Norm(1, 1, 1e16)).And.Be(Norm(1, 1e16, 1));
    }

    private static CustomStrategy Own(ScoreRange range) =>
        (CustomStrategy)AssessmentStrategy.Custom("own", (_, x) => 2 * x, (s, w) => WeightedMean(s, w), range);

    private static double WeightedMean(ReadOnlySpan<double> scores, ReadOnlySpan<double> weights)
    {
        var (sum, total) = (0.0, 0.0);
        for (var i = 0; i < scores.Length; i++) (sum, total) = (sum + (weights[i] * scores[i]), total + weights[i]);
        return sum / total;
    }

    private static NodeEvidence Evidence(double? a, double? b) => new(Two, .3,
        [new(Two.Children[0], a, a, a, 1, null), new(Two.Children[1], b, b, b, 1, null)]);

    private sealed record Least : AssessmentStrategy
    {
        public override string Kind => "least";

        public string? Says { get; init; }

        protected internal override FittedNormalization Value(Indicator indicator, IndicatorSample sample) =>
            Normalization.None.Fit(indicator, sample);

        protected internal override ScoreRange? ChildRangeOf(ReadOnlySpan<ScoreRange> children) => null;

        protected internal override ScoreRange RangeOf(NodeOutline node) => ScoreRange.Unbounded;

        protected internal override void Combine(NodeOutline node, ChildScores children, Span<double> scores) =>
            Aggregation.Minimum.Aggregate(children.Values, node.Weights, scores);

        protected internal override IEnumerable<Finding> Explain(NodeEvidence evidence) =>
            Says is null ? base.Explain(evidence) : [new Finding("own", evidence.Node.Code, Says)];
    }
}
