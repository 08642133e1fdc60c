using System.Globalization;
using InnovationPotential.Aggregations;
using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Aggregations;

public sealed class MeanTests
{
    [Theory]
    [InlineData(1, .733333)]
    [InlineData(.5, .722623)]
    [InlineData(0, .711379)]
    [InlineData(-1, .687898)]
    [InlineData(-2, .664354)]
    [InlineData(-10, .557402)]
    [InlineData(-100, .505523)]
    [InlineData(double.NegativeInfinity, .5)]
    [InlineData(double.PositiveInfinity, .9)]
    public void Constant_elasticity_of_substitution(double exponent, double expected) =>
        Aggregation.PowerMean(exponent).Aggregate([.9, .5, .8], [1, 1, 1]).Should().BeApproximately(expected, 5e-7);

    [Theory]
    [InlineData(21, 1, 6, 2.1407)]
    [InlineData(6, 6, 6, 6)]
    [InlineData(21, 2, 6.25, 2.5457)]
    [InlineData(6, 7, 6.25, 6.2357)]
    public void Compensability_by_the_handbook(double first, double second, double arithmetic, double geometric)
    {
        double[] scores = first == 21 ? [first, second, 1, 1] : [first, second, 6, 6];

        Aggregation.Arithmetic.Aggregate(scores, [1, 1, 1, 1]).Should().BeApproximately(arithmetic, 1e-12);
        Aggregation.Geometric.Aggregate(scores, [1, 1, 1, 1]).Should().BeApproximately(geometric, 5e-5);
    }

    [Theory]
    [InlineData("arithmetic", 5)]
    [InlineData("geometric", 4)]
    [InlineData("harmonic", 3.2)]
    [InlineData("minimum", 2)]
    [InlineData("maximum", 8)]
    [InlineData("median", 5)]
    [InlineData("weighted-sum", 20)]
    public void A_missing_and_a_weightless_score_are_left_out(string kind, double expected)
    {
        double[] scores = [2, double.NaN, 8, -1, double.NaN], weights = [1.5, 1, 1.5, 0, 0];

        All.Single(a => a.Kind == kind).Aggregate(scores, weights).Should().BeApproximately(expected, 1e-12);
    }

    [Fact]
    public void Unequal_weights_by_hand()
    {
        double[] scores = [1, 4, 16], weights = [2, 1, 1];

        Aggregation.Arithmetic.Aggregate(scores, weights).Should().Be(5.5);
        Aggregation.Geometric.Aggregate(scores, weights).Should().BeApproximately(2.8284271247461903, 1e-14);
        Aggregation.Harmonic.Aggregate(scores, weights).Should().BeApproximately(1.7297297297297298, 1e-14);
        Aggregation.PowerMean(2).Aggregate(scores, weights).Should().BeApproximately(8.276472678623424, 1e-14);
        Aggregation.WeightedSum.Aggregate(scores, weights).Should().Be(22);
        Aggregation.Median.Aggregate(scores, weights).Should().Be(4);
    }

    [Theory]
    [InlineData("geometric")]
    [InlineData("harmonic")]
    public void Zero_binds_and_negative_is_undefined(string kind)
    {
        var rule = All.Single(a => a.Kind == kind);

        rule.Aggregate([4, 0, 9], [1, 1, 1]).Should().Be(0);
        rule.Aggregate([4, -0.0, 9], [1, 1, 1]).Should().Be(0);
        rule.Aggregate([4, -1, 9], [1, 1, 1]).Should().BeNull();
        rule.Aggregate([0, -1], [1, 1]).Should().BeNull();
        rule.Diagnose([4, 0, 9], [1, 1, 1]).Should().Be(new AggregationIssue(AggregationIssueKind.BindingZero) { Children = [1] });
        rule.Diagnose([4, -1, 9], [1, 1, 1]).Should().Be(new AggregationIssue(AggregationIssueKind.NegativeScore) { Children = [1] });
        rule.Diagnose([4, -1, 9], [1, 0, 1]).Should().BeNull();
        rule.Diagnose([double.NaN, 5], [1, 0]).Should().Be(new AggregationIssue(AggregationIssueKind.AllMissing) { Children = [0] });
    }

    [Theory]
    [InlineData(-2, 0)]
    [InlineData(-.001, 0)]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(.5, 2.25)]
    [InlineData(2, 6.363961030678928)]
    public void Zero_in_a_power_mean(double exponent, double expected) =>
        Aggregation.PowerMean(exponent).Aggregate([0, 9], [1, 1]).Should().BeApproximately(expected, 1e-12);

    [Theory]
    [InlineData(-2, AggregationIssueKind.BindingZero)]
    [InlineData(0, AggregationIssueKind.BindingZero)]
    [InlineData(.5, null)]
    [InlineData(1, null)]
    public void A_zero_binds_a_power_mean_up_to_exponent_0(double exponent, AggregationIssueKind? expected) =>
        (Aggregation.PowerMean(exponent).Diagnose([0, 9], [1, 1])?.Kind).Should().Be(expected);

    [Theory]
    [InlineData(-3)]
    [InlineData(-.001)]
    [InlineData(.001)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Negative_in_a_power_mean_is_undefined(double exponent)
    {
        Aggregation.PowerMean(exponent).Aggregate([-1, 9], [1, 1]).Should().BeNull();
        Aggregation.PowerMean(exponent).Aggregate([-1, 0], [1, 1]).Should().BeNull();
        Aggregation.PowerMean(exponent).Aggregate([0, 0], [1, 1]).Should().Be(0);
    }

    [Fact]
    public void Extreme_exponents_neither_overflow_nor_lose_digits()
    {
        Aggregation.PowerMean(-5000).Aggregate([.001, 1000], [1, 1]).Should().BeApproximately(.001 * Math.Pow(2, 1 / 5000.0), 1e-15);
        Aggregation.PowerMean(5000).Aggregate([.001, 1000], [1, 1]).Should().BeApproximately(1000 / Math.Pow(2, 1 / 5000.0), 1e-9);
        Aggregation.PowerMean(1e-12).Aggregate([1, 4, 16], [2, 1, 1]).Should().BeApproximately(2.8284271247461903, 1e-10);
    }

    [Fact]
    public void Many_units_in_columns_agree_with_one_by_one()
    {
        const int Rows = 1300, Columns = 4;
        var data = new double[Rows * Columns];
        for (var i = 0; i < data.Length; i++) data[i] = i % 7 == 3 ? double.NaN : 1 + ((i * 37) % 101);
        double[] weights = [1, 2, 0, .5];
        foreach (var rule in (Aggregation[])[.. All, Aggregation.PowerMean(.3), Aggregation.MeanMin(.5, 1), Aggregation.MazziottaPareto(),
            Aggregation.AdjustedMazziottaPareto(PenaltyDirection.Upward), Aggregation.OrderedWeighted(1, 2)])
        {
            var results = new double[Rows];
            rule.Aggregate(new ColumnBlock(data, Columns, Rows), weights, results);

            for (var row = 0; row < Rows; row += 13)
            {
                double[] scores = [data[row], data[Rows + row], data[(2 * Rows) + row], data[(3 * Rows) + row]];
                (rule.Aggregate(scores, weights) ?? double.NaN).Should()
                    .Be(results[row], row.ToString(CultureInfo.InvariantCulture) + rule.Kind);
            }
        }
    }

    [Fact]
    public void A_rule_of_ones_own()
    {
        var range = Aggregation.Custom("range", (scores, _) => scores[^1] - scores[0]);

        range.Aggregate([1, double.NaN, 5, 9], [1, 1, 1, 0]).Should().Be(4);
        range.Aggregate([double.NaN], [1]).Should().BeNull();
        range.RangeOf(ScoreRange.Unit, [1, 1], 1).Should().Be(ScoreRange.Unbounded);
        Aggregation.Custom("strict", (scores, _) => scores[0], new() { LeavesOutMissing = false }).Aggregate([1, double.NaN], [1, 1])
            .Should().BeNull();
        Aggregation.Custom("strict", (scores, _) => scores[0], new() { LeavesOutMissing = false }).Aggregate([1, double.NaN], [1, 0])
            .Should().Be(1);
        FluentActions.Invoking(() => Aggregation.Custom("x", (_, _) => 0, new() { ComparesPeriods = true })).Should()
            .Throw<ArgumentException>();
        FluentActions.Invoking(() => Aggregation.Custom(" ", (_, _) => 0)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Aggregation.Custom("x", (_, _) => 0, new() { ComparesUnits = true })).Should()
            .Throw<ArgumentException>();
    }

    [Fact]
    public void Unfit_weights_are_refused()
    {
        FluentActions.Invoking(() => Aggregation.Arithmetic.Aggregate([1, 2], [1])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Aggregation.Arithmetic.Aggregate([1, 2], [1, -1])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Aggregation.Arithmetic.Aggregate([1, 2], [1, double.NaN])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Aggregation.PowerMean(double.NaN)).Should().Throw<ArgumentOutOfRangeException>();
    }

    /// <summary>The mean of 1 to 100 by weights of position, and by a rule of one's own.</summary>
    [Fact]
    public void A_hundred_scores_are_as_good_as_three()
    {
        double[] scores = [.. Enumerable.Range(1, 100).Select(i => (double)i)], weights = [.. Enumerable.Repeat(1.0, 100)];

        Aggregation.OrderedWeighted(1).Aggregate(scores, weights).Should().BeApproximately(50.5, 1e-12);
        Aggregation.Custom("sum", (s, w) => s.Length + w.Length + s[^1]).Aggregate(scores, weights).Should().Be(300);
    }

    [Fact]
    public void Weighted_sums_range_over_the_whole_weight() =>
        Aggregation.WeightedSum.RangeOf(new ScoreRange(-1, 2), [1, 3], 1).Should().Be(new ScoreRange(-4, 8));

    private static Aggregation[] All =>
    [
        Aggregation.Arithmetic, Aggregation.Geometric, Aggregation.Harmonic, Aggregation.Minimum, Aggregation.Maximum, Aggregation.Median,
        Aggregation.WeightedSum,
    ];
}
