using System.Text;

namespace InnovationPotential.Tests.Data.Doors;

/// <summary>Small tables (own data) in the form of further public sources, value by value.</summary>
public sealed class LookAlikeTests
{
    [Fact]
    public void Human_Development_Report_with_a_column_for_each_indicator_and_year()
    {
        var table = IndicatorTable.ParseCsv(
            "iso3,country,hdicode,region,hdi_rank_2021,le_1990,le_1991,hdi_1990,hdi_1991\nAFG,Nordia,Low,SA,180,45.9,46.6,0.273,0.279\n"
                + "ALB,Sudia,High,ECA,67,73.1,73.3,,0.64\n");

        table.Units.Should().Equal("Nordia", "Sudia");
        table.Indicators.Should().Equal("hdi_rank", "le", "hdi");
        table.Periods.Select(p => p.Label).Should().Equal("1990", "1991", "2021");
        table["le"].Values.ToArray().Should().Equal(45.9, 73.1, 46.6, 73.3, double.NaN, double.NaN);
        table["hdi"].Values.ToArray().Should().Equal(0.273, double.NaN, 0.279, 0.64, double.NaN, double.NaN);
        table.AttributeOf("Sudia", "hdicode").Should().Be("High");
    }

    [Fact]
    public void Years_of_two_digits_behind_the_models_indicators()
    {
        var table = IndicatorTable.ParseCsv("Município;gini_91;gini_00;gini_10;idhm_91\nAlfa;0,55;0,58;0,6;0,4\n", [new Indicator("gini")],
            o => o with { DecimalComma = true });

        table.Periods.Select(p => p.Label).Should().Equal("1991", "2000", "2010");
        table["gini"].Values.ToArray().Should().Equal(0.55, 0.58, 0.6);
    }

    [Fact]
    public void World_Development_Indicators_of_the_Databank_with_footnotes()
    {
        var table = IndicatorTable.ParseCsv(
            "Country Name,Country Code,Series Name,Series Code,2015 [YR2015],2016 "
                + "[YR2016]\nNordia,NOR,R&D,GB.XPD,1.5,..\nSudia,SUD,R&D,GB.XPD,2,2.5\n,,,,,\nData from database: World Development "
                + "Indicators,,,,,\nLast Updated: 01/01/2020,,,,,\n");

        table.Units.Should().Equal("Nordia", "Sudia");
        table["GB.XPD"].Values.ToArray().Should().Equal(1.5, 2, double.NaN, 2.5);
        table.Diagnostics.Should().ContainSingle(d => d.Code == TableCodes.TextLeftOut).Which.Message.Should().Contain("Last Updated");
    }

    [Fact]
    public void Our_World_in_Data()
    {
        var table = IndicatorTable.ParseCsv(
            "Entity,Code,Year,Research spending (% of GDP)\nNordia,NOR,2019,1.5\nNordia,NOR,2020,1.75\nSudia,,2020,2\n");

        table["Research spending (% of GDP)"].Values.ToArray().Should().Equal(1.5, double.NaN, 1.75, 2);
        table.AttributeOf("Nordia", "Code").Should().Be("NOR");
    }

    [Fact]
    public void World_Economic_Outlook_with_thousands()
    {
        var table = IndicatorTable.ParseCsv(
            "WEO Country Code\tISO\tWEO Subject Code\tCountry\tSubject "
                + "Descriptor\tUnits\t2019\t2020\n111\tNOR\tNGDP\tNordia\tGDP\tbillions\t1,234.5\tn/a\n"
                + "111\tNOR\tLP\tNordia\tPopulation\tmillions\t5.4\t5.5\n",
            configure: o => o with { ThousandsSeparator = ',' });

        table.Units.Should().Equal("Nordia");
        table["Nordia", "NGDP", 2019].Value.Should().Be(1234.5);
        table["Nordia", "NGDP", 2020].Value.Should().BeNull();
        table["Nordia", "LP", 2020].Value.Should().Be(5.5);
    }

    [Fact]
    public void Environmental_Performance_Index_written_by_R()
    {
        var table = IndicatorTable.ParseCsv(
            "\"\",\"iso\",\"country\",\"EPI.new\",\"EPI.old\"\n\"1\",\"NOR\",\"Nordia\",70.5,NA\n\"2\",\"SUD\",\"Sudia\",55,54.1\n");

        table.Units.Should().Equal("Nordia", "Sudia");
        table["EPI.old"].Values.ToArray().Should().Equal(double.NaN, 54.1);
    }

    [Fact]
    public void R_puts_an_X_before_years()
    {
        var table = IndicatorTable.ParseCsv("Country.Name,X2019,X2020\nA,1,2\n",
            configure: o => o with { UnitColumn = "Country.Name", IndicatorName = "gdp" });

        table["gdp"].Values.ToArray().Should().Equal(1, 2);
    }

    [Fact]
    public void Social_Progress_Index_with_a_rank()
    {
        var table = IndicatorTable.ParseCsv("Rank,Country,Score\n1,Nordia,90.74\n2,\"Sudia, Republic of\",86.47\n");

        table.Units.Should().Equal("Nordia", "Sudia, Republic of");
        table["Score"].Values.ToArray().Should().Equal(90.74, 86.47);
        table.Diagnostics.Select(d => d.Code).Should().Contain(TableCodes.UnlikelyIndicator);
    }

    [Fact]
    public void Corruption_Perceptions_Index_below_its_title()
    {
        var table = IndicatorTable.ParseCsv(
            "Corruption index 2020,,,\n,,,\nCountry / Territory,ISO3,CPI score 2019,CPI score 2020\nNordia,NOR,84,85\nSudia,SUD,40,41\n",
            configure: o => o with { UnitColumn = "Country / Territory" });

        table["CPI score"].Values.ToArray().Should().Equal(84, 40, 85, 41);
    }

    [Fact]
    public void Global_Innovation_Index_with_economies_and_percent_signs()
    {
        var table = IndicatorTable.ParseCsv("Economy,Score,Share\nNordia,60.2,45%\nSudia,33.1,12.5%\n",
            configure: o => o with { PercentSigns = true });

        table["Share"].Values.ToArray().Should().Equal(45, 12.5);
    }

    [Fact]
    public void ASEM_panel_of_COINr()
    {
        var table = IndicatorTable.ParseCsv("uName,uCode,Time,Goods,Pop\nNordia,NOR,2018,278,8.8\nNordia,NOR,2019,280,8.9\n");

        table.Units.Should().Equal("NOR");
        table["Goods"].Values.ToArray().Should().Equal(278, 280);
        table.AttributeOf("NOR", "uName").Should().Be("Nordia");
    }

    [Fact]
    public void Rosstat_in_Windows_1251_with_spaces_between_thousands()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(
            "Валовой региональный продукт;;\nСубъект Российской Федерации;2019;2020\nПермский край;1 319,9;1 262,5\nПензенская "
                + "область;457,3;…\n");
        var table = IndicatorTable.ReadCsv(
            new MemoryStream(bytes),
            configure: o => o with { Encoding = "windows-1251", DecimalComma = true, ThousandsSeparator = ' ', IndicatorName = "grp" });

        table.Units.Should().Equal("Пермский край", "Пензенская область");
        table["grp"].Values.ToArray().Should().Equal(1319.9, 457.3, 1262.5, double.NaN);
    }

    [Fact]
    public void Istat_observations_in_Latin_1()
    {
        var text = "\"ITTER107\";\"Territorio\";\"Indicatore\";\"TIME\";\"Value\";\"Flag Codes\"\n\"ITC2\";\"Valle d'Aosta / Vallée "
            + "d'Aoste\";\"Imprese\";\"2019\";12,5;\"\"\n";
        var table = IndicatorTable.ReadCsv(new MemoryStream(Encoding.Latin1.GetBytes(text)),
            configure: o => o with { Encoding = "iso-8859-1", DecimalComma = true });

        table.Units.Should().Equal("Valle d'Aosta / Vallée d'Aoste");
        table["Valle d'Aosta / Vallée d'Aoste", "Imprese", 2019].Value.Should().Be(12.5);
    }

    [Fact]
    public void Eurostat_observations_with_a_flag_and_several_units_of_measure()
    {
        const string Text =
            "DATAFLOW,LAST UPDATE,freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nE:RD,01/01,A,PC_GDP,AT,2020,3.2,p\n"
                + "E:RD,01/01,A,MIO_EUR,AT,2020,12000,\n";

        IndicatorTable.TryParseCsv(Text).Diagnostics.Should().ContainSingle(d => d.Severity == Severity.Error).Which.Message.Should()
            .Contain("'unit' (PC_GDP, MIO_EUR)");
        var table = IndicatorTable.ParseCsv(Text, configure: o => o with { Where = [("unit", "PC_GDP")], IndicatorName = "gerd" });
        table["AT", "gerd", 2020].Should().Be(new Observation(3.2, ObservationState.Observed, ObservationKind.Actual, "p"));
    }

    [Fact]
    public void Rows_of_separators_alone_above_the_header_are_nothing() =>
        IndicatorTable.ParseCsv(",,,\nunit,a,b,\n,,,\nA,1,2,\n,,,\nB,3,4,\n")["b"].Values.ToArray().Should().Equal(2, 4);

    [Fact]
    public void Groups_of_thousands_are_known_where_some_have_one_comma()
    {
        const string Text = "unit,pop,x\nA,\"1,234,567\",1\nB,\"2,345\",2\n";
        var found = IndicatorTable.ParseCsv(Text).Diagnostics;

        found.Should().ContainSingle(d => d.Code == TableCodes.LooksLikeNumbers).Which.Hint.Should().Contain("ThousandsSeparator");
        IndicatorTable.ParseCsv(Text, configure: o => o with { ThousandsSeparator = ',' })["pop"].Values.ToArray().Should()
            .Equal(1_234_567, 2345);
    }

    [Fact]
    public void A_table_of_which_every_row_stands_in_quotes_is_named() =>
        IndicatorTable.TryParseCsv("\"unit,a,b\"\n\"A,1,2\"\n").Diagnostics.Should().ContainSingle()
            .Which.Hint.Should().Contain("The whole header stands in quotes");
}
