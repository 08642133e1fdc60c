
namespace InnovationPotential.Tests.Data;

/// <summary>A period has a beginning and a length, and is read alone as documented.</summary>
public sealed class PeriodTests
{
    public static TheoryData<string, double, int, bool> Read() => new()
    {
        { "2020", 2020, 12, false },
        { "2018-A1", 2018, 12, false },
        { "2019/20", 2019, 12, true },
        { "2019/2020", 2019, 12, true },
        { "2019-2020", 2019, 12, true },
        { "2019–20", 2019, 12, true },
        { "FY2020", 2019, 12, true },
        { "fy 2020", 2019, 12, true },
        { "FY2019-20", 2019, 12, true },
        { "1999/00", 1999, 12, true },
        { "1999-00", 1999, 12, true },
        { "2012-13", 2012, 12, true },
        { "2018-S1", 2018, 6, false },
        { "2018S2", 2018.5, 6, false },
        { "2018H2", 2018.5, 6, false },
        { "2018-H1", 2018, 6, false },
        { "2020Q3", 2020.5, 3, false },
        { "2020-Q4", 2020.75, 3, false },
        { "2020-07", 2020.5, 1, false },
        { "2020M10", 2020.75, 1, false },
        { "2007-08", 2007 + (7 / 12.0), 1, false },
        { "2009-11", 2009 + (10 / 12.0), 1, false },
    };

    [Theory]
    [MemberData(nameof(Read))]
    public void A_text_alone_has_a_beginning_and_a_length(string text, double time, int months, bool fiscal)
    {
        var period = Period.Parse($" {text} ");

        period.Label.Should().Be(text);
        (period.Time, period.Months, period.IsFiscalYear).Should().Be((time, months, fiscal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2020H3")]
    [InlineData("2020S0")]
    [InlineData("2020Q5")]
    [InlineData("2020-Q0")]
    [InlineData("2020-00")]
    [InlineData("2020-40")]
    [InlineData("2020M13")]
    [InlineData("2019/21")]
    [InlineData("2019/19")]
    [InlineData("2019-2021")]
    [InlineData("FY20")]
    [InlineData("0000")]
    [InlineData("0000-01")]
    [InlineData("2018-12-31")]
    [InlineData("2018-A2")]
    [InlineData("20")]
    [InlineData("20181231")]
    [InlineData("2020W05")]
    [InlineData("٢٠٢٠")]
    public void What_is_no_period_alone_is_refused(string text)
    {
        Period.TryParse(text, out _).Should().BeFalse();
        FluentActions.Invoking(() => Period.Parse(text)).Should().Throw<FormatException>().WithMessage("*2019/20*");
    }

    [Fact]
    public void Periods_that_begin_together_are_equal_only_if_they_are_equally_long()
    {
        Period[] january = [.. new[] { "2020", "2020/21", "2020H1", "2020Q1", "2020-01" }.Select(Period.Parse)];

        january.Should().OnlyHaveUniqueItems();
        january.Reverse().Order().Should().Equal(january);
        for (var i = 1; i < january.Length; i++) (january[i - 1] < january[i] && january[i] >= january[i - 1]).Should().BeTrue();
    }

    [Theory]
    [InlineData("2020H1", "2020-S1")]
    [InlineData("2020Q3", "2020-q3")]
    [InlineData("2020-07", "2020M07")]
    [InlineData("2019/20", "FY2020")]
    [InlineData("2019/20", "2019-2020")]
    [InlineData("2020", "2020A1")]
    public void How_a_period_is_written_does_not_matter(string one, string other)
    {
        (Period.Parse(one) == Period.Parse(other)).Should().BeTrue();
        Period.Parse(one).GetHashCode().Should().Be(Period.Parse(other).GetHashCode());
    }

    [Fact]
    public void A_model_and_a_table_keep_periods_that_a_text_alone_would_change()
    {
        var table = IndicatorTable.ParseCsv("unit,year,a\nA,2007-08,1\nA,2008-09,2\nB,2007-08,2\nB,2008-09,4\n");
        var model = IndicatorModel.Create("m", m => m.Indicator("a"));

        var fitted = FittedModel.Parse(model.Fit(table, FitScope.EachPeriod).ToJson());

        fitted.ReferencePeriods.Should().Equal(table.Periods);
        fitted.Assess(table)["B", table.Periods[1]].Score.Should().Be(1);
        FluentActions.Invoking(() => model.Fit(table, FitScope.BasePeriod(Period.Parse("2007-08")))).Should().Throw<InvalidInputException>()
            .Which.Diagnostics.Should().ContainSingle().Which.Hint.Should().Contain("2007-08 is a month; for a fiscal year write 2007/08");
    }

    [Fact]
    public void A_fingerprint_tells_lengths_apart()
    {
        var prints = new[] { "2020", "2020/21", "2020H1", "2020Q1", "2020-01", "2021" }
            .Select(p => IndicatorTable.Create(["A"], [IndicatorColumn.Of("a", 1)], [Period.Parse(p)]).Fingerprint);

        prints.Should().OnlyHaveUniqueItems();
    }
}
