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
