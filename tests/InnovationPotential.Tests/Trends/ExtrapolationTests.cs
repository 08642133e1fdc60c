using InnovationPotential.Trends;

namespace InnovationPotential.Tests.Trends;

public sealed class ExtrapolationTests
{
    private static readonly Series Share = Series.Of(2016, [50, 64, 75, 87, 98, 97]);

    [Fact]
    public void A_share_stays_a_share_and_says_so()
    {
        var forecast = Forecast.Of(Share, 2024, ValueDomain.Percentage);

        forecast.Estimate.Value.Should().Be(100);
        forecast.UnclampedEstimate.GetValue().Should().BeGreaterThan(100);
        forecast.Interval.Upper.Value.Should().Be(100);
        forecast.IsClamped.Should().BeTrue();
        forecast.Diagnostics.Select(d => d.Code).Should().Equal(TrendCodes.FarHorizon, TrendCodes.ClampedToDomain);
    }

    [Fact]
    public void Within_a_third_of_the_length_nothing_warns()
    {
        Forecast.Of(Share, 2023).IsClamped.Should().BeFalse();
        Forecast.Of(Share, 2022).Diagnostics.Should().BeEmpty();
        Forecast.Of(Share, 2018).Diagnostics.Should().BeEmpty();
        Forecast.Of(Share, 2013).Diagnostics.Should().ContainSingle().Which.Code.Should().Be(TrendCodes.FarHorizon);
    }

    [Fact]
    public void A_falling_count_stops_at_zero()
    {
        var forecast = Forecast.Of(Series.Of(0, [10, 7, 6, 3, 1]), 5, ValueDomain.NonNegative);

        forecast.Estimate.Value.Should().Be(0);
        forecast.Interval.Lower.Value.Should().Be(0);
        forecast.UnclampedEstimate.GetValue().Should().BeApproximately(-1.2, 1e-12);
    }

    [Fact]
    public void Constant_growth_goes_on()
    {
        var forecast = Forecast.Of(LogLinearTrend.Fit([0, 1, 2, 3, 4], [1, 2, 4, 8, 16]), 5);

        forecast.Estimate.GetValue().Should().BeApproximately(32, 1e-12);
        forecast.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Few_points_warn_and_one_point_gives_nothing()
    {
        Forecast.Of(Series.Of(0, [1, 2, 4]), 3).Diagnostics.Select(d => d.Code).Should().Contain(TrendCodes.TooFewForInference);
        Forecast.Of(Series.Of(0, [1]), 1).Estimate.Reason.Should().Be(UndefinedReason.TooFewPoints);
        Forecast.Of(Series.Of(0, [null]), 1).Interval.Lower.Reason.Should().Be(UndefinedReason.NoObservations);
    }

    [Fact]
    public void A_domain_is_closed_and_ordered()
    {
        ValueDomain.Between(2, null).Clamp(1).Should().Be(2);
        ValueDomain.Share.Clamp(1).Should().Be(1);
        ValueDomain.Percentage.ToString().Should().Be("[0, 100]");
        FluentActions.Invoking(() => ValueDomain.Between(2, 1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => ValueDomain.Between(double.NaN, 1)).Should().Throw<ArgumentException>();
    }
}
