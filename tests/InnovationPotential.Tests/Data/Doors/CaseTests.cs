using System.Text;

namespace InnovationPotential.Tests.Data.Doors;

/// <summary>Files as people have them (own data, made like those of public sources), with what was to come of them.</summary>
public sealed class CaseTests
{
    private static string At(string path) => Path.Combine(AppContext.BaseDirectory, "TestData", "doors", "cases", path);

    private static IndicatorModel Model(string folder) => IndicatorModel.ReadJson(At($"{folder}/model.json"));

    private static IndicatorTable Read(string path, IndicatorModel? model = null, Func<CsvOptions, CsvOptions>? configure = null) =>
        IndicatorTable.ReadCsv(At(path), model?.TableColumns, configure);

    [Fact]
    public void Columns_outside_the_model_that_vary_are_left_out_with_one_information_each()
    {
        var model = Model("09-column-outside-the-model-varies");
        var table = Read("09-column-outside-the-model-varies/data.csv", model);

        table.Diagnostics.Select(d => (d.Code, d.Severity, d.Location.Node)).Should().Equal(
            (TableCodes.ColumnLeftOut, Severity.Information, "population"), (TableCodes.ColumnLeftOut, Severity.Information, "source"));
        table.Attributes.Should().BeEmpty();
        var assessment = model.Assess(table);
        assessment["B", 2019].Rank.Should().Be(1);
        assessment["B", 2020].Rank.Should().Be(1);
    }

    [Fact]
    public void A_panel_with_a_column_and_a_note_more_is_assessed()
    {
        var model = Model("file-01-panel-extra-column");
        var table = Read("file-01-panel-extra-column/data.csv", model);

        table.Diagnostics.Select(d => d.Location.Node).Should().Equal("population", "note");
        var assessment = model.Assess(table);
        // (1.2 − 1.1) / (2.2 − 1.1) and (2.1 − 1.1) / (2.2 − 1.1).
        new[] { assessment["A", 2019].Score, assessment["B", 2019].Score, assessment["A", 2020].Score, assessment["B", 2020].Score }
            .Select(s => Math.Round(s!.Value, 6)).Should().Equal(0, 0.909091, 0.090909, 1);
    }

    [Fact]
    public void A_long_table_of_more_indicators_gives_what_the_wide_one_gives()
    {
        var model = Model("10-long-table-with-more-indicators");
        var rows = Read("10-long-table-with-more-indicators/data.csv", model);

        rows.Diagnostics.Should().ContainSingle().Which.Should().Match<Diagnostic>(d =>
            d.Code == TableCodes.UnknownIndicator && d.Severity == Severity.Information && d.Message.Contains("'c'")
                && d.Message.Contains("2 rows"));
        model.Assess(rows).Scores().Should()
            .Equal(model.Assess(Read("10-long-table-with-more-indicators/wide.csv", model)).Scores()).And.Equal(0, 1);
    }

    [Theory]
    [InlineData("data.csv", TableCodes.MixedColumn)]
    [InlineData("data2.csv", TableCodes.LooksLikeIdentifiers)]
    public void Identifiers_keep_their_digits(string file, string code)
    {
        var table = Read($"11-identifier-with-E/{file}");

        table.Indicators.Should().Equal("a");
        table.AttributeOf("A", "batch").Should().Be("0047583311587E590003");
        table.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(code);
    }

    [Theory]
    [InlineData("12-year-columns-without-indicator/data.csv", 3, 2, 1)]
    [InlineData("file-05-year-columns/data.csv", 3, 4, 5)]
    public void Year_columns_are_the_series_of_one_indicator_named_after_the_file(string file, double first, double second, double third)
    {
        var table = Read(file);

        table.Indicators.Should().Equal("data");
        table["data"].Values.ToArray().Should().Equal(1, first, 2, second, 3, third);
        table.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(TableCodes.Recognized);
        Read(file, configure: o => o with { IndicatorName = "rd" }).Indicators.Should().Equal("rd");
    }

    [Fact]
    public void A_denominator_among_the_attributes_has_a_decimal_comma_too()
    {
        var model = Model("13-denominator-attribute-decimal-comma");
        var table = Read("13-denominator-attribute-decimal-comma/data.csv", model, o => o with { DecimalComma = true });

        table.AttributeOf("C", "area").Should().Be("10.5");
        var prepared = model.Assess(table).Table;
        prepared["A", "a"].Value.Should().Be(2);
        prepared["B", "a"].Value.Should().BeApproximately(0.24, 1e-15);
        prepared["C", "b"].Value.Should().BeApproximately(1 / 10.5, 1e-15);
    }

    [Fact]
    public void The_column_of_periods_has_many_names()
    {
        Read("14-names-and-forms-of-periods/data.csv")["rd"].Values.ToArray().Should().Equal(1, 2, 4);
        IndicatorTable.ParseCsv("unit,jahr,a\nA,2018,1\nA,2019,2\n").Periods.Should().HaveCount(2);
        IndicatorTable.ParseCsv("unit,when,a\nA,2018,1\nA,2019,2\n", configure: o => o with { PeriodColumn = "When" }).Periods.Should()
            .HaveCount(2);
        IndicatorTable.ParseCsv("unit,time\nA,12.5\nB,7\n").Indicators.Should().Equal(["time"], "12.5 is no period");
    }

    [Fact]
    public void A_negative_value_names_the_scale_that_allows_it() =>
        IndicatorTable.TryReadCsv(At("16-negative-values-refused/data.csv"), Model("16-negative-values-refused").TableColumns)
            .Diagnostics.Should().ContainSingle().Which.Hint.Should().Contain("\"scale\": \"interval\"");

    [Fact]
    public void A_typographic_minus_is_read_and_other_signs_have_their_own_hints()
    {
        var model = Model("17-hint-turns-values-into-missing");
        var reading = IndicatorTable.TryReadCsv(At("17-hint-turns-values-into-missing/data.csv"), model.TableColumns);

        reading.Diagnostics.Select(d => d.Location.Unit).Should().Equal("C", "D");
        reading.Diagnostics[0].Hint.Should().Contain("PercentSigns");
        reading.Diagnostics.Should().OnlyContain(d => !d.Hint!.Contains("MissingMarkers"));
        IndicatorTable.ParseCsv("unit,a\nA,−5\nB,45 %\n", configure: o => o with { PercentSigns = true })["a"].Values.ToArray().Should()
            .Equal(-5, 45);
    }

    [Fact]
    public void A_flag_of_one_year_is_that_years()
    {
        var table = Read("file-03-flag-of-one-year/data.csv");

        table.Attributes.Should().BeEmpty();
        table["A", "rd", 2019].Note.Should().BeNull();
        table["A", "rd", 2020].Note.Should().Be("p");
        var back = IndicatorTable.ParseCsv(table.ToCsv());
        back["A", "rd", 2020].Should().Be(table["A", "rd", 2020]);
        back.Fingerprint.Should().Be(table.Fingerprint);
    }

    [Fact]
    public void Eurostats_tab_separated_file()
    {
        var table = Read("file-07-eurostat-tsv/data.tsv");

        table.Units.Should().Equal("AT", "DE");
        table["data"].UnitOfMeasure.Should().Be("PC_GDP");
        table["data"].Values.ToArray().Should().Equal(3.13, 3.13, 3.18, 3.07, 3.29, 3.11, double.NaN, double.NaN);
        table["AT", "data", 2022].Note.Should().Be("b");
        table["AT", "data", 2023].Should().Be(new Observation(3.29, ObservationState.Observed, ObservationKind.Actual, "p"));
        table["DE", "data", 2023].Should().Be(new Observation(3.11, ObservationState.Observed, ObservationKind.Estimate, "e"));
    }

    [Fact]
    public void The_World_Banks_file_with_its_preamble()
    {
        var table = Read("file-09-world-bank-preamble/data.csv");

        table.Units.Should().Equal("Austria", "Euro area");
        table.Indicators.Should().Equal("IP.PAT.RESD", "TX.VAL.TECH.CD");
        table.Periods.Select(p => p.Label).Should().Equal("2018", "2019", "2020");
        table["IP.PAT.RESD"].Values.ToArray().Should().Equal(2070, 62000, 2216, 61000, double.NaN, double.NaN);
        table.AttributeOf("Austria", "Country Code").Should().Be("AUT");
        Read("file-09-world-bank-preamble/data.csv",
            IndicatorModel.Create("m", m => m.Indicator("pat", i => i with { Name = "Patent applications, residents" })))
            ["pat"].Values[0].Should().Be(2070, "the model's name stands beside the code");
    }

    [Fact]
    public void The_OECDs_file_of_observations()
    {
        var table = Read("file-11-oecd-sdmx-csv/data.csv");

        table["GERD"].UnitOfMeasure.Should().Be("PT_B1GQ");
        table["AUT", "GERD", 2021].Should().Be(new Observation(3.26, ObservationState.Observed));
        table["AUT", "GERD", 2022].Should().Be(new Observation(3.20, ObservationState.Observed, ObservationKind.Actual, "P"));
        table["BEL", "GERD", 2021].Value.Should().Be(3.43);
        table["BEL", "GERD", 2022].State.Should().Be(ObservationState.NotAvailable);
        table.Attributes.Should().BeEmpty();
    }

    [Fact]
    public void The_OECDs_older_file()
    {
        var table = Read("file-31-oecd-legacy/data.csv");

        table["AUS", "GDEXPRD", 2019].Should().Be(new Observation(1.83, ObservationState.Observed, ObservationKind.Estimate, "E"));
        table["AUS", "GDEXPRD", 2020].Should().Be(new Observation(1.9, ObservationState.Observed));
        table["AUT", "GDEXPRD", 2019].Should().Be(new Observation(3.13, ObservationState.Observed));
    }

    [Fact]
    public void A_column_of_decimal_commas_is_warned_of()
    {
        var table = Read("file-13-decimal-comma-lost-column/data.csv");

        table.Diagnostics.Should().ContainSingle().Which.Should().Match<Diagnostic>(d =>
            d.Code == TableCodes.LooksLikeNumbers && d.Severity == Severity.Warning && d.Hint!.Contains("DecimalComma"));
        Read("file-13-decimal-comma-lost-column/data.csv", configure: o => o with { DecimalComma = true })["A", "rd"].Value.Should()
            .Be(3.1);
    }

    [Fact]
    public void Windows_1251_is_named_once_and_read_when_stated()
    {
        var model = Model("file-15-cp1251");
        var one = IndicatorTable.TryReadCsv(At("file-15-cp1251/data.csv"), model.TableColumns).Diagnostics.Should().ContainSingle().Subject;

        one.Message.Should().Contain("Windows-1251");
        one.Hint.Should().Contain("Encoding (windows-1251)");
        Read("file-15-cp1251/data.csv", model, o => o with { Encoding = "windows-1251" }).Units.Should().Equal("Пермь", "Омска", "Пенза");
    }

    [Fact]
    public void Empty_rows_are_nothing_and_the_footnote_is_named()
    {
        var model = Model("file-17-empty-rows-and-footnotes");
        var table = Read("file-17-empty-rows-and-footnotes/data.csv", model);

        table.Units.Should().Equal("Austria", "Belgium");
        table.Diagnostics.Should().ContainSingle().Which.Should()
            .Match<Diagnostic>(d => d.Code == TableCodes.TextLeftOut && d.Message.Contains("Source: own data"));
        model.Assess(table).Scores().Should().Equal(0, 1);
    }

    [Fact]
    public void A_last_unit_of_which_nothing_is_known_is_no_footnote() =>
        IndicatorTable.ParseCsv("unit,a\nA,1\nB,\n").Units.Should().Equal("A", "B");

    [Fact]
    public void Usual_markers_are_missing()
    {
        var model = Model("file-21-missing-markers");
        model.Assess(Read("file-21-missing-markers/data.csv", model)).Scores().Should().Equal(0, null, null, null, null, 1);
    }

    [Fact]
    public void A_row_in_quotes_is_named() =>
        IndicatorTable.TryReadCsv(At("file-27-quoted-rows/data.csv")).Diagnostics.Should().ContainSingle(d => d.Severity == Severity.Error)
            .Which.Message.Should().Contain("whole row stands in quotes");

    [Fact]
    public void An_unnamed_first_column_is_the_units()
    {
        var model = Model("file-33-unnamed-first-column");

        Read("file-33-unnamed-first-column/data.csv", model).Units.Should().Equal("A", "B");
        Read("file-33-unnamed-first-column/data.csv", model, o => o with { UnitColumn = "" }).Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void A_benchmark_is_scored_but_neither_learned_from_nor_ranked()
    {
        var model = Model("32-aggregate-rows-among-units") with { Benchmarks = ["EU"] };
        var table = Read("32-aggregate-rows-among-units/data.csv", model);
        var assessment = model.Assess(table);

        assessment.Ranking().Select(r => (r.Unit, r.Rank)).Should().Equal(("BE", 1), ("CZ", 2), ("AT", 3), ("EU", null));
        // z-scores of 9, 10, 11 and 20, 25, 15 (mean 10 and 20, standard deviation 1 and 5): EU (20 + 8) / 2.
        assessment.Scores().Should().Equal(14, -0.5, 0.5, 0);
        (model with { Benchmarks = [], LeftOut = ["EU"] }).Assess(table).Scores().Should().Equal(-0.5, 0.5, 0);
        IndicatorModel.Parse(model.ToJson()).Should().Be(model);
        (model with { Benchmarks = ["XX"] }).Assess(table).Diagnostics.Should().Contain(d => d.Code == TableCodes.UnknownUnit);
    }

    [Fact]
    public void Aggregates_are_warned_of()
    {
        var model = Model("file-23-aggregates");
        var table = Read("file-23-aggregates/data.csv", model);

        model.Assess(table).Diagnostics.Should().ContainSingle(d => d.Code == TableCodes.LooksLikeAggregate)
            .Which.Message.Should().Contain("EU27_2020, World");
        var stated = (model with { Benchmarks = ["EU27_2020"], LeftOut = ["World"] }).Assess(table);
        stated.Diagnostics.Should().NotContain(d => d.Code == TableCodes.LooksLikeAggregate);
        stated.Units.Should().Equal("Austria", "Belgium", "EU27_2020");
    }

    [Fact]
    public void A_workbook_is_one_sentence_and_is_read_by_the_package_for_Excel()
    {
        var model = Model("file-19-xlsx");
        var path = At("file-19-xlsx/data.xlsx");

        IndicatorTable.TryReadCsv(path, model.TableColumns).Diagnostics.Should().ContainSingle().Which.Should().Match<Diagnostic>(d =>
            d.Code == TableCodes.NotATable && d.Message.Contains("data.xlsx") && d.Hint!.Contains("InnovationPotential.Excel"));
        var table = IndicatorTable.ReadExcel(path, model.TableColumns);
        table.Units.Should().Equal("A", "B", "C");
        table["rd"].Values.ToArray().Should().Equal(1.5, 2.5, 0.5);
        table["pat"].Values.ToArray().Should().Equal(2, double.NaN, 7);
        IndicatorTable.TryReadExcel(path, configure: o => o with { Sheet = "none" }).Diagnostics.Should()
            .ContainSingle().Which.Code.Should().Be(TableCodes.InvalidOption);
        IndicatorTable.ReadExcel(path, configure: o => o with { Range = "A1:B3", Sheet = "1" }).Units.Should().Equal("A", "B");
    }

    [Theory]
    [InlineData("{\"code\": \"m\"}", "JSON")]
    [InlineData("[[1,2]]", "JSON")]
    [InlineData("%PDF-1.7\n", "PDF")]
    [InlineData("RDX3\nX", "data file of R")]
    [InlineData("<!DOCTYPE html>", "web page")]
    public void Another_kind_of_file_is_one_sentence(string start, string kind) =>
        IndicatorTable.TryReadCsv(new MemoryStream(Encoding.UTF8.GetBytes(start))).Diagnostics.Should()
            .ContainSingle().Which.Message.Should().Contain(kind);

    [Fact]
    public void Gzip_is_one_sentence() =>
        IndicatorTable.TryReadCsv(new MemoryStream([0x1F, 0x8B, 8, 0, 0xFF, 0xFE])).Diagnostics.Should()
            .ContainSingle().Which.Message.Should().Contain("gzip");

    [Fact]
    public void Many_decimal_commas_are_one_line()
    {
        var text = new StringBuilder("unit;a\n");
        for (var i = 0; i < 199; i++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"u{i};{i},5\n");

        var one = IndicatorTable.TryParseCsv(text.ToString(), [new Indicator("a")]).Diagnostics.Should().ContainSingle().Subject;

        one.Message.Should().Contain("198 more places").And.Contain("row 3, column 2");
        one.Hint.Should().Contain("DecimalComma");
    }

    [Fact]
    public void A_dimension_that_is_not_fixed_is_asked_for()
    {
        const string Text = "geo,sex,TIME_PERIOD,OBS_VALUE\nAT,F,2020,1\nAT,M,2020,2\nAT,T,2020,3\nBE,F,2020,4\nBE,M,2020,5\nBE,T,2020,6\n";

        var one = IndicatorTable.TryParseCsv(Text).Diagnostics.Should().ContainSingle(d => d.Severity == Severity.Error).Subject;
        one.Message.Should().Contain("'sex' (F, M, T)");
        one.Hint.Should().Contain("Where").And.Contain("sex=T");
        IndicatorTable.ParseCsv(Text, configure: o => o with { Where = [("sex", "T")] })["value"].Values.ToArray().Should().Equal(3, 6);
        IndicatorTable.TryParseCsv(Text, configure: o => o with { Where = [("sex", "X")] }).Diagnostics.Should()
            .ContainSingle(d => d.Severity == Severity.Error)
            .Which.Message.Should().Contain("'sex' has F, M, T");
    }

    [Theory]
    [InlineData("unit;a\nA;1 234,5\nB;12\n", ' ', true, 1234.5)]
    [InlineData("unit;a\nA;1.234,5\nB;12\n", '.', true, 1234.5)]
    [InlineData("unit\ta\nA\t1,234,567\nB\t12\n", ',', false, 1234567)]
    public void Thousands_are_read_when_asked_for(string text, char separator, bool comma, double expected) =>
        IndicatorTable.ParseCsv(text, configure: o => o with { ThousandsSeparator = separator, DecimalComma = comma })["A",
            "a"].Value.Should().Be(expected);

    [Fact]
    public void Groups_that_are_none_are_no_number() =>
        IndicatorTable.TryParseCsv("unit\ta\nA\t12,34\n", [new Indicator("a")], o => o with { ThousandsSeparator = ',' }).Succeeded.Should()
            .BeFalse();

    [Fact]
    public void Columns_are_ignored_or_alone_on_demand()
    {
        IndicatorTable.ParseCsv("unit,rank,a\nA,1,2\n", configure: o => o with { Ignore = ["Rank"] }).Indicators.Should().Equal("a");
        IndicatorTable.ParseCsv("unit,rank,a,b\nA,1,2,x\n", configure: o => o with { Only = ["a"] }).Attributes.Should().BeEmpty();
        IndicatorTable.ParseCsv("unit,indicator,value\nA,a,1\nA,b,2\n", configure: o => o with { Ignore = ["b"] }).Indicators.Should()
            .Equal("a");
        IndicatorTable.TryParseCsv("unit,a\nA,1\n", configure: o => o with { Only = ["b"] }).Diagnostics.Should()
            .Contain(d => d.Code == TableCodes.MissingColumn);
        IndicatorTable.ParseCsv("unit,rank,a\nA,1,2\n").Diagnostics.Should().ContainSingle().Which.Code.Should()
            .Be(TableCodes.UnlikelyIndicator);
    }
}
