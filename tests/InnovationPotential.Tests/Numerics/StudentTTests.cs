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

    // mpmath, 60 digits: ln of the regularized incomplete beta function on either side of t.
    [Theory]
    [InlineData(0.001, 1, -0.00063682228843839838, -7.3593383176047808)]
    [InlineData(0.3, 2, -0.23258086697145506, -1.5725548373142958)]
    [InlineData(1, 5, -1.0127535396638817, -0.45132707518170453)]
    [InlineData(1.7, 30, -2.3078200154366297, -0.10478054563797536)]
    [InlineData(2.5, 59, -4.1852013047716054, -0.015336141696855723)]
    [InlineData(2.5, 60, -4.1883840541896331, -0.015287033791387894)]
    [InlineData(2.5, 61, -4.1914686259455874, -0.015239591906738713)]
    [InlineData(4, 7, -5.2610382776476045, -0.0052034277288350138)]
    [InlineData(12, 3, -6.6886070577489436, -0.001245791476847585)]
    [InlineData(40, 10, -26.806469540601058, -2.2808577430883558e-12)]
    [InlineData(1e9, 2, -41.446531673892822, -1.0e-18)]
    [InlineData(1.1e8, 1, -18.967573629046145, -5.7874524928162243e-9)]
    [InlineData(9e7, 1, -18.766902933583994, -7.0735530513240354e-9)]
    [InlineData(3, 1000, -5.8900967357704741, -0.0027705434578100992)]
    [InlineData(0.01, 1000, -0.0080087022829681891, -4.8312282218126519)]
    [InlineData(5, 100000, -14.370165875638371, -5.7427033275734326e-7)]
    [InlineData(0.7, 3, -0.62674727105964051, -0.76427160427271542)]
    [InlineData(1.2, 4, -1.2162093891823102, -0.35147618566282179)]
    [InlineData(2e8, 3, -56.550613153932387, -2.75664447710896e-25)]
    [InlineData(6, 31, -13.610859996541856, -1.227096948169852e-6)]
    [InlineData(1.5, 8, -1.760241663096539, -0.1887461003921133)]
    public void Both_tails_have_all_their_digits(double t, int degrees, double tail, double center)
    {
        var logs = StudentT.LogProbabilities(t, degrees);
        logs.Tail.Should().BeApproximately(tail, 2e-13 * Math.Abs(tail));
        logs.Center.Should().BeApproximately(center, 2e-13 * Math.Abs(center));
        StudentT.TwoSidedProbability(-t, degrees).Should().BeApproximately(Math.Exp(tail), 1e-11 * Math.Exp(tail));
    }

    [Fact]
    public void Levels_and_degrees_of_freedom_there_are_not_are_refused()
    {
        foreach (var level in new[] { 0, 1, -0.1, 1.1, double.NaN })
        {
            ((Action)(() => StudentT.TwoSidedQuantile(level, 3))).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("level");
            ((Action)(() => StandardNormal.TwoSidedQuantile(level))).Should().Throw<ArgumentOutOfRangeException>();
        }

        ((Action)(() => StudentT.TwoSidedQuantile(0.9, 0))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => StudentT.TwoSidedProbability(1, 0))).Should().Throw<ArgumentOutOfRangeException>();
        StudentT.LogProbabilities(0, 4).Should().Be((0, double.NegativeInfinity));
        StudentT.LogProbabilities(double.PositiveInfinity, 4).Should().Be((double.NegativeInfinity, 0));
    }
}
