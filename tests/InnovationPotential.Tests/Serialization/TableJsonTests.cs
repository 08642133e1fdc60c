namespace InnovationPotential.Tests.Serialization;

/// <summary>A table goes through JSON without loss, and is read as strictly as a model.</summary>
public sealed class TableJsonTests
{
    private static readonly IndicatorTable Panel = IndicatorTable.Create(
        ["North", "Süd", "Запад"],
        [
            new IndicatorColumn("rd", [1.5, double.NaN, 0.1, 2, double.NaN, -3]) { UnitOfMeasure = "%" }
                .WithStates(
                    ObservationState.Observed, ObservationState.NotApplicable, ObservationState.Imputed, ObservationState.Observed,
                    ObservationState.Suppressed, ObservationState.Observed),
            IndicatorColumn.Of("patents", 1, 2, null, 4, 5, 6).WithKinds(
                ObservationKind.Actual, ObservationKind.Plan, ObservationKind.Estimate, ObservationKind.Forecast, ObservationKind.Actual,
                ObservationKind.Actual),
        ],
        [Period.Parse("2019/20"), Period.Parse("2020/21")],
        [new UnitAttribute("region", ["a", null, "c"])]);

    [Fact]
    public void A_panel_comes_back_as_it_was()
    {
        var back = IndicatorTable.ParseJson(Panel.ToJson());

        back.Fingerprint.Should().Be(Panel.Fingerprint);
        back.Periods.Should().Equal(Panel.Periods);
        back["Süd", "rd", Period.Parse("2020/21")].Should().Be(new Observation(null, ObservationState.Suppressed));
        back["rd"].UnitOfMeasure.Should().Be("%");
        back.ToJson().Should().Be(Panel.ToJson());
    }

    [Fact]
    public void Diagnostics_come_along()
    {
        var table = IndicatorTable.ParseCsv("unit,x,y\nA,1,\nB,2,3\n");
        var noted = IndicatorTable.Build(table.Units, table.Periods, [table["x"], table["y"]], table.Attributes,
            [Diagnostic.Warning("IP2001", "m", new Location { Row = 3 }, "h")]);

        IndicatorTable.ParseJson(noted.ToJson()).Diagnostics.Should().Equal(noted.Diagnostics);
    }

    [Fact]
    public void Notes_of_the_source_come_along()
    {
        var column = new IndicatorColumn("x", [1, 2]) { Notes = new Dictionary<int, string> { [1] = "b" } };
        var back = IndicatorTable.ParseJson(IndicatorTable.Create(["A", "B"], [column]).ToJson());

        back["A", "x"].Note.Should().BeNull();
        back["B", "x"].Note.Should().Be("b");
    }

    [Fact]
    public void Numbers_come_back_to_the_last_bit()
    {
        double[] values = [0.1, double.Epsilon, double.MaxValue, -0.0, 1 / 3.0];
        var table = IndicatorTable.Create(["a", "b", "c", "d", "e"], [IndicatorColumn.OfDoubles("x", values)]);

        IndicatorTable.ParseJson(table.ToJson())["x"].ToDoubles().Select(BitConverter.DoubleToInt64Bits).Should()
            .Equal(values.Select(BitConverter.DoubleToInt64Bits));
    }

    [Fact]
    public void The_sample_tables_come_back()
    {
        foreach (var table in new[] { SampleTables.Institutions })
            IndicatorTable.ParseJson(table.ToJson()).Fingerprint.Should().Be(table.Fingerprint);
    }

    [Theory]
    [InlineData("""{ "indicators": [] }""", ModelCodes.MissingMember)]
    [InlineData("""{ "units": ["a"], "indicators": [], "more": 1 }""", ModelCodes.UnknownMember)]
    [InlineData("""{ "units": ["a", "a"], "indicators": [{ "code": "x", "values": [1, 2] }] }""", TableCodes.DuplicateUnit)]
    [InlineData("""{ "units": ["a"], "indicators": [{ "code": "x", "values": [1, 2] }] }""", TableCodes.WrongLength)]
    [InlineData("""{ "units": ["a"], "indicators": [{ "code": "x", "values": ["1"] }] }""", ModelCodes.WrongType)]
    [InlineData("""{ "units": ["a"], "indicators": [{ "code": "x", "values": ["infinity"] }] }""", ModelCodes.WrongType)]
    [InlineData("""{ "units": ["a"], "indicators": [{ "code": "x", "values": [1], "states": ["suppressed"] }] }""", ModelCodes.WrongType)]
    [InlineData("""{ "units": ["a"], "indicators": [{ "code": "x", "values": [null], "states": ["observed"] }] }""", ModelCodes.WrongType)]
    [InlineData("""{ "units": ["a"], "indicators": [{ "code": "x", "values": [1], "kinds": ["guess"] }] }""", ModelCodes.WrongType)]
    [InlineData("""{ "units": ["a"], "periods": ["soon"], "indicators": [{ "code": "x", "values": [1] }] }""", ModelCodes.WrongType)]
    [InlineData("""{ "units": ["a"], "indicators": [{ "code": " ", "values": [1] }] }""", ModelCodes.WrongType)]
    [InlineData("{", ModelCodes.InvalidJson)]
    [InlineData("[]", ModelCodes.WrongType)]
    public void What_is_no_table_is_refused(string json, string code)
    {
        var reading = IndicatorTable.TryParseJson(json);

        reading.Succeeded.Should().BeFalse();
        reading.Diagnostics.HasErrors().Should().BeTrue();
        reading.Diagnostics.Select(d => d.Code).Should().Contain(code);
    }
}
