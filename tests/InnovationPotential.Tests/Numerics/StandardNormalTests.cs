using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

/// <summary>Expected values: R 4.2.2's qnorm.</summary>
public class StandardNormalTests
{
    [Theory]
    [InlineData(1e-300, -37.047096299361201)]
    [InlineData(1e-20, -9.2623400897984052)]
    [InlineData(1e-5, -4.2648907939228256)]
    [InlineData(0.01, -2.3263478740408408)]
    [InlineData(0.075, -1.4395314709384557)]
    [InlineData(0.3, -0.52440051270804067)]
    [InlineData(0.5, 0)]
    [InlineData(0.9, 1.2815515655446008)]
    [InlineData(0.999999, 4.7534243088170891)]
    public void Quantile(double p, double expected)
    {
        Expect.Close(StandardNormal.Quantile(p), expected, 1e-14);
        if (p > 1e-20) Expect.Close(StandardNormal.UpperTail(-expected), p, 1e-13);
    }

    [Fact]
    public void The_ends_are_infinite_and_beyond_them_is_nothing()
    {
        StandardNormal.Quantile(0).Should().Be(double.NegativeInfinity);
        StandardNormal.Quantile(1).Should().Be(double.PositiveInfinity);
        StandardNormal.Quantile(-0.1).Should().Be(double.NaN);
        StandardNormal.Quantile(1.1).Should().Be(double.NaN);
        StandardNormal.Quantile(double.NaN).Should().Be(double.NaN);
    }
}
