using InnovationPotential.Trends;

namespace InnovationPotential.Tests.Trends;

/// <summary>Trends as they are shown, where something is missing.</summary>
public sealed class TrendWordTests
{
    [Fact]
    public void A_single_plan()
    {
        var trend = Series.Of(2016, [null, 5, null], ObservationKind.Plan).Trend();

        trend.ToMarkdown().Should().StartWith("""
            2017, n = 1, plan

            | quantity                | value | why not                  |
            | ----------------------- | ----: | ------------------------ |
            | mean level              |     5 |                          |
            | mean absolute increment |     – | there are too few points |
            | mean growth coefficient |     – | there are too few points |
            | CAGR                    |     – | there are too few points |
            | symmetric growth        |     – | there are too few points |
            | OLS slope               |     – | there are too few points |
            | OLS intercept           |     – | there are too few points |
            | relative OLS slope      |     – | there are too few points |
            | Sen slope               |     – | there are too few points |
            | relative Sen slope      |     – | there are too few points |
            | Mann–Kendall S          |     – | there are too few points |
            | two-sided p             |     – | there are too few points |
            | smallest attainable p   |     – | there are too few points |

            The series holds values of the kinds Plan: its figures,
            """).And.EndWith(" One point has no trend.\n");
        trend.Diagnostics.Should().OnlyContain(d => d.Location == Location.None);
        trend.ToJson().Should().Contain("\"firstPeriod\": 2017,").And.Contain("\"s\": null,");
        Series.Of(2016, [null]).Trend().ToJson().Should().Contain("\"firstPeriod\": null,").And.Contain("\"lastPeriod\": null,");
        Series.Of(2016, [null]).Trend().ToString().Should().Be("no observation");
        Series.Of(2016, [null]).Trend().ToMarkdown().Should().StartWith("–, n = 0\n");
    }

    [Fact]
    public void Three_values()
    {
        var trend = Series.At([2016, 2016.5, 2018], [1, 2, 8]).Trend();

        trend.ToMarkdown().Should().StartWith("2016–2018, n = 3\n").And.Contain("| Mann–Kendall S          |        3 |")
            .And.Contain("| chain index 2016.5      |        2 |").And.Contain("| base index 2018         |        8 |");
        trend.Diagnostics.Select(d => d.Message).Should().Equal("With 3 points the smallest two-sided p is 0.3333333333333333.",
            "The periods are not equally spaced; chain indices span different times.");
        trend.ToString().Should().StartWith("2016–2018, n = 3: mean increment 3.5, CAGR ");
    }

    [Fact]
    public void Two_values_have_ends_and_symmetric_growth()
    {
        var trend = SeriesTrend.Of([2016, 2017], [1, 3]);

        trend.IndexPeriods.Should().Equal(2017);
        trend.ChainIndices.Should().Equal(3);
        trend.SymmetricGrowth.GetValue().Should().BeApproximately(1, 1e-15);
        trend.Kinds.Should().Equal(ObservationKind.Actual);
        trend.Diagnostics.Select(d => d.Message).Should().Equal("With 2 points the smallest two-sided p is 1.");
        (Series.Of(2016, [null]).Trend().SymmetricGrowth.Reason, Series.Of(2016, [5]).Trend().SymmetricGrowth.Reason).Should()
            .Be((UndefinedReason.NoObservations, UndefinedReason.TooFewPoints));
    }

    [Fact]
    public void What_is_equal_but_for_rounding_does_not_grow()
    {
        SeriesTrend.Of([2016, 2017], [1, 1 + 1e-14]).ChainIndices.Should().Equal(1);
        LinearTrend.Fit([0, 1, 2], [1, 1 + 1e-14, 1]).RSquared.Reason.Should().Be(UndefinedReason.Constant);
        SenTrend.Fit([0, 1], [1, 1 + 1e-14]).Slope.Value.Should().Be(0);
    }

    [Theory]
    [InlineData(0, 1000, 2000 + 1e-6, false)]
    [InlineData(0, 1000, 2000 + 3e-6, true)]
    [InlineData(-1000, 0, 1000 + 1e-6, false)]
    [InlineData(-1000, 0, 1000 + 3e-6, true)]
    public void Times_are_equally_spaced_but_for_a_billionth_of_their_span(double first, double second, double third, bool uneven) =>
        SeriesTrend.Of([first, second, third], [1, 2, 3]).Diagnostics.Any(d => d.Code == TrendCodes.UnequalSpacing).Should().Be(uneven);

    [Theory]
    [InlineData(34, true)]
    [InlineData(35, false)]
    public void Up_to_34_points_are_counted(int n, bool exact)
    {
        double[] times = [.. Enumerable.Range(0, n).Select(i => (double)i)], values = [.. times.Select(t => t + (t * 7919 % 101))];
        var trend = SeriesTrend.Of(times, values);

        trend.MannKendall.IsExact.Should().Be(exact);
        trend.Diagnostics.Any(d => d.Code == TrendCodes.NormalApproximation).Should().Be(!exact);
        (trend.Sen.SlopeInterval.AttainedLevel == 0.95).Should().Be(!exact);
        trend.MannKendall.ToString().Should().EndWith(exact ? "(exact), n = 34" : "(normal approximation), n = 35");
        MannKendallTest.Of([5]).IsExact.Should().BeFalse();
    }

    /// <summary>Of 40 points S has the deviation √(40·39·85/18) = 85.83: (780 − 1 − 1.95996·85.83)/2 = 305.4 slopes lie outside.</summary>
    [Fact]
    public void The_ends_of_a_long_series_interval_leave_305_slopes_outside()
    {
        double[] times = [.. Enumerable.Range(0, 40).Select(i => (double)i)], values = [.. times.Select(t => t + (t * 7919 % 101))];
        double[] slopes = [.. Enumerable.Range(0, 40).SelectMany(i => Enumerable.Range(i + 1, 39 - i).Select(j =>
            (values[j] - values[i]) / (j - i))).Order()];

        var interval = SenTrend.Fit(times, values).SlopeInterval;

        interval.Lower.GetValue().Should().BeApproximately(slopes[305], 1e-12);
        interval.Upper.GetValue().Should().BeApproximately(slopes[^306], 1e-12);
    }

    [Fact]
    public void Lines_and_intervals_in_words()
    {
        var line = LinearTrend.Fit([2016, 2017, 2018], [1, 2, 3]);
        line.ToString().Should().Be("1 + 1·(t − 2016)");
        line.SlopeInterval(0.9).ToString().Should().Be("[1, 1] (90 %)");
        SenTrend.Fit([0, 1, 2, 3, 4], [0, 2, 4, 6, 8]).ToString().Should().Be("2 per period, [2, 2] (95 %)");
        Series.At([1, 2], [3, double.NaN]).ToString().Should().Be("1: 3, 2: –");
        ValueDomain.Any.ToString().Should().Be("[−∞, ∞]");
        ValueDomain.Between(2, 2).Clamp(5).Should().Be(2);
        Forecast.Of(Series.Of(0, [1, 2, 3]), 3).ToString().Should().Be("3: 4 [4, 4] (95 %)");
    }

    [Fact]
    public void Two_points_have_no_errors_and_a_level_is_one_all_the_same()
    {
        var line = LinearTrend.Fit([0, 1], [1, 3]);
        foreach (var quantity in (Quantity[])
            [line.ResidualStandardError, line.SlopeStandardError, line.InterceptStandardError, line.SlopePValue])
            quantity.Reason.Should().Be(UndefinedReason.TooFewPoints);
        FluentActions.Invoking(() => line.PredictionInterval(2, 1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => LogLinearTrend.Fit([1, 1], [-1, 2])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => LogLinearTrend.Fit([1, 2], [-1, double.PositiveInfinity])).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void What_a_line_comes_to_beyond_all_numbers_is_undefined()
    {
        LinearTrend.Fit([0, 1], [0, 1e10]).At(1e300).Reason.Should().Be(UndefinedReason.Overflow);
        var high = LinearTrend.Fit([0, 1, 2], [1.6e308, 1.7e308, 1.6e308]).PredictionInterval(3);
        var low = LinearTrend.Fit([0, 1, 2], [-1.6e308, -1.7e308, -1.6e308]).PredictionInterval(3);
        foreach (var interval in (IntervalEstimate[])[high, low])
        {
            interval.IsDefined.Should().BeFalse();
            (interval.Lower.Reason, interval.Upper.Reason).Should().Be((UndefinedReason.Overflow, UndefinedReason.Overflow));
        }
    }

    [Fact]
    public void Forecasts_keep_to_their_domain()
    {
        var line = LinearTrend.Fit([0, 1, 2, 3, 4], [1, 3, 4, 6, 8]);
        Forecast.Of(line, 5, ValueDomain.Between(null, 9)).Estimate.Value.Should().Be(9);
        Forecast.Of(line, 5).IsClamped.Should().BeFalse();
        Forecast.Of(LogLinearTrend.Fit([0, 1, 2, 3, 4], [1, 2, 4, 8, 16]), 5, ValueDomain.Between(null, 20)).Estimate.Value.Should().Be(20);
        // The estimate lies inside, an end of its interval outside.
        var partly = Forecast.Of(line, 5, ValueDomain.Between(null, 9.7));
        (partly.IsClamped, partly.Estimate == partly.UnclampedEstimate, partly.Interval.Upper.Value).Should().Be((true, true, 9.7));
        var series = Series.Of(2016, [50, 64, 75, 87, 98, 97]);
        Forecast.Of(series, 2023).Diagnostics.Should().BeEmpty();
        Forecast.Of(series, 2023.01).Diagnostics.Should().ContainSingle().Which.Code.Should().Be(TrendCodes.FarHorizon);
    }

    [Fact]
    public void Series_of_three_lengths_are_told_once_for_all_units()
    {
        const string Values = "x,2019,1\n{0},x,2020Q1,2\n{0},x,2020-05,3\n";
        var table = IndicatorTable.ParseCsv("unit,indicator,period,value\n"
            + string.Concat(((string[])["A", "B"]).Select(u => u + "," + Values.Replace("{0}", u))) + "C,y,2019,1\nC,y,2020Q1,2\n");
        var diagnostics = table.Invoking(t => t.Trends()).Should().Throw<InvalidInputException>().Which.Diagnostics;

        diagnostics.Select(d => (d.Code, d.Location.Unit, d.Location.Node)).Should().Equal(
            (TrendCodes.MixedLengths, "A", "x"), (TrendCodes.MixedLengths, "C", "y"));
        diagnostics[0].Message.Should().EndWith(" So it is for 2 units.");
        diagnostics[1].Message.Should().EndWith("a quarter.");
    }

    [Fact]
    public void The_latest_observation_alone_is_asked_for()
    {
        var trends = IndicatorTable.ParseCsv("unit,year,exports\nNorth,2016,1\nNorth,2017,2\n").Trends(o =>
            o with { Latest = 1 });

        (trends["North", "exports"].N, trends["North", "exports"].FirstPeriod).Should().Be((1, 2017));
        Hint("North", "export").Should().Contain("There is no trend of 'export' for 'North'.").And.Contain("'exports'?");
        Hint("Nort", "exports").Should().Contain("There is no trend of 'exports' for 'Nort'.").And.Contain("'North'?");

        string Hint(string unit, string indicator) =>
            trends.Invoking(t => t[unit, indicator]).Should().Throw<ArgumentException>().Which.Message;
    }

    [Fact]
    public void An_indicator_that_is_not_there_is_the_place_of_its_error() =>
        IndicatorTable.ParseCsv("unit,year,x\nA,2016,1\n").Invoking(t => t.Trends(o => o with { Indicators = ["z"] })).Should()
            .Throw<InvalidInputException>().Which.Diagnostics.Should().ContainSingle().Which.Location.Node.Should().Be("z");

    [Fact]
    public void Units_are_called_by_their_names()
    {
        var table = IndicatorTable.Create(["A"], [IndicatorColumn.OfDoubles("x", [1, 2])], [2016, 2017],
            [new UnitAttribute("name", ["Alpha"])]);

        table.Trends().ToString().Should().Contain("Alpha").And.Contain("Alpha, x: With 2 points");
    }

    [Fact]
    public void A_name_that_is_not_there_is_told_those_that_are()
    {
        Hint(10).Should().EndWith("It has U01, U02, U03, U04, U05, U06, U07, U08, U09, U10.");
        Hint(11).Should().EndWith("It has U01, U02, U03, U04, U05, U06, U07, U08, U09, U10, ….");

        static string Hint(int units)
        {
            var rows = Enumerable.Range(1, units).Select(i => FormattableString.Invariant($"U{i:00},2016,1\n"));
            return IndicatorTable.ParseCsv("unit,year,x\n" + string.Concat(rows))
                .Invoking(t => t.Trends(o => o with { Units = ["elsewhere"] })).Should().Throw<InvalidInputException>()
                .Which.Diagnostics.Should().ContainSingle(d => d.Location.Unit == "elsewhere").Which.Hint!;
        }
    }
}
