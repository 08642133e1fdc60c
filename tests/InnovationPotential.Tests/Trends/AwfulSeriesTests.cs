using InnovationPotential.Trends;

namespace InnovationPotential.Tests.Trends;

public sealed class AwfulSeriesTests
{
    [Fact]
    public void Descending()
    {
        var trend = Series.Of(2016, [60, 50, 40, 30, 20]).Trend();

        trend.MannKendall.S.Should().Be(-10);
        trend.MannKendall.PUpper.Value.Should().Be(1);
        trend.MannKendall.PLower.GetValue().Should().BeApproximately(1 / 120.0, 1e-15);
        trend.MannKendall.PTwoSided.GetValue().Should().BeApproximately(1 / 60.0, 1e-15);
        trend.Sen.Slope.Value.Should().Be(-10);
        trend.LeastSquares.Slope.Value.Should().Be(-10);
        trend.Cagr.GetValue().Should().BeApproximately(-0.2401643, 5e-8);
        trend.Undefined.Should().BeEmpty();
        trend.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Constant_at_zero()
    {
        var trend = Series.Of(2016, [0, 0, 0, 0, 0]).Trend();

        trend.MannKendall.PTwoSided.Value.Should().Be(1);
        trend.Sen.Slope.Value.Should().Be(0);
        trend.Sen.SlopeInterval.Lower.Value.Should().Be(0);
        trend.LeastSquares.RSquared.Reason.Should().Be(UndefinedReason.Constant);
        trend.Cagr.Reason.Should().Be(UndefinedReason.ZeroBase);
        trend.Cagr.Alternatives.Should().Be(Alternatives.AbsoluteIncrement | Alternatives.SenSlope);
    }

    [Fact]
    public void A_single_point()
    {
        var trend = Series.Of(2016, [null, 5, null]).Trend();

        trend.N.Should().Be(1);
        trend.FirstPeriod.Should().Be(2017);
        trend.LastPeriod.Should().Be(2017);
        trend.ChainIndices.Should().BeEmpty();
        trend.MeanLevel.Value.Should().Be(5);
        trend.Undefined.Should().HaveCount(7).And.OnlyContain(u => u.Value.Reason == UndefinedReason.TooFewPoints);
        trend.Diagnostics.Select(d => d.Code).Should().Equal(TrendCodes.TooFewForInference);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void All_missing(int periods)
    {
        var trend = Series.Of(2016, new double?[periods]).Trend();

        trend.N.Should().Be(0);
        trend.FirstPeriod.Should().BeNull();
        trend.LastPeriod.Should().BeNull();
        trend.Kinds.Should().BeEmpty();
        trend.Undefined.Should().HaveCount(7).And.OnlyContain(u => u.Value.Reason == UndefinedReason.NoObservations);
        trend.Diagnostics.Select(d => d.Code).Should().Equal(TrendCodes.NoObservations);
    }

    [Fact]
    public void Huge()
    {
        var trend = Series.Of(2016, [1e300, 2e300, 3e300, 4e300, 5e300]).Trend();

        (trend.LeastSquares.Slope.GetValue() / 1e300).Should().BeApproximately(1, 1e-14);
        (trend.LeastSquares.Intercept.GetValue() / 1e300).Should().BeApproximately(1, 1e-14);
        trend.LeastSquares.RSquared.GetValue().Should().BeApproximately(1, 1e-14);
        (trend.Sen.Slope.GetValue() / 1e300).Should().BeApproximately(1, 1e-14);
        (trend.MeanLevel.GetValue() / 1e300).Should().BeApproximately(3, 1e-14);
        trend.Cagr.GetValue().Should().BeApproximately(0.4953488, 5e-8);
        trend.Undefined.Should().BeEmpty();
    }

    [Fact]
    public void So_huge_that_differences_overflow()
    {
        var trend = Series.Of(0, [-1.5e308, 0, 1.5e308]).Trend();

        trend.AbsoluteIncrementMean.Value.Should().Be(1.5e308);
        trend.Sen.Slope.Value.Should().Be(1.5e308);
        trend.LeastSquares.Slope.Value.Should().Be(1.5e308);
        trend.SymmetricGrowth.Value.Should().Be(2);
        trend.MeanLevel.Value.Should().Be(0);
        Dynamics.AbsoluteIncrement(-1.5e308, 1.5e308).Reason.Should().Be(UndefinedReason.Overflow);
        Series.Of(0, [1.5e308, 1.6e308, 1.7e308]).Trend().MeanLevel.GetValue().Should().BeInRange(1.599e308, 1.601e308);
    }

    [Fact]
    public void Tiny()
    {
        var trend = Series.Of(2016, [1e-320, 2e-320, 3e-320]).Trend();

        trend.Sen.Slope.Value.Should().Be(1e-320);
        trend.LeastSquares.Slope.Value.Should().Be(1e-320);
        trend.LeastSquares.RSquared.GetValue().Should().BeApproximately(1, 1e-3);
        trend.GrowthCoefficientMean.GetValue().Should().BeApproximately(Math.Sqrt(3), 1e-3);
        trend.Undefined.Should().BeEmpty();
    }

    [Fact]
    public void From_tiny_to_huge_the_mean_growth_is_still_a_number()
    {
        var trend = Series.Of(0, [1e-300, 1, 1e300]).Trend();

        (trend.GrowthCoefficientMean.GetValue() / 1e300).Should().BeApproximately(1, 1e-10);
        trend.BaseIndices[1].Reason.Should().Be(UndefinedReason.Overflow);
    }

    [Fact]
    public void Negative()
    {
        var trend = Series.Of(2016, [-10, -8, -6, -4, -2]).Trend();

        trend.Cagr.Reason.Should().Be(UndefinedReason.NegativeBase);
        trend.ChainIndices.Should().OnlyContain(i => i.Reason == UndefinedReason.NegativeBase);
        trend.Sen.Slope.Value.Should().Be(2);
        trend.AbsoluteIncrementMean.Value.Should().Be(2);
        trend.SymmetricGrowth.GetValue().Should().BeApproximately(4 / 3.0, 1e-15);
    }

    [Fact]
    public void Changing_sign()
    {
        var trend = Series.Of(2016, [-10, 5, -5, 10]).Trend();

        trend.Cagr.Reason.Should().Be(UndefinedReason.SignChange);
        trend.ChainIndices.Should().OnlyContain(i => i.Reason == UndefinedReason.SignChange);
        trend.BaseIndices.Select(i => i.Reason).Should()
            .Equal(UndefinedReason.SignChange, UndefinedReason.NegativeBase, UndefinedReason.SignChange);
        trend.LeastSquares.Slope.GetValue().Should().BeApproximately(5, 1e-14);
        trend.Diagnostics.Should().ContainSingle().Which.Message.Should().StartWith("With 4 points the smallest two-sided p is 0.0833");
    }

    [Fact]
    public void Unequally_spaced()
    {
        var trend = Series.At([2010, 2011, 2013, 2017, 2018], [100, 110, 130, 170, 180]).Trend();

        trend.Sen.Slope.Value.Should().Be(10);
        trend.LeastSquares.Slope.GetValue().Should().BeApproximately(10, 1e-13);
        trend.AbsoluteIncrementMean.Value.Should().Be(10);
        trend.Cagr.GetValue().Should().BeApproximately(0.0762398, 5e-8);
        trend.Diagnostics.Select(d => d.Code).Should().Equal(TrendCodes.UnequalSpacing);
    }

    [Fact]
    public void Duplicate_periods_are_refused_with_all_of_them()
    {
        var thrown = FluentActions.Invoking(() => Series.At([2016, 2017, 2016, 2017], [1, 2, 3, 4])).Should()
            .Throw<InvalidInputException>().Which;

        thrown.Diagnostics.Should().HaveCount(2).And.OnlyContain(d => d.Code == TrendCodes.DuplicatePeriod);
        thrown.Diagnostics[0].Location.Period.Should().Be("2016");
    }

    [Fact]
    public void Fifty_points_say_that_their_p_is_approximate() =>
        Series.Of(1970, Enumerable.Range(0, 50).Select(i => (double?)i).ToArray()).Trend()
            .Diagnostics.Select(d => d.Code).Should().Equal(TrendCodes.NormalApproximation);
}
