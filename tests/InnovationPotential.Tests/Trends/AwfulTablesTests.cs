using InnovationPotential.Trends;

namespace InnovationPotential.Tests.Trends;

/// <summary>Series that other tools answer with an infinity, NaN or a wrong p, out of a table.</summary>
public sealed class AwfulTablesTests
{
    private static readonly TrendTable Trends = IndicatorTable.ParseCsv(
        """
        unit,indicator,2016,2017,2018,2019,2020
        descending,x,60,50,40,30,20
        constant,x,1,1,1,1,1
        zero,x,0,0,0,0,0
        single,x,,5,,,
        missing,x,,,,,
        huge,x,1e300,2e300,3e300,4e300,5e300
        tiny,x,1e-320,2e-320,3e-320,4e-320,5e-320
        negative,x,-10,-8,-6,-4,-2
        sign-changing,x,-10,5,-5,10,-1
        overflowing,x,1e-300,1,1e300,1,1e300

        """).Trends(o => o with { IncludeEmpty = true });

    private static SeriesTrend Of(string unit) => Trends[unit, "x"];

    [Theory]
    [InlineData("descending", -10, 1 / 60.0, -10)]
    [InlineData("constant", 0, 1, 0)]
    [InlineData("zero", 0, 1, 0)]
    [InlineData("huge", 10, 1 / 60.0, 1e300)]
    [InlineData("tiny", 10, 1 / 60.0, 1e-320)]
    [InlineData("negative", 10, 1 / 60.0, 2)]
    // Pairwise slopes 15, 2.5, 20/3, 2.25, −10, 2.5, −2, 15, 2, −11 in order: the middle two are 2.25 and 2.5.
    [InlineData("sign-changing", 4, 29 / 60.0, 2.375)]
    public void Tests_and_slopes(string unit, int s, double p, double sen)
    {
        Of(unit).MannKendall.S.Should().Be(s);
        Of(unit).MannKendall.PTwoSided.GetValue().Should().BeApproximately(p, 1e-15);
        Of(unit).Sen.Slope.GetValue().Should().BeApproximately(sen, 1e-14 * Math.Abs(sen));
    }

    [Theory]
    [InlineData("descending", null)]
    [InlineData("constant", null)]
    [InlineData("zero", UndefinedReason.ZeroBase)]
    [InlineData("single", UndefinedReason.TooFewPoints)]
    [InlineData("missing", UndefinedReason.NoObservations)]
    [InlineData("huge", null)]
    [InlineData("tiny", null)]
    [InlineData("negative", UndefinedReason.NegativeBase)]
    [InlineData("sign-changing", UndefinedReason.NegativeBase)]
    [InlineData("overflowing", null)]
    public void Growth_or_the_reason_why_not(string unit, UndefinedReason? reason) => Of(unit).Cagr.Reason.Should().Be(reason);

    [Fact]
    public void A_single_point_and_none()
    {
        Of("single").FirstPeriod.Should().Be(2017);
        Of("single").MannKendall.PTwoSided.Reason.Should().Be(UndefinedReason.TooFewPoints);
        Of("single").ToJson().Should().Contain("\"s\": null").And.Contain("\"chainIndices\": []");
        Of("missing").FirstPeriod.Should().BeNull();
        Of("missing").ToJson().Should().Contain("\"firstPeriod\": null");
        Of("missing").ToString().Should().Be("missing, x: no observation");
        Of("missing").Diagnostics.Should().ContainSingle().Which.Code.Should().Be(TrendCodes.NoObservations);
    }

    [Fact]
    public void Beyond_the_range_of_numbers() => Of("overflowing").BaseIndices[1].Reason.Should().Be(UndefinedReason.Overflow);

    [Fact]
    public void No_form_shows_an_infinity_or_NaN()
    {
        foreach (var text in (string[])[Trends.ToString(), Trends.ToMarkdown(), Trends.ToHtml(), Trends.ToJson(), Trends.ToCsv()])
            text.Should().NotContain("∞").And.NotContain("NaN").And.NotContain("Infinity");
    }

    [Fact]
    public void Missing_years_are_unequal_spacing()
    {
        var trend = IndicatorTable.ParseCsv("unit,year,x\nA,2010,100\nA,2011,110\nA,2013,130\nA,2017,170\nA,2018,180\n").Trends()["A", "x"];

        trend.Sen.Slope.Value.Should().Be(10);
        trend.AbsoluteIncrementMean.Value.Should().Be(10);
        trend.Cagr.GetValue().Should().BeApproximately(0.0762398, 5e-8);
        trend.Diagnostics.Select(d => d.Code).Should().Equal(TrendCodes.UnequalSpacing);
    }

    [Theory]
    [InlineData("unit,year,x\nA,2016,1\nA,2016,2\n", TableCodes.DuplicateUnit)]
    [InlineData("unit,indicator,2016,2016\nA,x,1,2\n", TableCodes.DuplicateColumn)]
    [InlineData("unit,indicator,period,value\nA,x,2016,1\nA,x,2016,2\n", TableCodes.DuplicateObservation)]
    public void Duplicate_periods_are_refused_by_the_table(string csv, string code) =>
        IndicatorTable.TryParseCsv(csv).Diagnostics.Should().Contain(d => d.Code == code && d.Severity == Severity.Error);
}
