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
}
