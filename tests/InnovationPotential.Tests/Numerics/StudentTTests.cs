using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

public sealed class StudentTTests
{
    // R: qt(…)
    [Theory]
    [InlineData(0.95, 1, 12.706204736174694)]
    [InlineData(0.95, 3, 3.182446305283708)]
    [InlineData(0.99, 2, 9.924843200918289)]
    [InlineData(0.90, 30, 1.697260886593957)]
    [InlineData(0.999, 5, 6.868826625881273)]
    public void Quantiles_are_those_of_R(double level, int degrees, double expected) =>
        StudentT.TwoSidedQuantile(level, degrees).Should().BeApproximately(expected, 1e-12 * expected);

    [Fact]
    public void A_probability_is_that_of_R() =>
        StudentT.TwoSidedProbability(9.25280460864008880, 3).Should().BeApproximately(0.002671061666444563, 1e-14);

    // R: pnorm(…, lower = FALSE)
    [Theory]
    [InlineData(1.0190493, 1.540897810276906e-01)]
    [InlineData(2.5, 6.209665325776135e-03)]
    [InlineData(8, 6.220960574271785e-16)]
    public void Normal_tails_are_those_of_R(double z, double expected) =>
        StandardNormal.UpperTail(z).Should().BeApproximately(expected, 1e-13 * expected);

    [Fact]
    public void The_normal_quantile_is_the_familiar_one() =>
        StandardNormal.TwoSidedQuantile(0.95).Should().BeApproximately(1.959963984540054, 1e-14);
}
