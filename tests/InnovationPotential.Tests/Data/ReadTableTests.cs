using System.Globalization;
using System.Text;

namespace InnovationPotential.Tests.Data;

public sealed class ReadTableTests
{
    private static readonly string[] Components = ["managing_organisation", "development_services", "joint_projects", "info_communication"];

    private static string TestData(string path) => Path.Combine(AppContext.BaseDirectory, "TestData", path);

    private static Indicator Component(string code) => new(code)
    {
        Scale = MeasurementScale.Ordinal(("absent", 0), ("planned", 1), ("operating", 2)),
    };

    [Fact]
    public void The_articles_institutional_components_read_as_they_are()
    {
        var table = IndicatorTable.ReadCsv(TestData("article/institutional-components.csv"), Components.Select(Component).ToList());

        table.Units.Should()
            .HaveCount(11).And.Contain("Wine territorial cluster «Don Valley»").And.Contain("Furniture, woodworking and allied industries");
        table.Indicators.Should().Equal(Components);
        table.Attributes.Select(a => a.Name).Should().Equal("region", "article_level");
        table.AttributeOf("IT cluster", "region").Should().Be("Penza region");
        table.AttributeOf("IT cluster", "article_level").Should().Be("average");
        table["IT cluster", "joint_projects"].Should().Be(new Observation(null, ObservationState.NotAvailable));
        table["Agro-biotechnological industrial cluster", "joint_projects"].Value.Should().Be(0);
        table["Wooden house-building and woodworking", "info_communication"].Value.Should().Be(2);
        table.Periods.Should().BeEmpty();
        table.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Without_a_model_numeric_columns_are_indicators()
    {
        var table = IndicatorTable.ReadCsv(TestData("article/institutional-components.csv"));

        table.Indicators.Should().Equal(Components);
        table.Attributes.Select(a => a.Name).Should().Equal("region", "article_level");
    }

    [Fact]
    public void The_articles_quantitative_indicators_read_as_they_are()
    {
        var table = IndicatorTable.ReadCsv(TestData("article/quantitative-indicators.csv"),
            configure: o => o with { DefaultKind = ObservationKind.Plan });

        table.Units.Should().Equal("Vologda woodworking", "Sakha furniture", "Novgorod information technologies");
        table.Periods.Select(p => p.Label).Should().Equal("2016", "2017", "2018", "2019", "2020");
        table.Indicators.Should().HaveCount(14);
        table["Seminars, conferences and other events held"].UnitOfMeasure.Should().Be("events");
        table["Vologda woodworking", "Studies and certifications", 2019].Should()
            .Be(new Observation(96, ObservationState.Observed, ObservationKind.Plan));
        table["Sakha furniture", "Studies and certifications", 2019].Should()
            .Be(new Observation(null, ObservationState.NotAvailable, ObservationKind.Plan));
        table["Novgorod information technologies", "Finished products sold by the cluster participants", 2016].Value.Should().BeNull();
        table["Novgorod information technologies", "Finished products sold by the cluster participants", 2020].Value.Should().Be(2160);
        table.Attributes.Should().BeEmpty();
    }

    [Fact]
    public void Indicators_are_found_by_name_and_carry_their_code()
    {
        Indicator[] indicators = [new("jobs") { Name = "High-performance jobs" }, new("Mobile plants")];

        var reading = IndicatorTable.TryReadCsv(TestData("article/quantitative-indicators.csv"), indicators);

        reading.Value!.Indicators.Should().BeEquivalentTo("jobs", "Mobile plants");
        var left = reading.Diagnostics.Should().ContainSingle().Subject;
        (left.Code, left.Severity).Should().Be((TableCodes.UnknownIndicator, Severity.Information));
        IndicatorTable.ParseCsv("unit, R&D spending ,region\nA,1.5,North\n", [new Indicator("rd") { Name = "R&D spending" }])["A",
            "rd"].Value.Should().Be(1.5);
    }

    [Fact]
    public void The_handbooks_example_reads_with_its_column_of_units_stated()
    {
        var table = IndicatorTable.ReadCsv(TestData("handbook/tai23.csv"),
            configure: o => o with { UnitColumn = "Country", AttributeColumns = ["tai_published_2001", "tai_goalposts_recomputed"] });

        table.Units.Should().HaveCount(23);
        table.Indicators.Should()
            .Equal("patents", "royalties", "internet", "exports", "telephones_log10", "electricity_log10", "schooling", "university");
        table["Finland", "schooling"].Value.Should().Be(10);
        table.Attributes.Select(a => a.Name).Should().Equal("tai_goalposts_recomputed", "tai_published_2001");
        table.AttributeOf("Finland", "tai_published_2001").Should().Be("0.744");
    }

    [Theory]
    [InlineData("unit,period,a\nB,2021,4\nA,2020,1\nA,2021,3\n")]
    [InlineData("UNIT,Year,a\nB,2021,4\nA,2020,1\nA,2021,3\n")]
    [InlineData("unit,indicator,2021,2020\nB,a,4,\nA,a,3,1\n")]
    [InlineData("unit,indicator,period,value\nB,a,2021,4\nA,a,2021,3\nA,a,2020,1\n")]
    public void Every_layout_of_a_panel_is_recognized(string text)
    {
        var table = IndicatorTable.ParseCsv(text);

        table.Units.Should().Equal("B", "A");
        table.Periods.Select(p => p.Label).Should().Equal("2020", "2021");
        table["a"].Values.ToArray().Should().Equal(double.NaN, 1, 4, 3);
        table.Attributes.Should().BeEmpty();
    }

    [Fact]
    public void A_long_table_without_periods_is_a_cross_section()
    {
        var table = IndicatorTable.ParseCsv("unit,indicator,value,region\nA,x,1,N\nB,x,2,S\nB,y,3,S\n");

        table.Periods.Should().BeEmpty();
        table["B", "y"].Value.Should().Be(3);
        table["A", "y"].State.Should().Be(ObservationState.NotAvailable);
        table.AttributeOf("B", "region").Should().Be("S");
    }

    [Fact]
    public void A_layout_can_be_stated()
    {
        var table = IndicatorTable.ParseCsv("unit,indicator,value\nA,3,1\n", configure: o => o with { Layout = TableLayout.Wide });

        table.Indicators.Should().Equal("indicator", "value");
    }

    [Fact]
    public void A_model_indicator_named_like_a_column_of_the_layout_stays_an_indicator()
    {
        var table = IndicatorTable.ParseCsv("unit,year,kind\nA,1999,2\n", [new Indicator("year"), new Indicator("kind")]);

        table["A", "year"].Value.Should().Be(1999);
        table["A", "kind"].Value.Should().Be(2);
        table.Periods.Should().BeEmpty();
    }

    [Theory]
    [InlineData("unit;a;b\nA;1;2\n")]
    [InlineData("unit\ta\tb\nA\t1\t2\n")]
    [InlineData("unit,a,b\r\nA,1,2\r\n")]
    [InlineData("unit,a,b\rA,1,2")]
    [InlineData("\uFEFFunit,a,b\nA,1,2\n")]
    [InlineData("sep=;\nunit;a;b\nA;1;2\n")]
    [InlineData("\n\nunit , a , b\n\nA , 1 , 2\n\n")]
    [InlineData("\"unit\",\"a\",\"b\"\n\"A\",\"1\",\"2\"")]
    public void Separators_line_ends_and_marks_are_recognized(string text)
    {
        var table = IndicatorTable.ParseCsv(text);

        table.Units.Should().Equal("A");
        table.Indicators.Should().Equal("a", "b");
        table["A", "b"].Value.Should().Be(2);
    }

    [Fact]
    public void A_separator_within_quotes_does_not_count()
    {
        var table = IndicatorTable.ParseCsv("\"unit\";\"a, b, c, d\"\nA;1\n");

        table.Indicators.Should().Equal("a, b, c, d");
        IndicatorTable.ParseCsv("unit,a;b\nA,1\n", configure: o => o with { Separator = ',' }).Indicators.Should().Equal("a;b");
    }

    [Fact]
    public void Names_keep_quotes_line_breaks_and_every_script()
    {
        var table = IndicatorTable.ParseCsv("unit,показатель\n\"Кластер «Дон»,\nРостов\",1\n\"say \"\"hi\"\"\",2\n\" padded \",3\n");

        table.Units.Should().Equal("Кластер «Дон»,\nРостов", "say \"hi\"", " padded ");
        table.Indicators.Should().Equal("показатель");
    }

    [Fact]
    public void Bytes_with_and_without_a_mark_read_alike()
    {
        var text = "unit,a\nЯрославль,1\n"u8.ToArray();
        using var plain = new MemoryStream(text);
        using var marked = new MemoryStream([0xEF, 0xBB, 0xBF, .. text]);
        using var reader = new StringReader(Encoding.UTF8.GetString(text));

        var expected = IndicatorTable.ReadCsv(plain).Fingerprint;
        IndicatorTable.ReadCsv(marked).Fingerprint.Should().Be(expected);
        IndicatorTable.ReadCsv(reader).Fingerprint.Should().Be(expected);
        plain.CanRead.Should().BeTrue();
    }

    [Fact]
    public void Missing_values_have_many_markers()
    {
        var table = IndicatorTable.ParseCsv("unit,a,region\nA,,x\nB,NA,NA\nC, n/A ,\nD,-,-\nE,..,y\nF,0,z\n");

        table["a"].Values.ToArray().Should().Equal(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, 0);
        table.AttributeOf("B", "region").Should().Be("NA", "a text is a text: NA is also Namibia");
        table.AttributeOf("C", "region").Should().BeNull();
    }

    [Fact]
    public void Markers_can_be_chosen_and_a_numeric_one_counts_by_value()
    {
        var table = IndicatorTable.ParseCsv("unit,a\nA,-999.0\nB,?\nC,5\nD,\n", configure: o => o with { MissingMarkers = ["-999", "?"] });

        table["a"].Values.ToArray().Should().Equal(double.NaN, double.NaN, 5, double.NaN);
    }

    [Fact]
    public void A_decimal_comma_is_read_when_asked_for()
    {
        var table = IndicatorTable.ParseCsv("unit;a, of b;c\nA;1,5;-2,25e3\n", configure: o => o with { DecimalComma = true });

        table["A", "a, of b"].Value.Should().Be(1.5);
        table["A", "c"].Value.Should().Be(-2250);
        IndicatorTable.ParseCsv("unit,a\nA,\"1,5\"\n", configure: o => o with { DecimalComma = true })["A", "a"].Value.Should().Be(1.5);
    }

    [Theory]
    [InlineData("1e-5", 1e-5)]
    [InlineData("+3", 3)]
    [InlineData(".5", 0.5)]
    [InlineData("-7.25", -7.25)]
    [InlineData("0.1", 0.1)]
    [InlineData("1E+300", 1e300)]
    public void Numbers_are_read(string text, double expected) =>
        IndicatorTable.ParseCsv($"unit,a\nA,{text}\n")["A", "a"].Value.Should().Be(expected);

    [Fact]
    public void Text_levels_become_their_numbers()
    {
        Indicator[] indicators = [Component("c"), new("b") { Scale = MeasurementScale.Binary },
            new("odd") { Scale = MeasurementScale.Ordinal(("-", 1), ("+", 2)) }];

        var table = IndicatorTable.ParseCsv("unit,c,b,odd\nA, Operating ,yes,-\nB,1,0,+\nC,,absent,2\n", indicators);

        table["c"].Values.ToArray().Should().Equal(2, 1, double.NaN);
        table["b"].Values.ToArray().Should().Equal(1, 0, 0);
        table["odd"].Values.ToArray().Should().Equal([1, 2, 2], "a level's label goes before a marker of missing values");
    }

    [Fact]
    public void States_and_kinds_are_kept()
    {
        var table = IndicatorTable.ParseCsv(
            "unit,indicator,period,value,kind,state\n" +
            "A,a,2020,1,,\nA,a,2021,2,Plan,observed\nA,a,2022,3,forecast,imputed\nB,a,2020,,actual,not-applicable\n"
                + "B,a,2021,NA,estimate,Suppressed\nB,a,2022,..,,NOT_AVAILABLE\n");

        table["A", "a", 2020].Should().Be(new Observation(1, ObservationState.Observed));
        table["A", "a", 2021].Should().Be(new Observation(2, ObservationState.Observed, ObservationKind.Plan));
        table["A", "a", 2022].Should().Be(new Observation(3, ObservationState.Imputed, ObservationKind.Forecast));
        table["B", "a", 2020].Should().Be(new Observation(null, ObservationState.NotApplicable));
        table["B", "a", 2021].Should().Be(new Observation(null, ObservationState.Suppressed, ObservationKind.Estimate));
        table["B", "a", 2022].Should().Be(new Observation(null, ObservationState.NotAvailable));
    }

    [Fact]
    public void Plan_and_actual_rows_of_one_indicator_complete_each_other()
    {
        var table = IndicatorTable.ParseCsv("unit,indicator,kind,2020,2021\nA,a,actual,1,\nA,a,plan,,2\n");

        table["A", "a", 2020].Should().Be(new Observation(1, ObservationState.Observed));
        table["A", "a", 2021].Should().Be(new Observation(2, ObservationState.Observed, ObservationKind.Plan));
    }

    [Fact]
    public void A_wide_row_can_have_a_kind()
    {
        var table = IndicatorTable.ParseCsv("unit,year,kind,a\nA,2020,actual,1\nA,2021,plan,2\n");

        table["A", "a", 2021].Kind.Should().Be(ObservationKind.Plan);
        table["A", "a", 2020].Kind.Should().Be(ObservationKind.Actual);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ru-RU")]
    [InlineData("ar")]
    [InlineData("tr-TR")]
    public void The_culture_does_not_matter(string name)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            var table = IndicatorTable.ParseCsv(
                "UNIT,INDICATOR,PERIOD,VALUE,KIND,STATE\nI,i,2020Q3,-1.5,PLAN,IMPUTED\nİ,i,2020Q3,1e-3,ACTUAL,\n");

            table["I", "i", Period.Parse("2020Q3")].Should().Be(new Observation(-1.5, ObservationState.Imputed, ObservationKind.Plan));
            table.ToCsv().Should()
                .Be("unit,indicator,period,value,kind,state\nI,i,2020Q3,-1.5,plan,imputed\nİ,i,2020Q3,0.001,actual,observed\n");
            table.Fingerprint.Should().Be(
                "732f9c9fbfe1f6df8aac8afb1541c1efc3a90e9af2307c2e29e47f9b6ab034ad",
                "computed apart from the library over the documented form");
            IndicatorTable.TryParseCsv("unit,indicator,value\nA,a,\"1,5\"\n").Diagnostics.Should().ContainSingle().Which.Code.Should()
                .Be(TableCodes.NotANumber);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
