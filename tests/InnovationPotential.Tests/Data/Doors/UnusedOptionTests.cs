using InnovationPotential.Cli;

namespace InnovationPotential.Tests.Data.Doors;

/// <summary>What is stated of a table and has no place in it is said.</summary>
public sealed class UnusedOptionTests
{
    [Theory]
    [InlineData("IndicatorName", "unit,a\nA,1\n", null)]
    [InlineData("ValueColumn", "unit,a\nA,1\n", TableLayout.Wide)]
    [InlineData("IndicatorColumn", "unit,a\nA,1\n", TableLayout.Wide)]
    [InlineData("PeriodColumn", "unit,indicator,2019,2020\nA,a,1,2\n", null)]
    public void An_option_without_a_place_is_a_warning(string option, string csv, TableLayout? layout)
    {
        var found = IndicatorTable.ParseCsv(csv, configure: o => Stated(o, option) with { Layout = layout }).Diagnostics;

        var said = found.Should().ContainSingle(d => d.Code == TableCodes.UnusedOption).Subject;
        said.Message.Should().Be("'x' is stated, but has no place in a table of this layout.");
        said.Hint.Should().Be($"Leave {option} out, or state another Layout.");
    }

    [Fact]
    public void One_that_is_used_is_not_spoken_of() =>
        IndicatorTable.ParseCsv("unit,2019,2020\nA,1,2\n", configure: o => o with { IndicatorName = "a" }).Diagnostics.Should()
            .NotContain(d => d.Code == TableCodes.UnusedOption);

    [Fact]
    public void The_command_says_it_in_its_own_words()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var input = new MemoryStream("unit,year,a\nA,2019,1\nA,2020,2\nA,2021,4\n"u8.ToArray());

        Innopot.Run(["trend", "-", "--indicator-name", "x"], output, error, input).Should().Be(0);

        error.ToString().Should().Contain("IP2048").And.Contain("Leave --indicator-name out, or state another --layout.");
    }

    [Fact]
    public void A_study_may_come_from_the_standard_input()
    {
        var folder = Directory.CreateTempSubdirectory("innopot-study").FullName;
        try
        {
            var (model, data) = (Path.Combine(folder, "m.json"), Path.Combine(folder, "d.csv"));
            File.WriteAllText(model, """{ "code": "m", "children": [{ "code": "a" }, { "code": "b" }] }""");
            File.WriteAllText(data, "unit,a,b\nA,1,5\nB,3,2\nC,2,4\n");
            using var output = new StringWriter();
            using var error = new StringWriter();
            using var input = new MemoryStream("""{ "factors": [{ "kind": "weight-noise", "fraction": 0.25 }] }"""u8.ToArray());

            Innopot.Run(["uncertainty", model, data, "--study", "-", "--replications", "20"], output, error, input).Should()
                .Be(0, error.ToString());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static CsvOptions Stated(CsvOptions options, string option) => option switch
    {
        "IndicatorName" => options with { IndicatorName = "x" },
        "ValueColumn" => options with { ValueColumn = "x" },
        "IndicatorColumn" => options with { IndicatorColumn = "x" },
        _ => options with { PeriodColumn = "x" },
    };
}
