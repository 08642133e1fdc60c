using System.Data;

namespace InnovationPotential.Tests.Data;

/// <summary>The whole column decides what its periods mean, whatever the layout.</summary>
public sealed class PeriodColumnTests
{
    public static TheoryData<Layout> Layouts() => [.. Enum.GetValues<Layout>()];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Two_values_from_one_year_into_the_next_are_fiscal_years(Layout layout)
    {
        var table = layout.Read(["2007-08", "2008-09", "2009-10"]).Value!;

        table.Periods.Should().Equal(Period.Parse("2007/08"), Period.Parse("2008/09"), Period.Parse("2009/10"));
        table.Periods.Select(p => p.Label).Should().Equal("2007-08", "2008-09", "2009-10");
        var said = table.Diagnostics.Should().ContainSingle().Subject;
        (said.Code, said.Severity).Should().Be((TableCodes.ReadAsFiscalYears, Severity.Information));
        said.Message.Should().Contain("'2007-08', '2008-09' and 1 more");
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_single_one_is_the_month_with_a_warning(Layout layout)
    {
        var table = layout.Read(["2007-08"]).Value!;

        table.Periods.Should().Equal(Period.Parse("2007M08"));
        var said = table.Diagnostics.Should().ContainSingle().Subject;
        (said.Code, said.Severity).Should().Be((TableCodes.ReadAsMonths, Severity.Warning));
        said.Hint.Should().Contain("FiscalYears").And.Contain("--fiscal-years").And.Contain("2007/08");
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void The_option_decides_without_a_word(Layout layout)
    {
        layout.Read(["2007-08"], fiscalYears: true).Value!.Periods.Should().Equal(Period.Parse("2007/08"));
        var months = layout.Read(["2007-08", "2008-09"], fiscalYears: false);
        months.Value!.Periods.Should().Equal(Period.Parse("2007M08"), Period.Parse("2008M09"));
        months.Diagnostics.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Months_of_a_year_are_months(Layout layout)
    {
        string[] months = [.. Enumerable.Range(0, 24).Select(m => FormattableString.Invariant($"{2007 + (m / 12)}-{(m % 12) + 1:D2}"))];

        var table = layout.Read(months).Value!;

        table.Periods.Select(p => p.Months).Distinct().Should().Equal(1);
        table.Periods.Should().HaveCount(24);
        table.Diagnostics.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void What_can_be_no_month_among_months_is_refused(Layout layout)
    {
        var reading = layout.Read(["2012-10", "2012-11", "2012-13"]);

        reading.Value.Should().BeNull();
        reading.Diagnostics.Should().ContainSingle().Which.Should().Match<Diagnostic>(d =>
            d.Code == TableCodes.NotAPeriod && d.Message.Contains("'2012-13' is no month") && d.Message.Contains("'2012-10'"));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_slip_among_fiscal_years_is_warned_of(Layout layout)
    {
        var table = layout.Read(["2007-08", "2008-09", "2009-11"]).Value!;

        table.Periods.Should().OnlyContain(p => p.Months == 1);
        table.Diagnostics.Should().ContainSingle().Which.Should().Match<Diagnostic>(d =>
            d.Code == TableCodes.ReadAsMonths && d.Severity == Severity.Warning && d.Message.Contains("'2009-11' can only be one"));
    }

    [Theory]
    [InlineData("2012-13|2013-14", true)]
    [InlineData("1999-00", true)]
    [InlineData("2010/11|2011-12", true)]
    [InlineData("FY2011|2011-12", true)]
    [InlineData("2011-12|2011M11", false)]
    public void Other_texts_of_the_column_are_evidence(string texts, bool fiscal) =>
        Layout.Long.Read(texts.Split('|')).Value!.Periods.Should().OnlyContain(p => p.IsFiscalYear == fiscal);

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Dates_are_the_longest_periods_whose_ends_they_share(Layout layout)
    {
        layout.Read(["2018-12-31", "2019-12-31"]).Value!.Periods.Should().Equal(2018, 2019);
        layout.Read(["2019-01-01", "2020-01-01"]).Value!.Periods.Should().Equal(2019, 2020);
        layout.Read(["2018-06-30", "2018-12-31"]).Value!.Periods.Should().Equal(Period.Parse("2018H1"), Period.Parse("2018H2"));
        layout.Read(["2018-09-30", "2018-12-31"]).Value!.Periods.Should().Equal(Period.Parse("2018Q3"), Period.Parse("2018Q4"));
        layout.Read(["2018-12-01", "2019-01-01"]).Value!.Periods.Should().Equal(Period.Parse("2018-12"), Period.Parse("2019-01"));
        layout.Read(["2020-02-29"]).Value!.Periods.Should().Equal(Period.Parse("2020-02"));
        layout.Read(["2018-12-31T23:59:59Z"]).Value!.Periods.Should().Equal(2018);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Dates_that_share_no_end_are_refused_once(Layout layout)
    {
        var reading = layout.Read(["2018-12-31", "2019-06-30", "2019-07-15"]);

        reading.Value.Should().BeNull();
        var error = reading.Diagnostics.Should().ContainSingle().Subject;
        error.Code.Should().Be(TableCodes.DatesWithoutPeriod);
        error.Message.Should().Contain("'2019-07-15'");
        error.Hint.Should().Contain(layout == Layout.Query ? "EXTRACT(YEAR" : "2018Q4");
        layout.Read(["2018-12-31", "2019-01-01"]).Diagnostics.Should().ContainSingle(d => d.Code == TableCodes.DatesWithoutPeriod);
        layout.Read(["2019-02-29"]).Value.Should().BeNull("there is no such day");
    }

    [Fact]
    public void Dates_of_a_query_are_read_by_their_type()
    {
        using var rows = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
        rows.Columns.Add("unit", typeof(string));
        rows.Columns.Add("period", typeof(DateTime));
        rows.Columns.Add("a", typeof(double));
        rows.Rows.Add("A", new DateTime(2019, 1, 1), 0.1);
        rows.Rows.Add("A", new DateTime(2020, 1, 1), 0.2);

        var table = IndicatorTable.Read(rows.CreateDataReader());

        table.Periods.Should().Equal(2019, 2020);
        table["A", "a", 2020].Value.Should().Be(0.2);
        rows.Rows.Add("A", new DateTime(2020, 5, 17), 0.2);
        var error = IndicatorTable.TryRead(rows.CreateDataReader()).Diagnostics.Should().ContainSingle().Subject;
        error.Message.Should().Contain("'2020-05-17'");
        error.Location.Row.Should().Be(3);
        error.Hint.Should().Contain("EXTRACT(YEAR");
    }

    [Theory]
    [InlineData(typeof(DateOnly))]
    [InlineData(typeof(DateTimeOffset))]
    public void Every_type_of_dates_is_one(Type type)
    {
        using var rows = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
        rows.Columns.Add("unit", typeof(string));
        rows.Columns.Add("period", type);
        rows.Columns.Add("a", typeof(double));
        foreach (var month in (int[])[3, 6])
        {
            var day = new DateOnly(2019, month, DateTime.DaysInMonth(2019, month));
            rows.Rows.Add("A", type == typeof(DateOnly) ? day : new DateTimeOffset(day, new TimeOnly(22, 0), TimeSpan.FromHours(-7)), 1.0);
        }

        IndicatorTable.Read(rows.CreateDataReader()).Periods.Should().Equal(Period.Parse("2019Q1"), Period.Parse("2019Q2"));
    }

    [Theory]
    [InlineData("31.12.2018", "2018-12-31")]
    [InlineData("12/31/2018", "2018-12-31")]
    [InlineData("20181231", "2018-12-31")]
    [InlineData("spring", "2019/20")]
    public void A_hint_fits_what_was_written(string text, string advice) =>
        Layout.Long.Read([text]).Diagnostics.Should().ContainSingle().Which.Should().Match<Diagnostic>(d =>
            d.Code == TableCodes.NotAPeriod && d.Message.Contains(text) && d.Hint!.Contains(advice));

    [Fact]
    public void Texts_that_mean_one_period_only_in_their_column_share_its_rows()
    {
        var table = IndicatorTable.ParseCsv("unit,indicator,period,value\nA,a,2018-12-31,1\nA,b,2018,2\nB,a,2018-12-31,3\n");

        table.Periods.Should().Equal(2018);
        table["A", "a", 2018].Value.Should().Be(1);
        table["A", "b", 2018].Value.Should().Be(2);
        var twice = IndicatorTable.TryParseCsv("unit,indicator,period,value\nA,a,2018-12-31,1\nA,b,2018,2\nA,a,2018,3\n");
        twice.Value.Should().BeNull();
        var error = twice.Diagnostics.Should().ContainSingle().Subject;
        (error.Code, error.Location.Row, error.Location.Unit).Should().Be((TableCodes.DuplicateObservation, 4, "A"));
        error.Message.Should().Contain("row 2");
    }

    [Fact]
    public void Years_and_quarters_never_share_a_cell()
    {
        var table = IndicatorTable.ParseCsv("unit,period,a,b\nA,2020,1,\nA,2020Q1,,2\n");

        table.Periods.Should().Equal(2020, Period.Parse("2020Q1"));
        table["A", "b", 2020].Value.Should().BeNull();
        table.Diagnostics.Should().ContainSingle().Which.Should().Match<Diagnostic>(d =>
            d.Code == TableCodes.MixedLengths
            && d.Severity == Severity.Information
            && d.Message.Contains("2020 is a year, 2020Q1 a quarter"));
    }

    [Fact]
    public void A_fiscal_year_named_after_one_year_is_said_to_end_in_it()
    {
        var table = IndicatorTable.ParseCsv("unit,period,a\nA,FY2020,1\nA,2020/21,2\n");

        table.Periods.Should().Equal(Period.Parse("2019/20"), Period.Parse("2020/21"));
        table.Diagnostics.Should().ContainSingle()
            .Which.Message.Should().Contain("'FY2020'").And.Contain("ends in 2020").And.Contain("2019/20");
        IndicatorTable.ParseCsv("unit,period,a\nA,FY2020,1\nA,FY2021,2\n").Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Rows_in_memory_whose_months_look_like_fiscal_years_are_warned_of()
    {
        (string Year, double Value)[] rows = [("2007-08", 1), ("2008-09", 2)];

        var table = IndicatorTable.FromRows(rows, _ => "A", r => Period.Parse(r.Year), null, ("a", r => r.Value));

        table.Periods.Should().OnlyContain(p => p.Months == 1);
        table.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(TableCodes.ReadAsMonths);
    }
}
