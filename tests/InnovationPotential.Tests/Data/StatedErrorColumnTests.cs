namespace InnovationPotential.Tests.Data;

/// <summary>Errors of cells, from every layout.</summary>
public sealed class StatedErrorColumnTests
{
    private static readonly IndicatorModel Model = IndicatorModel.Create("m", m => m.Indicator("x").Indicator("y"));

    [Theory]
    [InlineData("unit,x,x_se,y,y_low,y_high\nA,1,0.1,2,1.5,3\nB,4,,5,,\n")]
    [InlineData("unit,indicator,value,se,low,high\nA,x,1,0.1,,\nA,y,2,,1.5,3\nB,x,4,,,\nB,y,5,,,\n")]
    [InlineData("unit,indicator,value\nA,x,1\nA,x_se,0.1\nA,y,2\nA,y_low,1.5\nA,y_high,3\nB,x,4\nB,y,5\n")]
    public void Every_layout_of_a_cross_section_states_the_same(string text)
    {
        foreach (var indicators in new[] { null, Model.Indicators })
        {
            var table = IndicatorTable.ParseCsv(text, indicators);
            table.Indicators.Should().Equal("x", "y");
            table["A", "x"].Should().Be(new Observation(1, ObservationState.Observed) { StandardError = 0.1 });
            table["A", "y"].Should().Be(new Observation(2, ObservationState.Observed) { Low = 1.5, High = 3 });
            table["B", "x"].Should().Be(new Observation(4, ObservationState.Observed));
            table["B", "y"].Should().Be(new Observation(5, ObservationState.Observed));
            table.Diagnostics.Select(d => d.Code).Should().Equal("IP3140");
        }
    }

    [Theory]
    [InlineData("unit,period,x,x_se\nA,2020,1,0.1\nA,2021,2,0.2\n")]
    [InlineData("unit,indicator,2020,2021\nA,x,1,2\nA,x_se,0.1,0.2\n")]
    [InlineData("unit,x_2020,x_2021,x_se_2020,x_se_2021\nA,1,2,0.1,0.2\n")]
    [InlineData("unit,indicator,period,value,standard_error\nA,x,2020,1,0.1\nA,x,2021,2,0.2\n")]
    public void Every_layout_of_a_panel_states_the_same(string text)
    {
        foreach (var indicators in new[] { null, new[] { new Indicator("x") } })
        {
            var table = IndicatorTable.ParseCsv(text, indicators);
            table.Indicators.Should().Equal("x");
            table["A", "x", 2020].StandardError.Should().Be(0.1);
            table["A", "x", 2021].StandardError.Should().Be(0.2);
        }
    }

    [Fact]
    public void Rows_in_memory_and_JSON_state_errors_and_what_is_written_is_read_back()
    {
        var table = IndicatorTable.FromRows([("A", 1.0, 0.25), ("B", 2.0, 0.5)], r => r.Item1, ("x", r => r.Item2), ("x_se", r => r.Item3));
        table["B", "x"].StandardError.Should().Be(0.5);
        table = table.With(IndicatorColumn.Of("y", 3, null).WithIntervals([2, 7], [5, 8]));
        table["A", "y"].High.Should().Be(5);
        table["B", "y"].High.Should().BeNull("a missing value has no error");

        IndicatorTable.ParseJson(table.ToJson()).Fingerprint.Should().Be(table.Fingerprint);
        IndicatorTable.ParseCsv(table.ToCsv()).Fingerprint.Should().Be(table.Fingerprint);
        table.ToJson().Should().Contain("\"standardErrors\"").And.Contain("\"lows\"");
        table.OfUnits(["B"])["B", "x"].StandardError.Should().Be(0.5);
        table.With(table["x"].WithStandardErrors(0.25, 0.75)).Fingerprint.Should().NotBe(table.Fingerprint);
        table["x"].WithCode("z")[0].StandardError.Should().Be(0.25);
    }

    [Fact]
    public void What_cannot_be_is_refused_at_once_and_what_says_little_is_said()
    {
        var wrong = IndicatorTable.TryParseCsv("unit,x,x_se,y,y_low,y_high\nA,1,-0.1,2,3,1\nB,1,0.1,2,,\n");
        wrong.Value.Should().BeNull();
        wrong.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Code).Should().Contain("IP3141").And.Contain("IP3142");

        var odd = IndicatorTable.TryParseCsv("unit,x,x_low,x_high\nA,1,2,3\nB,1,0,\nC,,1,2\nD,1,0,2\n").OrThrow();
        odd.Diagnostics.Select(d => (d.Code, d.Location.Unit)).Should().BeEquivalentTo(
            new (string, string?)[] { ("IP3140", null), ("IP3143", "A"), ("IP3144", "B"), ("IP3145", "C") });
        IndicatorTable.ParseCsv("unit,x,x_low,x_high\nA,4,2,3\nB,2,2,3\nC,3,2,3\n").Diagnostics
            .Where(d => d.Code == "IP3143").Select(d => d.Location.Unit).Should().Equal("A");
        odd["B", "x"].Low.Should().BeNull();
        odd["A", "x"].Low.Should().Be(2);

        FluentActions.Invoking(() => IndicatorColumn.Of("x", 1, 2).WithStandardErrors(-1, 0)).Should().Throw<InvalidInputException>()
            .Which.Diagnostics.Select(d => d.Code).Should().Equal("IP3141");
        FluentActions.Invoking(() => IndicatorColumn.Of("x", 1, 2).WithIntervals([3, null], [1, 4])).Should().Throw<InvalidInputException>()
            .Which.Diagnostics.Select(d => d.Code).Should().Equal("IP3142", TableCodes.NotFinite);
        IndicatorTable.TryParseJson(
            """{ "units": ["A"], "indicators": [{ "code": "x", "values": [1], "standardErrors": [-1] }] }""")
            .Diagnostics.Select(d => d.Code).Should().Equal("IP3141");
    }

    [Fact]
    public void A_column_of_its_own_is_no_error()
    {
        IndicatorTable.ParseCsv("unit,x,x_low\nA,1,2\n").Indicators.Should().Equal("x", "x_low");
        IndicatorTable.ParseCsv("unit,x,x_se\nA,1,2\n", null, o => o with { Only = ["x", "x_se"] }).Indicators.Should().Equal("x", "x_se");
        IndicatorTable.ParseCsv("unit,x,x_se\nA,1,2\n", [new Indicator("x"), new Indicator("x_se")])["A", "x_se"].Value.Should().Be(2);
        IndicatorTable.ParseCsv("unit,other_se\nA,1\n").Indicators.Should().Equal("other_se");
        IndicatorTable.ParseCsv("unit,x,x_high\nA,1,2\n", [new Indicator("x")]).Diagnostics.Select(d => d.Code).Should().Equal("IP3144");
    }

    [Fact]
    public void Explaining_shows_what_is_stated()
    {
        var table = IndicatorTable.ParseCsv("unit,x,x_se,y,y_low,y_high\nA,1,0.1,2,1.5,3\nB,4,,5,,\n");
        Model.Assess(table)["A"].ToString().Should().Contain("1 ± 0.1").And.Contain("2 [1.5, 3]");
        var divided = Model with { Preparation = PreparationPlan.Of(Denomination.ByIndicator("y") with { Only = ["x"] }) };
        divided.Assess(table)["A"].ToString().Should().Contain("0.5 (of 1 ± 0.1)");
    }
}
