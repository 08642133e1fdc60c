using InnovationPotential.Comparisons;
using InnovationPotential.Multivariate;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Trends;

/// <summary>Values of periods of different length make no series, and never stand in one row.</summary>
public sealed class MixedFrequencyTests
{
    private const string Totals =
        "unit,indicator,period,value\nA,exports,2019,400\nA,exports,2020Q1,101\nA,exports,2020Q2,102\nA,exports,2021,420\n"
        + "A,staff,2019,5\nA,staff,2021,7\n";

    [Fact]
    public void Totals_and_quarters_in_one_series_are_an_error_without_a_slope()
    {
        var table = IndicatorTable.ParseCsv(Totals);

        var error = Errors(() => table.Trends()).Should().ContainSingle().Subject;
        error.Code.Should().Be(TrendCodes.MixedLengths);
        error.Message.Should().Contain("2019 is a year, 2020Q1 a quarter");
        (error.Location.Unit, error.Location.Node).Should().Be(("A", "exports"));
        table.Trends(o => o with { Indicators = ["staff"] })["A", "staff"].Sen.Slope.Value.Should().Be(1);
    }

    [Fact]
    public void Fiscal_and_calendar_years_make_no_series() =>
        Errors(() => IndicatorTable.ParseCsv("unit,period,a\nA,2018/19,1\nA,2020,2\n").Trends()).Should().ContainSingle()
            .Which.Message.Should().Contain("2018/19 is a fiscal year, 2020 a year");

    [Fact]
    public void Indicators_of_different_frequency_have_their_own_trends()
    {
        var trends = IndicatorTable.ParseCsv(
            "unit,indicator,period,value\nA,y,2018,1\nA,y,2019,3\nA,y,2020,5\nA,q,2019Q1,4\nA,q,2019Q2,5\nA,q,2019Q3,6\n").Trends();

        // Two a year; one a quarter, which is four a year.
        trends["A", "y"].LeastSquares.Slope.Value.Should().BeApproximately(2, 1e-12);
        trends["A", "q"].LeastSquares.Slope.Value.Should().BeApproximately(4, 1e-12);
        trends["A", "q"].LabelOf(trends["A", "q"].FirstPeriod!.Value).Should().Be("2019Q1");
        trends["A", "y"].LabelOf(2019).Should().Be("2019");
        trends.Diagnostics.Select(d => d.Code).Should().NotContain(TrendCodes.Gaps).And.NotContain(TrendCodes.UnequalSpacing);
    }

    [Theory]
    [InlineData("2007-08,2008-09,2009-10,2010-11,2011-12", 10)]
    [InlineData("FY2008,FY2009,FY2010,FY2011,FY2012", 10)]
    [InlineData("2018-S1,2018-S2,2019-S1,2019-S2,2020-S1", 20)]
    [InlineData("2018-12-31,2019-12-31,2020-12-31,2021-12-31,2022-12-31", 10)]
    [InlineData("2018-03-31,2018-06-30,2018-09-30,2018-12-31,2019-03-31", 40)]
    public void Ten_more_in_each_period_is_as_much_a_year_as_periods_are_short(string periods, double slope)
    {
        var trend = IndicatorTable.ParseCsv($"unit,indicator,{periods}\nA,a,100,110,120,130,140\n").Trends()["A", "a"];

        trend.LeastSquares.Slope.Value.Should().BeApproximately(slope, 1e-9);
        trend.Sen.Slope.Value.Should().BeApproximately(slope, 1e-9);
        trend.AbsoluteIncrementMean.Value.Should().BeApproximately(slope, 1e-9);
        trend.Diagnostics.Should().NotContain(d => d.Code == TrendCodes.UnequalSpacing);
    }

    [Fact]
    public void A_model_over_an_annual_and_a_quarterly_indicator_says_so()
    {
        var model = IndicatorModel.Create("m", m => m.Indicator("a").Indicator("b"));
        var table = IndicatorTable.ParseCsv("unit,period,a,b\nA,2020,1,\nB,2020,2,\nA,2020Q1,,3\nB,2020Q1,,4\n", model.Indicators);

        foreach (var act in (Action[])[() => model.Fit(table), () => model.Assess(table), () => MultivariateAnalysis.Of(table, model)])
        {
            var error = Errors(act).Should().ContainSingle().Subject;
            error.Code.Should().Be(TableCodes.NeverMeet);
            error.Message.Should().Contain("'a' has values in years only, 'b' in quarters");
        }
    }

    [Fact]
    public void Units_of_different_frequency_are_looked_at_one_by_one()
    {
        var model = IndicatorModel.Create("m", m => m.Indicator("a").Indicator("b"));

        var crossed = IndicatorTable.ParseCsv("unit,period,a,b\nA,2020,1,\nA,2020Q1,,3\nB,2020,,2\nB,2020Q1,4,\n");

        Errors(() => model.Assess(crossed)).Should().ContainSingle()
            .Which.Message.Should().Contain("'a' has values in years and quarters only");
        model.Assess(IndicatorTable.ParseCsv("unit,period,a,b\nA,2020,1,2\nB,2020Q1,4,3\n"))["A", 2020].Coverage.Should().Be(1);
    }

    [Fact]
    public void Learning_from_totals_and_quarters_together_is_warned_of()
    {
        var model = IndicatorModel.Create("m", m => m.Indicator("a"));
        var table = IndicatorTable.ParseCsv("unit,period,a\nA,2020,8\nB,2020,9\nA,2020Q1,3\nB,2020Q1,2\n");

        model.Fit(table).Diagnostics.Should().Contain(d => d.Code == TableCodes.LearnedFromMixedLengths);
        model.Fit(table, FitScope.EachPeriod).Diagnostics.Should().NotContain(d => d.Code == TableCodes.LearnedFromMixedLengths);
    }

    [Fact]
    public void Scores_of_different_length_are_no_series_either()
    {
        var model = IndicatorModel.Create("m", m => m.Indicator("a", i => i with { Goalposts = new(0, 10) }));
        var table = IndicatorTable.ParseCsv("unit,period,a\nA,2020,8\nB,2020,9\nA,2020Q1,3\nB,2020Q1,2\nA,2021,9\nB,2021,9\n");
        var assessment = model.Assess(table);
        var quarter = Period.Parse("2020Q1");

        foreach (var act in (Action[])
            [
                () => assessment.Trends(),
                () => assessment.Convergence(),
                () => assessment.ChangeOf("A", 2020, quarter),
                () => assessment.RelativeTo(ScoreBase.OfMean(2020)),
                () => assessment.RelativeTo(ScoreBase.OfMean()).Change("A", 2020, quarter),
            ])
        {
            var error = Errors(act).Should().ContainSingle().Subject;
            error.Code.Should().Be(TrendCodes.MixedLengths);
            error.Message.Should().Contain("2020 is a year, 2020Q1 a quarter");
        }

        assessment.ChangeOf("A", 2020, 2021).Change.Value.Should().BeApproximately(0.1, 1e-12);
        assessment.RelativeTo(ScoreBase.OfMean())["A", quarter].Value.Should().BeApproximately(120, 1e-9);
    }

    [Fact]
    public void A_study_compares_periods_of_one_length()
    {
        var model = IndicatorModel.Create("m", m => m
            .Indicator("a", i => i with { Goalposts = new(0, 10) }).Indicator("b", i => i with { Goalposts = new(0, 10) }));
        var table = IndicatorTable.ParseCsv("unit,period,a,b\nA,2020,8,1\nA,2020Q1,3,2\nA,2021,9,3\nA,2021Q1,2,9\n");

        var changes = UncertaintyStudy.Of(UncertainFactor.UniformWeights()).Run(model, table, o => o with { Replications = 64 }).Changes;

        changes.Select(c => $"{c.From}–{c.To}").Should().Equal("2020–2021", "2020Q1–2021Q1");
    }

    [Fact]
    public void A_study_keeps_fiscal_years_and_their_labels()
    {
        var model = IndicatorModel.Create("m", m => m.Indicator("a").Indicator("b"));
        var table = IndicatorTable.ParseCsv("unit,period,a,b\nA,2007-08,8,1\nB,2007-08,3,2\nA,2008-09,9,3\nB,2008-09,2,9\n");
        var study = UncertaintyStudy.Of(UncertainFactor.UniformWeights());

        study.Run(model, table, o => o with { Replications = 64 })["A", Period.Parse("2008/09")].Period!.Value.Label.Should().Be("2008-09");
        study.Sensitivity(model, table, [StudyOutput.Score("A", Period.Parse("FY2008"))], o => o with { Rows = 16 }).Should().NotBeNull();
    }

    [Fact]
    public void A_gap_is_not_filled_from_a_period_of_another_length()
    {
        var table = IndicatorTable.ParseCsv("unit,period,a\nA,2019,400\nA,2020Q1,\nA,2020,410\nB,2019,1\nB,2020Q1,2\nB,2020,\n");

        var prepared = PreparationPlan.Of(Imputation.Previous).Apply(table).Table;

        prepared["A", "a", Period.Parse("2020Q1")].Value.Should().BeNull();
        prepared["B", "a", 2020].Value.Should().Be(1);
    }

    [Fact]
    public void An_own_norm_is_of_the_period_named_and_not_of_one_that_begins_with_it()
    {
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.ResourceBased(o => o with { Norm = NormSource.OwnPeriod(Period.Parse("2020Q1")) }))
            .Indicator("a"));
        var table = IndicatorTable.ParseCsv("unit,period,a\nA,2020,8\nA,2020Q1,4\nA,2020Q2,2\n");

        model.Assess(table)["A", Period.Parse("2020Q2")].Score.Should().Be(0.5);
    }

    private static EquatableArray<Diagnostic> Errors(Action act) =>
        act.Should().Throw<InvalidInputException>().Which.Diagnostics.Where(d => d.Severity == Severity.Error).ToEquatableArray();
}
