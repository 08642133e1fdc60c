using InnovationPotential.Trends;
using static InnovationPotential.Tests.Trends.ArticleSeries;

namespace InnovationPotential.Tests.Trends;

/// <summary>The rows of the Vologda table, with the exact permutation p-values.</summary>
public sealed class ArticleSeriesTests
{
    public sealed record Row(
        Series Series, long S, double PUpper, double PTwoSided, double Sen, double Slope, double Intercept,
        double?[] Chain, double?[] Base, double? Growth, double Increment);

    private static readonly Dictionary<string, Row> Rows = new()
    {
        ["jobs"] = new(Jobs, 6, .1, .2, 1.4583333333333333, 1.5, 54, [1, 1, 1.0909090909090908, 1],
            [1, 1, 1.0909090909090908, 1.0909090909090908], 1.021991, 1.25),
        ["trainees"] = new(Trainees, 10, 1 / 120.0, 1 / 60.0, 50, 50, 100, [1.5, 1.3333333333333333, 1.25, 1.2], [1.5, 2, 2.5, 3], 1.316074,
            50),
        ["seminars"] = new(Seminars, 7, .05, .1, 1.125, 1.2, 8.2, [1.4285714285714286, 1.2, 1, 1],
            [1.4285714285714286, 1.7142857142857142, 1.7142857142857142, 1.7142857142857142], 1.144250, 1.25),
        ["logistics"] = new(Logistics, 9, 1 / 60.0, 1 / 30.0, 20, 16, -8, [null, null, 2, 1.5], [null, null, null, null], null, 15),
        ["studies"] = new(Studies, 10, 1 / 120.0, 1 / 60.0, 31, 32.6, 0.8, [1.8, 4, 1.3333333333333333, 1.3958333333333333],
            [1.8, 7.2, 9.6, 13.4], 1.913270, 31),
        ["plants"] = new(Plants, 10, 1 / 120.0, 1 / 60.0, 2, 1.8, -0.4, [null, 3, 1.6666666666666667, 1.4], [null, null, null, null], null,
            1.75),
        ["software"] = new(Software, 4, .2, .4, 0, 0.2, 1.4, [2, 1, 1, 1], [2, 2, 2, 2], 1.189207, 0.25),
        ["programmes"] = new(Programmes, 0, 1, 1, 0, 0, 1, [1, 1, 1, 1], [1, 1, 1, 1], 1, 0),
    };

    public static TheoryData<string> Names() => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_row_of_the_table(string name)
    {
        var row = Rows[name];
        var trend = row.Series.Trend();

        trend.N.Should().Be(5);
        trend.FirstPeriod.Should().Be(2016);
        trend.LastPeriod.Should().Be(2020);
        trend.MannKendall.S.Should().Be(row.S);
        trend.MannKendall.IsExact.Should().BeTrue();
        trend.MannKendall.PUpper.GetValue().Should().BeApproximately(row.PUpper, 1e-15);
        trend.MannKendall.PTwoSided.GetValue().Should().BeApproximately(row.PTwoSided, 1e-15);
        trend.MannKendall.SmallestAttainableP.GetValue().Should().BeApproximately(1 / 60.0, 1e-15);
        trend.Sen.Slope.GetValue().Should().BeApproximately(row.Sen, 1e-14);
        trend.LeastSquares.Slope.GetValue().Should().BeApproximately(row.Slope, 1e-13);
        trend.LeastSquares.Intercept.GetValue().Should().BeApproximately(row.Intercept, 1e-13);
        Values(trend.ChainIndices).Should().BeEquivalentTo(row.Chain, o => o.WithStrictOrdering());
        Values(trend.BaseIndices).Should().BeEquivalentTo(row.Base, o => o.WithStrictOrdering());
        trend.AbsoluteIncrementMean.Value.Should().Be(row.Increment);
        if (row.Growth is { } growth)
        {
            trend.GrowthCoefficientMean.GetValue().Should().BeApproximately(growth, 5e-7);
            trend.Cagr.GetValue().Should().BeApproximately(growth - 1, 5e-7);
            trend.Undefined.Should().BeEmpty();
        }
        else
        {
            trend.Cagr.Reason.Should().Be(UndefinedReason.ZeroBase);
            trend.Cagr.Alternatives.Should().Be(Alternatives.AbsoluteIncrement | Alternatives.SenSlope | Alternatives.SymmetricGrowth);
            trend.SymmetricGrowth.Value.Should().Be(2);
        }
        trend.DescribesWhatHappened.Should().BeFalse();
        trend.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(TrendCodes.NotActual);
    }

    [Fact]
    public void What_is_undefined_is_listed_with_its_reason()
    {
        var undefined = Plants.Trend().Undefined;

        undefined.Select(u => u.Key).Should().Equal(
            "growthCoefficientMean", "cagr", "chainIndices[2017]",
            "baseIndices[2017]", "baseIndices[2018]", "baseIndices[2019]", "baseIndices[2020]");
        undefined.Should().OnlyContain(u => u.Value.Reason == UndefinedReason.ZeroBase);
    }

    [Fact]
    public void Sales_with_gaps_grow_by_elapsed_time()
    {
        var trend = Sales.Trend();

        trend.N.Should().Be(2);
        trend.FirstPeriod.Should().Be(2017);
        trend.LastPeriod.Should().Be(2020);
        trend.Cagr.GetValue().Should().BeApproximately(0.3793823, 5e-8);
        trend.AbsoluteIncrementMean.GetValue().Should().BeApproximately(445.6666666666667, 1e-12);
        trend.LeastSquares.Intercept.GetValue().Should().BeApproximately(823, 1e-12);
        trend.IndexPeriods.Should().Equal(2018, 2019, 2020);
        trend.ChainIndices.Should().OnlyContain(i => i.Reason == UndefinedReason.MissingValue);
        trend.BaseIndices[2].GetValue().Should().BeApproximately(2160 / 823.0, 1e-15);
        trend.MannKendall.PTwoSided.Value.Should().Be(1);
        trend.MannKendall.SmallestAttainableP.Value.Should().Be(1);
        trend.Diagnostics.Select(d => d.Code).Should().Equal(TrendCodes.NotActual, TrendCodes.TooFewForInference, TrendCodes.Gaps);
    }

    // R 4.2, predict.lm
    [Theory]
    [InlineData(2021, 163.8, 112.4175343, 215.1824657, false)]
    [InlineData(2022, 196.4, 137.0686392, 255.7313608, true)]
    public void Forecasts_of_studies_are_those_of_R(int year, double value, double lower, double upper, bool far)
    {
        var forecast = Forecast.Of(Studies, year);

        forecast.Estimate.GetValue().Should().BeApproximately(value, 1e-11);
        forecast.Interval.Lower.GetValue().Should().BeApproximately(lower, 5e-8);
        forecast.Interval.Upper.GetValue().Should().BeApproximately(upper, 5e-8);
        forecast.IsClamped.Should().BeFalse();
        forecast.Diagnostics.Select(d => d.Code).Should()
            .Equal(far ? [TrendCodes.NotActual, TrendCodes.FarHorizon] : [TrendCodes.NotActual]);
    }

    [Fact]
    public void The_line_of_studies_is_that_of_R()
    {
        var line = Studies.Trend().LeastSquares;

        line.ResidualStandardError.GetValue().Should().BeApproximately(11.14151396, 5e-9);
        line.RSquared.GetValue().Should().BeApproximately(0.9661454545, 5e-11);
        line.SlopeStandardError.GetValue().Should().BeApproximately(3.523256069793018, 1e-12);
        line.InterceptStandardError.GetValue().Should().BeApproximately(8.630179604156570, 1e-12);
        line.SlopePValue.GetValue().Should().BeApproximately(0.002671061666444563, 1e-13);
    }

    private static IEnumerable<double?> Values(IEnumerable<Quantity> quantities) => quantities.Select(q => q.Value);
}
