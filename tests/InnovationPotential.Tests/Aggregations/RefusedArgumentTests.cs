using InnovationPotential.Aggregations;
using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Aggregations;

/// <summary>Scores and weights that do not fit, and what is declared of rules, by hand.</summary>
public sealed class RefusedArgumentTests
{
    [Theory]
    [InlineData(1.0)]
    [InlineData(1.0, 1.0, 1.0)]
    [InlineData(1.0, -1.0)]
    [InlineData(1.0, double.NaN)]
    [InlineData(1.0, double.PositiveInfinity)]
    public void Weights_that_do_not_fit_are_refused(params double[] weights)
    {
        FluentActions.Invoking(() => Aggregation.Arithmetic.Aggregate([1.0, 2.0], weights)).Should()
            .Throw<ArgumentException>().WithParameterName(nameof(weights));
        FluentActions.Invoking(() => Aggregation.Arithmetic.Diagnose([1.0, 2.0], weights)).Should()
            .Throw<ArgumentException>().WithParameterName(nameof(weights));
    }

    [Fact]
    public void Rows_that_are_not_there_are_refused()
    {
        FluentActions.Invoking(() => Aggregation.Arithmetic.Diagnose(new ColumnBlock([1, 2], 2, 1, 1), [1, 1], 1)).Should()
            .Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Aggregation.Arithmetic.Diagnose(new ColumnBlock([1, 2], 2, 1, 1), [1, 1], -1)).Should()
            .Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Aggregation.Arithmetic.Aggregate(new ColumnBlock([1, 2], 2, 1, 1), [1, 1], new double[2])).Should()
            .Throw<ArgumentException>().WithParameterName("results");
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, -1)]
    [InlineData(2, 0)]
    [InlineData(0, 2)]
    [InlineData(1, 1)]
    public void Children_that_are_not_there_do_not_interact(int first, int second) =>
        FluentActions.Invoking(() => Aggregation.Choquet([.5, .5], (first, second, .1))).Should()
            .Throw<ArgumentException>().WithMessage($"There are no two children {first} and {second}.*");

    [Theory]
    [InlineData(0, 1, 2e-9)]
    [InlineData(.5, .5000000009, 1)]
    [InlineData(.4999999991, .5, -.9999999982)]
    public void A_capacity_may_be_off_by_a_billionth(double first, double second, double interaction)
    {
        Aggregation.Choquet([first, second], (0, 1, interaction)).Aggregate([3, 3], [1, 1]).Should()
            .BeApproximately(3, 1e-12);
        FluentActions.Invoking(() => Aggregation.Choquet([first, second], (0, 1, interaction * 1.1))).Should()
            .Throw<ArgumentException>();
    }

    [Fact]
    public void A_capacity_that_is_none_says_why()
    {
        Says("An importance must be 0 or more.*", [1.5, -.5]);
        Says("An interaction must be between -1 and 1.*", [.5, .5], (0, 1, 1.1));
        Says("Child 0 interacts more than it matters*", [.1, .9], (0, 1, .3));
        Says("Child 1 interacts more than it matters*", [.9, .1], (0, 1, -.3));
        FluentActions.Invoking(() => Aggregation.Choquet([.5, .5]).Aggregate([1], [1])).Should().Throw<ArgumentException>()
            .WithMessage("There must be one importance for each score.*");
        Aggregation.Choquet([1, 0]).Diagnose([3, 5], [0, 1]).Should().Be(new AggregationIssue(AggregationIssueKind.AllMissing));

        static void Says(string message, double[] importances, params (int, int, double)[] interactions) =>
            FluentActions.Invoking(() => Aggregation.Choquet(importances, interactions)).Should().Throw<ArgumentException>()
                .WithMessage(message);
    }

    [Fact]
    public void Every_rule_refuses_weights_below_0_and_takes_results_as_they_are()
    {
        double[] scores = [2, 3, 5, 4, 2, 3, 7, 1, 4];
        foreach (var rule in Contracts.AggregationExamples.All)
        {
            FluentActions.Invoking(() => rule.Aggregate(new ColumnBlock(scores, 3, 3), [1, -1, 1], new double[3])).Should()
                .Throw<ArgumentException>(rule.Kind).WithParameterName("weights");
            double[] clean = new double[3], used = [7, double.NaN, -5];
            rule.Aggregate(new ColumnBlock(scores, 3, 3), [1, 2, 1], clean);
            rule.Aggregate(new ColumnBlock(scores, 3, 3), [1, 2, 1], used);
            used.Should().Equal(clean, rule.Kind);
        }
    }

    [Fact]
    public void A_rule_that_needs_every_score_has_nothing_to_say_where_there_is_every_score()
    {
        var strict = Aggregation.Custom("strict", (s, _) => s[0], new() { LeavesOutMissing = false });

        strict.Diagnose([1, 2], [1, 1]).Should().BeNull();
        strict.Diagnose([1, double.NaN], [1, 1])!.Kind.Should().Be(AggregationIssueKind.MissingScore);
        Aggregation.PowerMean(1).Diagnose([-1, 3], [1, 1]).Should().BeNull();
        Aggregation.PowerMean(1).Aggregate([-1, 3], [1, 1]).Should().Be(1);
        Aggregation.PowerMean(.5).Diagnose([-1, 3], [1, 1])!.Kind.Should().Be(AggregationIssueKind.NegativeScore);
        Aggregation.OrderedWeighted(1, 2).Should().NotBe(Aggregation.OrderedWeighted(2, 1));
    }

    [Theory]
    [InlineData(2, -1)]
    [InlineData(1, double.NaN)]
    [InlineData(1, double.PositiveInfinity)]
    public void A_position_weight_is_0_or_more_and_finite(double first, double second) =>
        FluentActions.Invoking(() => Aggregation.OrderedWeighted(first, second)).Should().Throw<ArgumentException>()
            .WithMessage("A position weight must be 0 or more and finite.*");

    [Fact]
    public void The_best_of_some_are_some_and_not_too_many()
    {
        Aggregation.MeanOfHighest(1, 1).Aggregate([7], [1]).Should().Be(7);
        Aggregation.MeanOfLowest(1_000_000, 1_000_000).Aggregate([7], [1]).Should().BeApproximately(7, 1e-9);
        foreach (var (count, of) in ((int, int)[])[(0, 3), (4, 3), (1, 1_000_001)])
        {
            FluentActions.Invoking(() => Aggregation.MeanOfHighest(count, of)).Should().Throw<ArgumentOutOfRangeException>();
            FluentActions.Invoking(() => Aggregation.MeanOfLowest(count, of)).Should().Throw<ArgumentOutOfRangeException>();
        }
    }

    [Theory]
    [InlineData(-.1, 0)]
    [InlineData(1.1, 0)]
    [InlineData(double.NaN, 0)]
    [InlineData(.5, -1)]
    [InlineData(.5, double.PositiveInfinity)]
    [InlineData(.5, double.NaN)]
    public void A_mean_is_pulled_to_the_least_by_a_share_and_a_distance(double alpha, double beta) =>
        FluentActions.Invoking(() => Aggregation.MeanMin(alpha, beta)).Should().Throw<ArgumentOutOfRangeException>();

    [Theory]
    [InlineData(0, 0, true, Compensability.Full)]
    [InlineData(0, 1, true, Compensability.Full)]
    [InlineData(1, 0, false, Compensability.None)]
    [InlineData(1, 1, true, Compensability.Partial)]
    [InlineData(.5, 0, true, Compensability.Partial)]
    public void A_mean_min_says_what_it_is(double alpha, double beta, bool weighted, Compensability compensability)
    {
        var properties = Aggregation.MeanMin(alpha, beta).Properties;

        properties.Compensability.Should().Be(compensability);
        properties.UsesWeights.Should().Be(weighted);
    }

    [Theory]
    [InlineData(-.1, .5)]
    [InlineData(.5, .4)]
    [InlineData(.5, 1.1)]
    [InlineData(double.NaN, .5)]
    [InlineData(.1, double.NaN)]
    public void Bounds_of_weights_lie_between_0_and_1(double low, double high)
    {
        FluentActions.Invoking(() => WeightBounds.OfWeights(low, high)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData("Weights", .5, .5, 2, 0, true)]
    [InlineData("Weights", .5, .5, 3, 3, false)]
    [InlineData("Weights", .1, .5, 1, 1, false)]
    [InlineData("Shares", .5, .5, 2, 2, true)]
    [InlineData("Shares", .1, .5, 3, 2, false)]
    [InlineData("Shares", 0, .5, 3, 2, true)]
    [InlineData("Shares", 0, .5, 3, 1, false)]
    [InlineData("None", 0, 1, 3, 0, true)]
    public void Bounds_allow_what_they_can_hold(string kind, double low, double high, int present, int positive, bool allowed) =>
        new WeightBounds(Enum.Parse<WeightBoundsKind>(kind), low, high).Allow(present, positive).Should().Be(allowed);

    [Theory]
    [InlineData(1, Compensability.Full, AggregationClass.Linear, -1.0)]
    [InlineData(2, Compensability.Full, AggregationClass.Other, 0.0)]
    [InlineData(0.5, Compensability.Partial, AggregationClass.Other, 0.0)]
    [InlineData(0, Compensability.Partial, AggregationClass.Geometric, 0.0)]
    [InlineData(double.NegativeInfinity, Compensability.None, AggregationClass.Other, 0.0)]
    public void A_power_mean_says_what_it_is(double exponent, Compensability compensability, AggregationClass family, double lowest)
    {
        var mean = new PowerMean(exponent);

        (mean.Properties.Compensability, mean.Properties.Class).Should().Be((compensability, family));
        mean.RangeOf(new ScoreRange(-1, 3), [1, 1], 2).Low.Should().Be(lowest);
    }
}
