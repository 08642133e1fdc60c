using InnovationPotential.Trends;

namespace InnovationPotential.Tests.Trends;

public sealed class SeriesTests
{
    [Fact]
    public void Points_come_in_any_order()
    {
        var series =
            Series.At([2018, 2016, 2017], [3, 1, double.NaN], [ObservationKind.Forecast, ObservationKind.Actual, ObservationKind.Estimate]);

        series.Times.Should().Equal(2016, 2017, 2018);
        series.Values.Should().Equal(1, null, 3);
        series.Kinds.Should().Equal(ObservationKind.Actual, ObservationKind.Estimate, ObservationKind.Forecast);
        series.ToString().Should().Be("2016: 1, 2017: –, 2018: 3");
    }

    [Fact]
    public void Equal_series_are_equal() => Series.Of(2016, [1, null, 3]).Should().Be(Series.At([2018, 2017, 2016], [3, double.NaN, 1]));

    [Fact]
    public void Kinds_that_are_not_facts_are_told()
    {
        var mixed = Series.At([0, 1, 2, 3, 4], [1, 2, 3, 4, 5], [default, default, default, default, ObservationKind.Forecast]).Trend();
        var estimated = Series.Of(0, [1, 2, 3, 4, 5], ObservationKind.Estimate).Trend();
        var missingPlan = Series.At([0, 1, 2, 3, 4, 5], [1, 2, 3, 4, 5, double.NaN],
            [default, default, default, default, default, ObservationKind.Plan]).Trend();

        mixed.Kinds.Should().Equal(ObservationKind.Actual, ObservationKind.Forecast);
        mixed.Diagnostics.Select(d => d.Code).Should().Equal(TrendCodes.NotActual);
        estimated.DescribesWhatHappened.Should().BeTrue();
        estimated.Diagnostics.Should().BeEmpty();
        missingPlan.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Bad_numbers_are_refused()
    {
        FluentActions.Invoking(() => Series.Of(0, [double.PositiveInfinity])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Series.At([double.NaN], [1])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Series.At([1, 2], [1])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Series.At([1], [1], [default, default])).Should().Throw<ArgumentException>();
    }
}
