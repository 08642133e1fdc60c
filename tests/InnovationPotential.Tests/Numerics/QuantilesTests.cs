using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

/// <summary>Expected values: R 4.2.2, quantile (type 7), IQR, mad, mean(trim=).</summary>
public class QuantilesTests
{
    private static readonly double[] Sample = [2.1, 3.7, double.NaN, 3.7, 5.2, 8.8, 13.1, 21.4, 34.9, -4.5, 0.3];

    [Theory]
    [InlineData(0, -4.5)]
    [InlineData(0.05, -2.34)]
    [InlineData(0.1, -0.18)]
    [InlineData(0.33, 3.652)]
    [InlineData(0.5, 4.45)]
    [InlineData(0.9, 22.75)]
    [InlineData(1, 34.9)]
    public void Quantile_of_type_7(double probability, double expected) => Expect.Close(Quantiles.Of(Sample, probability), expected);

    [Fact]
    public void Spread_by_order_statistics()
    {
        Expect.Close(Quantiles.InterquartileRange(Sample), 9.525);
        Expect.Close(Quantiles.MedianAbsoluteDeviation(Sample), 4.25);
        Expect.Close(Quantiles.MedianAbsoluteDeviation(Sample) * Quantiles.NormalConsistency, 6.3010594286, 1e-10);
    }

    [Theory]
    [InlineData(0, 8.87)]
    [InlineData(0.1, 7.2875)]
    [InlineData(0.25, 6.1)]
    [InlineData(0.5, 4.45)]
    public void Trimmed_mean(double fraction, double expected) => Expect.Close(Quantiles.TrimmedMean(Sample, fraction), expected);

    [Fact]
    public void Equal_neighbors_are_met_exactly() => Quantiles.Of([0.1, 0.1, 0.1, 0.7], 1.0 / 7).Should().Be(0.1);

    [Fact]
    public void Neighbors_far_apart_do_not_overflow() => Quantiles.Median([-1.7e308, 1.7e308]).Should().Be(0);

    [Fact]
    public void Infinite_values_are_met_and_interpolated_where_it_makes_sense()
    {
        Quantiles.OfSorted([double.NegativeInfinity, double.NegativeInfinity, 3], 0.25).Should().Be(double.NegativeInfinity);
        Quantiles.OfSorted([1, double.PositiveInfinity], 0.5).Should().Be(double.PositiveInfinity);
        Quantiles.OfSorted([7], 0.3).Should().Be(7);
    }

    [Fact]
    public void Nothing_has_no_quantile()
    {
        Quantiles.Median([double.NaN]).Should().Be(double.NaN);
        Quantiles.InterquartileRange([]).Should().Be(double.NaN);
        Quantiles.MedianAbsoluteDeviation([]).Should().Be(double.NaN);
        Quantiles.TrimmedMean([], 0.1).Should().Be(double.NaN);
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void Refuses_what_is_no_probability(double probability)
    {
        ((Action)(() => Quantiles.Of([1, 2], probability))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => Quantiles.TrimmedMean([1, 2], probability))).Should().Throw<ArgumentOutOfRangeException>();
    }
}
