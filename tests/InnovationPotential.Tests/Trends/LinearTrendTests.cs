using InnovationPotential.Trends;

namespace InnovationPotential.Tests.Trends;

public sealed class LinearTrendTests
{
    private static readonly double[] Times = [2010, 2011, 2013, 2014, 2016, 2017, 2020];
    private static readonly double[] Values = [3.1, 4.7, 4.2, double.NaN, 8.8, 7.9, 12.4];

    // R: lm(y ~ I(t − 2010)), predict.lm, confint
    [Fact]
    public void Fit_and_intervals_are_those_of_R()
    {
        var line = LinearTrend.Fit(Times, Values);

        line.N.Should().Be(6);
        line.Origin.Should().Be(2010);
        line.Intercept.GetValue().Should().BeApproximately(2.9040816326530625, 1e-12);
        line.Slope.GetValue().Should().BeApproximately(0.8768707482993195, 1e-14);
        line.InterceptStandardError.GetValue().Should().BeApproximately(0.7360311588613305, 1e-13);
        line.SlopeStandardError.GetValue().Should().BeApproximately(0.1291084060678352, 1e-14);
        line.SlopePValue.GetValue().Should().BeApproximately(0.002454308118934513, 1e-14);
        line.RSquared.GetValue().Should().BeApproximately(0.9202038545614452, 1e-14);
        line.ResidualStandardError.GetValue().Should().BeApproximately(1.106874007295867, 1e-13);
        line.SlopeInterval().Lower.GetValue().Should().BeApproximately(0.5184083462323895, 1e-12);
        line.SlopeInterval().Upper.GetValue().Should().BeApproximately(1.235333150366249, 1e-12);
        line.PredictionInterval(2022).Lower.GetValue().Should().BeApproximately(9.154958102644448, 1e-11);
        line.PredictionInterval(2022).Upper.GetValue().Should().BeApproximately(17.69810312184534, 1e-11);
        line.ConfidenceInterval(2022, 0.9).Lower.GetValue().Should().BeApproximately(11.148519729989, 1e-11);
        line.ConfidenceInterval(2022, 0.9).Upper.GetValue().Should().BeApproximately(15.70454149450079, 1e-11);
    }

    // R: lm(log(y) ~ I(t − 2010))
    [Fact]
    public void Logarithms_are_fitted_as_in_R()
    {
        var line = LogLinearTrend.Fit(Times, Values);

        line.Initial.GetValue().Should().BeApproximately(3.3989927289468569, 1e-12);
        line.Growth.GetValue().Should().BeApproximately(0.1397771823836267, 1e-13);
        line.GrowthInterval().Lower.GetValue().Should().BeApproximately(0.07974937067591026, 1e-12);
        line.GrowthInterval().Upper.GetValue().Should().BeApproximately(0.203142192774924, 1e-12);
        line.At(2022).GetValue().Should().BeApproximately(16.33765559299702, 1e-11);
        line.PredictionInterval(2022).Lower.GetValue().Should().BeApproximately(8.574142171296414, 1e-11);
        line.PredictionInterval(2022).Upper.GetValue().Should().BeApproximately(31.13069330351779, 1e-10);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_value_without_logarithm_leaves_log_linear_growth_undefined(double value)
    {
        var line = LogLinearTrend.Fit([0, 1, 2], [1, value, 3]);

        line.Growth.Reason.Should().Be(UndefinedReason.NotPositive);
        line.Growth.Alternatives.Should().HaveFlag(Alternatives.SenSlope);
        line.At(3).IsDefined.Should().BeFalse();
        line.PredictionInterval(3).Lower.Reason.Should().Be(UndefinedReason.NotPositive);
    }

    [Fact]
    public void Without_observations_there_is_no_origin()
    {
        var line = LinearTrend.Fit([2016], [double.NaN]);

        line.Origin.Should().BeNull();
        line.LastTime.Should().BeNull();
        line.Slope.Reason.Should().Be(UndefinedReason.NoObservations);
    }

    [Fact]
    public void Two_points_have_a_line_and_no_errors()
    {
        var line = LinearTrend.Fit([2017, 2020], [823, 2160]);

        line.Slope.GetValue().Should().BeApproximately(445.6666666666667, 1e-10);
        line.RSquared.GetValue().Should().BeApproximately(1, 1e-15);
        line.SlopeStandardError.Reason.Should().Be(UndefinedReason.TooFewPoints);
        line.PredictionInterval(2021).Lower.Reason.Should().Be(UndefinedReason.TooFewPoints);
    }

    [Fact]
    public void Points_on_a_line_have_no_t_ratio_and_an_interval_of_length_zero()
    {
        var line = LinearTrend.Fit([0, 1, 2, 3, 4], [100, 150, 200, 250, 300]);

        line.SlopeStandardError.Value.Should().Be(0);
        line.SlopePValue.Reason.Should().Be(UndefinedReason.PerfectFit);
        line.PredictionInterval(5).Lower.Value.Should().Be(350);
        line.PredictionInterval(5).Upper.Value.Should().Be(350);
    }

    [Fact]
    public void A_constant_series_has_slope_zero_and_no_R2()
    {
        var line = LinearTrend.Fit([0, 1, 2], [1, 1, 1]);

        line.Slope.Value.Should().Be(0);
        line.RSquared.Reason.Should().Be(UndefinedReason.Constant);
        line.SlopePValue.Reason.Should().Be(UndefinedReason.Constant);
    }

    [Fact]
    public void Slope_and_errors_are_equivariant() => TrendSamples.Points.Sample((times, values) =>
    {
        var line = LinearTrend.Fit(times, values);
        var moved = LinearTrend.Fit(times.Select(t => 3 * t - 7).ToArray(), values.Select(v => -4 * v + 11).ToArray());

        moved.Slope.GetValue().Should().BeApproximately(-4 * line.Slope.GetValue() / 3, 1e-9);
        moved.Intercept.GetValue().Should().BeApproximately(-4 * line.Intercept.GetValue() + 11, 1e-8);
        if (line.N >= 3) moved.SlopeStandardError.GetValue().Should().BeApproximately(4 * line.SlopeStandardError.GetValue() / 3, 1e-8);
    });

    [Fact]
    public void Times_that_do_not_increase_are_refused()
    {
        FluentActions.Invoking(() => LinearTrend.Fit([0, 0], [1, 2])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => LinearTrend.Fit([1, 0], [1, 2])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => LinearTrend.Fit([0, double.NaN], [1, 2])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => LinearTrend.Fit([0], [1, 2])).Should().Throw<ArgumentException>();
    }
}
