using CsCheck;
using InnovationPotential.Trends;

namespace InnovationPotential.Tests.Trends;

public sealed class ConvergenceTests
{
    [Fact]
    public void Sigma_is_the_dispersion_of_the_population()
    {
        var sigma = Dispersion.OfPeriods([1, 2, 3, 4, 2, 2, double.NaN, 2], 4);

        sigma[0].StandardDeviation.GetValue().Should().BeApproximately(1.118033988749895, 1e-15);
        sigma[0].CoefficientOfVariation.GetValue().Should().BeApproximately(0.447213595499958, 1e-15);
        sigma[0].Range.Value.Should().Be(3);
        sigma[0].MaximumToMinimum.Value.Should().Be(4);
        sigma[1].N.Should().Be(3);
        sigma[1].Missing.Should().Be(1);
        sigma[1].StandardDeviation.Value.Should().Be(0);
    }

    [Fact]
    public void Dispersion_without_a_mean_above_zero_has_no_variation()
    {
        Dispersion.Of([-1, 1]).CoefficientOfVariation.Reason.Should().Be(UndefinedReason.ZeroBase);
        Dispersion.Of([-1, -2]).CoefficientOfVariation.Reason.Should().Be(UndefinedReason.NegativeBase);
        Dispersion.Of([double.NaN]).Mean.Reason.Should().Be(UndefinedReason.NoObservations);
        (Dispersion.Of([1e300, 3e300]).StandardDeviation.GetValue() / 1e300).Should().BeApproximately(1, 1e-14);
    }

    // R: lm((log(y1) − log(y0))/5 ~ log(y0))
    [Fact]
    public void Beta_is_the_regression_of_growth_on_the_start()
    {
        var beta = BetaConvergence.Of([10, 20, 40, 55, 0], [16, 27, 47, 58, 3], 5);

        beta.N.Should().Be(4);
        beta.Excluded.Should().Be(1);
        beta.Coefficient.GetValue().Should().BeApproximately(-0.04735570368939376, 1e-14);
        // ȳ − b·x̄ of the four logarithms.
        beta.Intercept.GetValue().Should().BeApproximately(0.20306558786582563, 1e-13);
        beta.StandardError.GetValue().Should().BeApproximately(0.002611496729767067, 1e-14);
        beta.PValue.GetValue().Should().BeApproximately(0.003027323059548767, 1e-13);
        beta.RSquared.GetValue().Should().BeApproximately(0.9939545185658093, 1e-13);
        beta.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(TrendCodes.UnitsExcluded);
    }

    [Fact]
    public void Beta_closes_half_the_logarithmic_gap_at_a_known_speed()
    {
        var beta = BetaConvergence.Of([1, 16], [2, 8], 2);

        beta.Coefficient.GetValue().Should().BeApproximately(-0.25, 1e-15);
        beta.Speed.GetValue().Should().BeApproximately(0.34657359027997264, 1e-15);
        beta.StandardError.Reason.Should().Be(UndefinedReason.TooFewPoints);
        BetaConvergence.Of([3, 3], [4, 5], 1).Coefficient.Reason.Should().Be(UndefinedReason.Constant);
        BetaConvergence.Of([0], [4], 1).Coefficient.Reason.Should().Be(UndefinedReason.NoObservations);
        BetaConvergence.Of([1, 10], [10, 1], 1).Speed.Reason.Should().Be(UndefinedReason.NotPositive);
    }

    [Theory]
    [InlineData(new double[] { 1, 2, 3, 30, 20, 10 }, 0)]
    [InlineData(new double[] { 1, 2, 3, 20, 10, 30 }, 0.75)]
    public void Gamma_falls_with_changes_of_rank(double[] panel, double gamma) =>
        GammaConvergence.Of(panel, 3).Ratio.GetValue().Should().BeApproximately(gamma, 1e-15);

    [Fact]
    public void Without_a_change_of_rank_gamma_is_1() =>
        Gen.Select(Gen.Int[-9, 9].Array[2, 8], Gen.Int[1, 6]).Where((units, _) => units.Distinct().Count() > 1).Sample((units, periods) =>
        {
            var panel = Enumerable.Range(0, periods).SelectMany(t => units.Select(u => Math.Exp(u / 10.0) * (t + 1) + t)).ToArray();
            GammaConvergence.Of(panel, units.Length).Ratio.GetValue().Should().BeApproximately(1, 1e-12);
        });

    [Fact]
    public void Gamma_takes_the_units_observed_throughout()
    {
        var gamma = GammaConvergence.Of([1, 2, 3, double.NaN, 20, 10, 30, 5], 4);

        gamma.Ratio.GetValue().Should().BeApproximately(0.75, 1e-15);
        (gamma.N, gamma.Excluded).Should().Be((3, 1));
        gamma.Diagnostics.Should().ContainSingle().Which.Should()
            .Match<Diagnostic>(d => d.Code == TrendCodes.UnitsExcluded && d.Message.StartsWith("1 of 4 units"));
        GammaConvergence.Of([1, 2], 2).Diagnostics.Should().BeEmpty();
        GammaConvergence.Of([1, 1, 2, 3], 2).Ratio.Reason.Should().Be(UndefinedReason.Constant);
        GammaConvergence.Of([1, double.NaN, 2, 3], 2).Ratio.Reason.Should().Be(UndefinedReason.TooFewPoints);
        GammaConvergence.Of([], 2).Ratio.Reason.Should().Be(UndefinedReason.NoObservations);
        FluentActions.Invoking(() => GammaConvergence.Of([1, 2, 3], 2)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Delta_is_the_distance_to_the_best()
    {
        DeltaConvergence.Of([10, 7, double.NaN, 4]).Should().BeEquivalentTo(new { N = 3, Missing = 1, Distance = (Quantity)9 });
        DeltaConvergence.Of([10, 7, double.NaN, 4], lowerIsBetter: true).Distance.Value.Should().Be(9);
        DeltaConvergence.Of([10, 9, 1], lowerIsBetter: true).Distance.Value.Should().Be(17);
        DeltaConvergence.Of([10, 9, 1]).Distance.Value.Should().Be(10);
        DeltaConvergence.Of([double.NaN]).Should()
            .BeEquivalentTo(new { N = 0, Missing = 1, Distance = Quantity.Undefined(UndefinedReason.NoObservations) });
    }
}
