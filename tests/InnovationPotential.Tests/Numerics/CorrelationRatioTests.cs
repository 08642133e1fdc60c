using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

/// <summary>The ends of the correlation ratio.</summary>
public sealed class CorrelationRatioTests
{
    [Fact]
    public void Three_points_are_too_few_and_four_are_not()
    {
        CorrelationRatio.Of([1, 2, 3], [1, 5, 2]).Should().Be(double.NaN);
        CorrelationRatio.Of([1, 2, 3, double.NaN], [1, 5, 2, 4]).Should().Be(double.NaN);
        CorrelationRatio.Of([1, 2, 3, 4], [1, 5, 2, 4]).Should().BeInRange(0, 1);
    }

    /// <summary>On a straight line the curve is the line, whose variance is that of y; rounding must not make it more than all.</summary>
    [Fact]
    public void A_straight_relation_is_1_and_never_more()
    {
        for (var n = 4; n < 40; n++)
        {
            double[] x = [.. Enumerable.Range(0, n).Select(i => (i * i * 0.1) + (i / 3.0))];
            double[] y = [.. x.Select(v => (0.7 * v) - 2)];
            CorrelationRatio.Of(x, y).Should().BeInRange(1 - 1e-9, 1);
        }
    }

    // The documented regression with 40 digits, by an independent program in Python.
    [Theory]
    [InlineData(new double[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 }, new double[] { 3, 1, -2, -1, 2, 4, 3, 0, -3, -2 }, 0.99374881182021333)]
    [InlineData(new double[] { 5, 1, 4, 2, 3, 7, 6 }, new[] { 1, 9, 2, 6, 4, 0.5, 3 }, 0.80864944381637661)]
    [InlineData(new double[] { 1, 1, 1, 2, 2, 2, 3, 3 }, new double[] { 1, 2, 3, 7, 8, 9, 1, 2 }, 0.93276050101650665)]
    public void A_curve_explains_what_its_regression_does(double[] x, double[] y, double expected)
    {
        CorrelationRatio.Of(x, y).Should().BeApproximately(expected, 1e-10);
        CorrelationRatio.Of([.. x, double.NaN, 99], [.. y, 1, double.NaN]).Should().BeApproximately(expected, 1e-10);
        CorrelationRatio.Of(x, Array.ConvertAll(y, v => 1e6 - (v * 1e3))).Should().BeApproximately(expected, 1e-9);
    }

    [Fact]
    public void What_does_not_vary_has_no_ratio()
    {
        CorrelationRatio.Of([1, 1, 1, 1], [1, 2, 3, 4]).Should().Be(double.NaN);
        CorrelationRatio.Of([1, 2, 3, 4], [5, 5, 5, 5]).Should().Be(double.NaN);
    }
}
