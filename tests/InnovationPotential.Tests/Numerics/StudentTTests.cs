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

    // mpmath, 40 digits: the root of the regularized incomplete beta function at the double nearest to the level.
    [Theory]
    [InlineData(0.9999, 1, 6366.1976713166369)]
    [InlineData(0.9999, 2, 99.992499843750038)]
    [InlineData(0.9999, 1000, 3.9063437367014083)]
    [InlineData(0.999999999999, 1, 636633855803.5593)]
    [InlineData(0.999999999999, 3, 13016.476782874553)]
    [InlineData(0.999999999999, 5, 452.54122659108977)]
    [InlineData(0.999999999999, 30, 11.722018886810611)]
    [InlineData(0.999999999999, 1000, 7.2239577505187438)]
    [InlineData(0.9999999999999999, 1, 5734161139222658.6)]
    [InlineData(0.9999999999999999, 30, 16.622112879395636)]
    [InlineData(0.5, 3, 0.76489232840434528)]
    [InlineData(0.001, 1, 0.0015707976187243667)]
    [InlineData(0.001, 1000, 0.0012536278336585232)]
    public void Quantiles_hold_in_both_tails(double level, int degrees, double expected) =>
        StudentT.TwoSidedQuantile(level, degrees).Should().BeApproximately(expected, 1e-11 * expected);

    [Fact]
    public void A_quantile_is_finite_at_every_level_and_rises_with_it()
    {
        double[] levels = [double.Epsilon, 1e-300, 1e-20, 1e-9, 0.01, 0.3, 0.5, 0.5000001, 0.9, 0.99, 0.99999, 1 - 1e-9, 1 - 1e-14,
            Math.BitDecrement(1)];
        foreach (var degrees in new[] { 1, 2, 3, 4, 7, 29, 100, 1_000, 1_000_000, int.MaxValue })
        {
            var quantiles = Array.ConvertAll(levels, l => StudentT.TwoSidedQuantile(l, degrees));
            quantiles.Should().OnlyContain(q => double.IsFinite(q) && q >= 0).And.BeInAscendingOrder();
            // The quantile of the normal distribution is the least there is.
            quantiles[8].Should().BeGreaterThan(1.6448536269);
        }
    }

    /// <summary>
    /// Closed forms: 1 degree of freedom 1 − (2/π)·arctan t, 2 degrees 1 − t/√(2 + t²), 4 degrees with x = t²/(4 + t²) 1 − √x·(3 − x)/2.
    /// </summary>
    [Fact]
    public void Closed_forms_of_few_degrees_of_freedom()
    {
        foreach (var t in new[] { 1e-12, 0.001, 0.5, 1, 1.7, 1.8, 3, 12.5, 400 })
        {
            StudentT.TwoSidedProbability(t, 1).Should().BeApproximately(2 / Math.PI * Math.Atan(1 / t), 1e-13);
            StudentT.TwoSidedProbability(-t, 2).Should().BeApproximately(1 - (t / Math.Sqrt(2 + (t * t))), 1e-13);
            var x = t * t / (4 + (t * t));
            StudentT.TwoSidedProbability(t, 4).Should().BeApproximately(1 - (Math.Sqrt(x) * (3 - x) / 2), 1e-13);
        }

        // 2/π · arctan(1/t) of a great t is 2/(πt).
        StudentT.TwoSidedProbability(1e200, 1).Should().BeApproximately(2 / Math.PI * 1e-200, 1e-212);
        StudentT.TwoSidedProbability(0, 3).Should().Be(1);
        StudentT.TwoSidedProbability(double.PositiveInfinity, 3).Should().Be(0);
        StudentT.TwoSidedProbability(double.NaN, 3).Should().Be(double.NaN);
    }
}
