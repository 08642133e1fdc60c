using System.Text;

namespace InnovationPotential.Tests.Data;

public sealed class BadTableTests
{
    private static readonly Indicator[] Model =
    [
        new("r") { Name = "Ratio" },
        new("o") { Scale = MeasurementScale.Ordinal(("absent", 0), ("planned", 1), ("operating", 2)) },
    ];

    private static Diagnostic Only(string text, IReadOnlyList<Indicator>? indicators = null, Func<CsvOptions, CsvOptions>? configure = null)
    {
        var reading = IndicatorTable.TryParseCsv(text, indicators, configure);
        reading.Value.Should().BeNull();
        return reading.Diagnostics.Should().ContainSingle().Subject;
    }

    private static void ShouldBe(Diagnostic diagnostic, string code, int? row, int? column, string offending)
    {
        diagnostic.Code.Should().Be(code);
        diagnostic.Severity.Should().Be(Severity.Error);
        diagnostic.Location.Row.Should().Be(row);
        diagnostic.Location.Column.Should().Be(column);
        diagnostic.Message.Should().Contain(offending);
        diagnostic.Hint.Should().NotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("unit,r,o\nA,1,2\nB,x1,0\n", TableCodes.NotANumber, 3, 2, "x1")]
    [InlineData("unit,r,o\nA,\"1,5\",2\n", TableCodes.NotANumber, 2, 2, "1,5")]
    [InlineData("unit,r,o\nA,\"1,000.5\",2\n", TableCodes.NotANumber, 2, 2, "1,000.5")]
    [InlineData("unit,r,o\nA,1 000,2\n", TableCodes.NotANumber, 2, 2, "1 000")]
    [InlineData("unit,r,o\nA,0x1F,2\n", TableCodes.NotANumber, 2, 2, "0x1F")]
    [InlineData("unit,r,o\nA,inf,2\n", TableCodes.NotFinite, 2, 2, "inf")]
    [InlineData("unit,r,o\nA,-Infinity,2\n", TableCodes.NotFinite, 2, 2, "-Infinity")]
    [InlineData("unit,r,o\nA,∞,2\n", TableCodes.NotFinite, 2, 2, "∞")]
    [InlineData("unit,r,o\nA,1e999,2\n", TableCodes.NotFinite, 2, 2, "1e999")]
    [InlineData("unit,r,o\nA,1,great\n", TableCodes.UnknownLevel, 2, 3, "great")]
    [InlineData("unit,r,o\nA,1,1.5\n", TableCodes.OutsideDomain, 2, 3, "1.5")]
    [InlineData("unit,r,o\nA,-0.5,1\n", TableCodes.OutsideDomain, 2, 2, "-0.5")]
    [InlineData("unit,r,o\nA,1\n", TableCodes.FieldCount, 2, 2, "2 fields")]
    [InlineData("unit,r,o\nA,1,2,3\n", TableCodes.FieldCount, 2, 4, "4 fields")]
    [InlineData("unit,r,o\nA,1,2\nA,3,1\n", TableCodes.DuplicateUnit, 3, 1, "'A'")]
    [InlineData("unit,year,r,o\nA,2020,1,2\nA,2021,1,2\nA,2020,3,1\n", TableCodes.DuplicateUnit, 4, 1, "2020")]
    [InlineData("unit,r,o\n,1,2\n", TableCodes.Blank, 2, 1, "unit")]
    [InlineData("unit,r,o\n\" \",1,2\n", TableCodes.Blank, 2, 1, "unit")]
    [InlineData("unit,r,o,r\nA,1,2,3\n", TableCodes.DuplicateColumn, 1, 4, "'r'")]
    [InlineData("unit,r,o,Ratio\nA,1,2,3\n", TableCodes.DuplicateColumn, 1, 4, "'Ratio'")]
    [InlineData("unit,Unit,r,o\nA,A,1,2\n", TableCodes.DuplicateColumn, 1, 2, "'Unit'")]
    [InlineData("unit,r\nA,1\n", TableCodes.MissingIndicator, 1, null, "'o'")]
    [InlineData("unit,indicator,value\nA,r,1\n", TableCodes.MissingIndicator, null, null, "'o'")]
    [InlineData("unit,indicator,2020\nA,o,1\n", TableCodes.MissingIndicator, null, null, "'r'")]
    [InlineData("unit,indicator,value\nA,r,1\nA,,9\nA,o,2\n", TableCodes.Blank, 3, 2, "indicator")]
    [InlineData("unit,indicator,value\nA,r,1\nA,o,2\nA,r,1\n", TableCodes.DuplicateObservation, 4, 2, "row 2")]
    [InlineData("unit,indicator,period,value\nA,r,2020,1\nA,o,2020,2\nA,Ratio,2020,\n", TableCodes.DuplicateObservation, 4, 2, "row 2")]
    [InlineData("unit,indicator,2020\nA,r,1\nA,o,2\nA,r,1\n", TableCodes.DuplicateObservation, 4, 2, "row 2")]
    [InlineData("unit,indicator,kind,2020\nA,r,actual,1\nA,o,,2\nA,r,plan,3\n", TableCodes.DuplicateObservation, 4, 4, "row 2")]
    [InlineData("unit,indicator,2020,2020\nA,r,1,1\nA,o,2,2\n", TableCodes.DuplicateColumn, 1, 4, "'2020'")]
    [InlineData("unit,indicator,2020Q1,2020-Q1\nA,r,1,1\nA,o,2,2\n", TableCodes.DuplicateColumn, 1, 4, "'2020-Q1'")]
    [InlineData("unit,period,r,o\nA,20x0,1,2\n", TableCodes.NotAPeriod, 2, 2, "20x0")]
    [InlineData("unit,period,r,o\nA,,1,2\n", TableCodes.NotAPeriod, 2, 2, "''")]
    [InlineData("unit,indicator,unit_of_measure,value\nA,r,people,1\nA,o,,2\nB,r,jobs,1\n", TableCodes.Contradiction, 4, 3, "'jobs'")]
    [InlineData("unit,indicator,value,state\nA,r,1,guess\nA,o,2,\n", TableCodes.UnknownState, 2, 4, "'guess'")]
    [InlineData("unit,indicator,value,kind\nA,r,1,dream\nA,o,2,\n", TableCodes.UnknownKind, 2, 4, "'dream'")]
    [InlineData("unit,kind,r,o\nA,dream,1,2\n", TableCodes.UnknownKind, 2, 2, "'dream'")]
    [InlineData("unit,indicator,value,state\nA,r,1,suppressed\nA,o,2,\n", TableCodes.StateContradictsValue, 2, 3, "'1'")]
    [InlineData("unit,indicator,value,state\nA,r,,imputed\nA,o,2,\n", TableCodes.StateContradictsValue, 2, 3, "imputed")]
    [InlineData("unit,indicator,state,2020\nA,r,not-applicable,1\nA,o,,2\n", TableCodes.StateContradictsValue, 2, 4, "'1'")]
    [InlineData("land,r,o\nA,1,2\n", TableCodes.MissingColumn, 1, null, "'unit'")]
    [InlineData("unit,indicator,r\nA,1,2\n", TableCodes.MissingColumn, 1, null, "'value'")]
    [InlineData("", TableCodes.Empty, 1, null, "nothing")]
    [InlineData("\uFEFF", TableCodes.Empty, 1, null, "nothing")]
    [InlineData("\n\n", TableCodes.Empty, 1, null, "nothing")]
    [InlineData("unit,r,o\n", TableCodes.Empty, 1, null, "no row")]
    [InlineData("unit,r,o\nA,1,2\nB\"b,1,2\nC,1,2\n", TableCodes.MalformedQuotes, 3, null, "B\"b")]
    [InlineData("unit,r,o\nA,1,2\n\"B\"b,1,2\nC,1,2\n", TableCodes.MalformedQuotes, 3, null, "\"B\"b")]
    [InlineData("unit,r,o\nA,1,2\n\"B,1,2\nC,1,2\n", TableCodes.MalformedQuotes, 3, null, "never closed")]
    [InlineData("un\"it,r,o\nA,1,2\n", TableCodes.MalformedQuotes, 1, null, "un\"it")]
    public void Every_kind_of_bad_input_is_named_with_its_place(string text, string code, int? row, int? column, string offending) =>
        ShouldBe(Only(text, Model), code, row, column, offending);

    [Fact]
    public void Without_a_model_there_must_be_an_indicator() =>
        ShouldBe(Only("unit,a\nA,x\n"), TableCodes.Empty, 1, null, "No column is an indicator");

    [Fact]
    public void Stated_columns_must_be_there()
    {
        var reading =
            IndicatorTable.TryParseCsv("unit,a\nA,1\n", null, o => o with { PeriodColumn = "time", AttributeColumns = ["region"] });

        reading.Diagnostics.Select(d => (d.Code, d.Location.Row)).Should()
            .Equal((TableCodes.MissingColumn, 1), (TableCodes.MissingColumn, 1));
        reading.Diagnostics.Select(d => d.Message).Should().Contain(m => m.Contains("'time'")).And.Contain(m => m.Contains("'region'"));
    }

    [Fact]
    public void A_maximum_and_a_binary_scale_are_held()
    {
        Indicator[] indicators = [new("share") { Scale = MeasurementScale.RatioUpTo(100) }, new("has") { Scale = MeasurementScale.Binary },
            new("change") { Scale = MeasurementScale.Interval }];

        var reading = IndicatorTable.TryParseCsv("unit,share,has,change\nA,100.5,0.5,-7\nB,100,maybe,0\n", indicators);

        reading.Diagnostics.Select(d => (d.Code, d.Location.Row, d.Location.Column, d.Location.Unit, d.Location.Node)).Should().Equal(
            (TableCodes.OutsideDomain, 2, 2, "A", "share"),
            (TableCodes.OutsideDomain, 2, 3, "A", "has"),
            (TableCodes.UnknownLevel, 3, 3, "B", "has"));
    }

    [Fact]
    public void All_problems_come_at_once_in_the_order_of_the_rows()
    {
        const string Text = "unit,indicator,period,value,kind\n" +
            "A,r,2020,x,plan\n" +
            "\"B\nb\",r,2020,inf,plan\n" +
            ",r,20,1,dream\n" +
            "C,r,2020\n" +
            "D\"d,r,2020,1,plan\n" +
            "A,nothing,2020,1,plan\n" +
            "A,r,2020,2,plan\n" +
            "\"E,r,2020,1,plan\n";

        var reading = IndicatorTable.TryParseCsv(Text, Model);

        reading.Succeeded.Should().BeFalse();
        reading.Diagnostics.Select(d => (d.Code, d.Location.Row, d.Location.Column)).Should().Equal(
            (TableCodes.NotANumber, 2, 4),
            (TableCodes.NotFinite, 3, 4),
            (TableCodes.Blank, 5, 1),
            (TableCodes.NotAPeriod, 5, 3),
            (TableCodes.UnknownKind, 5, 5),
            (TableCodes.FieldCount, 6, 3),
            (TableCodes.MalformedQuotes, 7, null),
            (TableCodes.UnknownIndicator, 8, 2),
            (TableCodes.DuplicateObservation, 9, 2),
            (TableCodes.MalformedQuotes, 10, null),
            (TableCodes.MissingIndicator, null, null));
        reading.Diagnostics[1].Location.Should().Be(new Location { Row = 3, Column = 4, Unit = "B\nb", Node = "r", Period = "2020" });
    }

    [Fact]
    public void The_exception_carries_everything()
    {
        var action = () => IndicatorTable.ParseCsv("unit,r,o\nA,x,great\n", Model);

        action.Should().Throw<InvalidInputException>().Which.Diagnostics.Select(d => d.Code).Should()
            .Equal(TableCodes.NotANumber, TableCodes.UnknownLevel);
    }

    [Fact]
    public void A_header_that_cannot_be_understood_is_all_that_is_said() =>
        Only("land,r,o\nA,1\nB,1,2,3\n", Model).Code.Should().Be(TableCodes.MissingColumn);

    [Fact]
    public void Rows_that_do_not_fit_still_name_their_indicator()
    {
        var reading = IndicatorTable.TryParseCsv("unit,indicator,value\nA,r,1\nA,o\n", Model);

        reading.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(TableCodes.FieldCount);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_named_once_with_the_likely_encoding()
    {
        byte[] bytes = [.. "unit,r,o\r\n"u8, 0xDF, .. "x,1,2\r\nB,1,2\r\nC"u8, 0xE9, .. "a,1,2\r\n"u8];

        var found = IndicatorTable.TryReadCsv(new MemoryStream(bytes), Model).Diagnostics.Should().ContainSingle().Subject;

        (found.Code, found.Location.Row).Should().Be((TableCodes.NotUtf8, 2));
        found.Message.Should().Contain("0xDF at character 1").And.Contain("1 more line").And.Contain("Windows-1252");
    }

    [Fact]
    public void UTF16_is_read_by_its_mark_and_named_without_it()
    {
        byte[] text = Encoding.Unicode.GetBytes("unit,r\nA,1\n");
        using var marked = new MemoryStream([.. Encoding.Unicode.GetPreamble(), .. text]);
        using var bare = new MemoryStream(text);

        IndicatorTable.ReadCsv(marked)["A", "r"].Value.Should().Be(1);
        IndicatorTable.TryReadCsv(bare).Diagnostics.Should().ContainSingle().Which.Should()
            .Match<Diagnostic>(d => d.Code == TableCodes.NotUtf8 && d.Message.Contains("UTF-16"));
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "nowhere", "none.csv");

        IndicatorTable.TryReadCsv(path).Diagnostics.Should().ContainSingle().Which.Should()
            .Match<Diagnostic>(d => d.Code == TableCodes.NotReadable && d.Message.Contains(path));
        FluentActions.Invoking(() => IndicatorTable.ReadCsv(path)).Should().Throw<InvalidInputException>();
        IndicatorTable.TryReadCsv(AppContext.BaseDirectory).Diagnostics.Should().ContainSingle().Which.Code.Should()
            .Be(TableCodes.NotReadable, "a folder is no file");
    }

    [Fact]
    public void A_near_miss_of_a_name_is_pointed_at() =>
        Only("unit,R,o\nA,1,2\n", Model).Hint.Should().Contain("'R'");

    [Fact]
    public void A_column_of_numbers_and_texts_is_warned_of()
    {
        var table = IndicatorTable.ParseCsv("unit,a,b\nA,1,1\nB,1,O.5\n");

        table.Indicators.Should().Equal("a");
        var warning = table.Diagnostics.Should().ContainSingle().Subject;
        (warning.Code, warning.Severity, warning.Location.Row, warning.Location.Column).Should()
            .Be((TableCodes.MixedColumn, Severity.Warning, 3, 3));
        warning.Message.Should().Contain("O.5");
        IndicatorTable.ParseCsv("unit,a,b\nA,1,1\nB,1,O.5\n", configure: o => o with { AttributeColumns = ["b"] }).Diagnostics.Should()
            .BeEmpty();
    }

    [Fact]
    public void Another_unit_of_measure_than_the_models_is_warned_of()
    {
        var table = IndicatorTable.ParseCsv("unit,indicator,unit_of_measure,value\nA,r,percent,1\nB,r,percent,2\n",
            [new Indicator("r") { UnitOfMeasure = "people" }]);

        table.Diagnostics.Should().ContainSingle().Which.Should()
            .Match<Diagnostic>(d => d.Code == TableCodes.UnitOfMeasureDiffers && d.Severity == Severity.Warning && d.Location.Row == 2);
    }

    [Fact]
    public void A_flood_of_problems_is_one_with_its_count_and_first_places()
    {
        var text = new StringBuilder("unit,indicator,value\n");
        for (var i = 0; i < 10_007; i++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"u{i},a,x\n");

        var reading = IndicatorTable.TryParseCsv(text.ToString());

        var one = reading.Diagnostics.Should().ContainSingle().Subject;
        one.Message.Should().Contain("10006 more places").And.Contain("row 3, column 3; row 4, column 3; row 5, column 3");
        one.Location.Row.Should().Be(2);
    }
}
