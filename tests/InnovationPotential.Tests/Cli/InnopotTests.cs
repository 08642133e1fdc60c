using System.Text.Json;
using InnovationPotential.Cli;

namespace InnovationPotential.Tests.Cli;

public sealed class InnopotTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("innopot").FullName;

    public InnopotTests() => Run("init", _folder).Code.Should().Be(0);

    private string Model => Path.Combine(_folder, "model.json");

    private string Data => Path.Combine(_folder, "data.csv");

    [Theory]
    [InlineData("Wooden house-building and woodworking", 8, 8)]
    [InlineData("IT cluster", 6, 8)]
    [InlineData("Agro-biotechnological industrial cluster", 4, 6)]
    [InlineData("Agro-industrial cluster", 1, 7)]
    [InlineData("Wine territorial cluster «Don Valley»", 2, 4)]
    [InlineData("Water supply and sanitation", 3, 7)]
    [InlineData("Information technologies", 3, 7)]
    [InlineData("Furniture, woodworking and allied industries", 5, 7)]
    [InlineData("Pestovo municipal district industrial cluster", 3, 7)]
    [InlineData("Textile cluster", 3, 7)]
    [InlineData("Tourist and recreational cluster «Northern Mosaic»", 4, 8)]
    public void Assess_gives_the_bounds_of_the_eleven_clusters(string unit, double low, double high)
    {
        var (code, output, _) = Run("assess", Model, Data, "--format", "json");

        code.Should().Be(0);
        using var json = JsonDocument.Parse(output);
        var result = json.RootElement.GetProperty("units").EnumerateArray().Single(u => u.GetProperty("unit").GetString() == unit);
        result.GetProperty("low").GetDouble().Should().BeApproximately(low / 8, 1e-12);
        result.GetProperty("high").GetDouble().Should().BeApproximately(high / 8, 1e-12);
    }

    [Fact]
    public void Json_has_the_documented_members()
    {
        using var json = JsonDocument.Parse(Run("assess", Model, Data, "--format", "json").Output);

        json.RootElement.EnumerateObject().Select(p => p.Name).Should().Contain(["units", "diagnostics", "provenance"]);
        var unit = json.RootElement.GetProperty("units")[1];
        unit.EnumerateObject().Select(p => p.Name).Should()
            .Contain(["unit", "score", "low", "high", "coverage", "rank", "level", "possibleLevels", "nodes"]);
        unit.GetProperty("nodes").GetProperty("joint_projects").GetProperty("score").ValueKind.Should().Be(JsonValueKind.Null);
        json.RootElement.GetProperty("diagnostics")[0].GetProperty("code").GetString().Should().Be("IP4002");
    }

    [Fact]
    public void Results_and_diagnostics_go_to_their_own_stream()
    {
        var (_, output, error) = Run("assess", Model, Data);

        output.Should().Contain("Wooden house-building").And.NotContain("IP4002");
        error.Should().Contain("IP4002");
    }

    [Fact]
    public void Out_writes_the_file_and_nothing_else()
    {
        var file = Path.Combine(_folder, "result.csv");

        var (code, output, _) = Run("assess", Model, Data, "--format", "csv", "--out", file);

        code.Should().Be(0);
        output.Should().BeEmpty();
        File.ReadLines(file).First().Should().Be("unit,score,low,high,coverage,rank,level,possible_levels");
    }

    [Fact]
    public void What_cannot_be_written_is_named_and_nothing_is_left_behind()
    {
        var (code, _, error) = Run("assess", Model, Data, "--out", _folder);
        var (code2, _, error2) = Run("assess", Model, Data, "--out", Path.Combine(_folder, "nowhere", "x.csv"));

        (code, code2).Should().Be((3, 3));
        error.Should().Contain($"The file '{_folder}' cannot be written: it is a folder.");
        error2.Should().Contain("cannot be written: its folder does not exist.");
        Directory.EnumerateFiles(_folder, "*.tmp", SearchOption.AllDirectories).Should().BeEmpty();
        Directory.EnumerateFiles(Path.GetDirectoryName(_folder)!, Path.GetFileName(_folder) + "*.tmp").Should().BeEmpty();
    }

    [Fact]
    public void A_table_that_is_not_there_is_said_without_the_path_of_the_machine()
    {
        var (code, _, error) = Run("assess", Model, "no.csv");

        code.Should().Be(2);
        error.Should()
            .Contain("IP2022").And.Contain("The file 'no.csv' cannot be read: there is no such file.").And.NotContain(
                Environment.CurrentDirectory);
    }

    [Fact]
    public void Explain_shows_the_tree_of_a_unit()
    {
        var (code, output, _) = Run("explain", Model, Data, "IT cluster");

        code.Should().Be(0);
        output.Should().Contain("IT cluster: score 1.000 in [0.750, 1.000], coverage 75%").And.Contain("missing");
    }

    [Theory]
    [InlineData("nosuch")]
    [InlineData("assess")]
    [InlineData("assess", "no.json", "no.csv")]
    [InlineData("assess", "{model}", "{data}", "--format", "pdf")]
    [InlineData("explain", "{model}", "{data}", "Nobody")]
    [InlineData("assess", "{data}", "{data}")]
    [InlineData("assess", "{model}", "{model}")]
    public void Invalid_input_or_usage_exits_with_2_and_no_stack_trace(params string[] args)
    {
        var (code, output,
            error) = Run(
                [.. args.Select(a => a.Replace("{model}", Model, StringComparison.Ordinal)
                    .Replace("{data}", Data, StringComparison.Ordinal))]);

        code.Should().Be(2);
        output.Should().BeEmpty();
        error.Should().NotBeEmpty().And.NotContain("   at ");
    }

    [Fact]
    public void Check_lists_every_error_of_a_table_and_exits_with_1()
    {
        var bad = Path.Combine(_folder, "bad.csv");
        File.WriteAllText(bad,
            "unit,managing_organisation,development_services,joint_projects,info_communication\nA,2,x,1,0\nA,7,0,0,0\nB,1,1\n");

        var (code, _, error) = Run("check", Model, bad);

        code.Should().Be(1);
        error.Split('\n').Count(l => l.StartsWith("error IP", StringComparison.Ordinal)).Should().BeGreaterThanOrEqualTo(4);
    }

    [Fact]
    public void Init_does_not_replace_files_unless_told()
    {
        Run("init", _folder).Code.Should().Be(2);
        Run("init", _folder, "--force").Code.Should().Be(0);
    }

    [Fact]
    public void Schema_is_json()
    {
        using var schema = JsonDocument.Parse(Run("schema").Output);

        schema.RootElement.GetProperty("$schema").GetString().Should().Be("https://json-schema.org/draft/2020-12/schema");
    }

    [Fact]
    public void Demo_tells_every_strategy_the_contradiction_and_what_the_data_do_not_carry()
    {
        var (code, output, _) = Run("demo");

        code.Should().Be(0);
        output.Should().Contain("Wine territorial cluster «Don Valley»               0.333  0.250  0.500       75%")
            .And.Contain("Pestovo municipal district industrial cluster  insufficient  identical to  Information technologies  average")
            .And.Contain("Vologda woodworking                0.000  0.000  0.632  0.834  1.000")
            .And.Contain("  5   1.913   32.6     31  0.017\n")
            .And.Contain("Of 176 actual values of quantities 0 are reported, of as many targets for 2020 14: all figures of the article "
                + "are plans.")
            .And.Contain("– in 0.000 to 0.816, 25%")
            .And.Contain("Joint projects and infrastructure, operating / partial / absent / unknown        1 / 4 / 0 / 3  0 / 0 / 1 / 2")
            .And.Contain("What the data do not carry");
    }

    [Fact]
    public void Trend_prints_the_series_as_json()
    {
        var data = Path.Combine(_folder, "series.csv");
        File.WriteAllText(data, SampleTables.QuantitiesCsv);

        var (code, output, _) =
            Run("trend", data, "--unit", "Vologda woodworking", "--indicator", "Studies and certifications", "--format", "json");

        code.Should().Be(0);
        using var json = JsonDocument.Parse(output);
        var trend = json.RootElement[0];
        trend.EnumerateObject().Select(p => p.Name).Should().Contain(
            ["unit", "indicator", "n", "firstPeriod", "lastPeriod", "absoluteIncrementMean", "growthCoefficientMean", "cagr", "olsSlope",
                "olsIntercept", "senSlope", "mannKendall", "chainIndices", "baseIndices", "undefined"]);
        trend.GetProperty("olsSlope").GetDouble().Should().BeApproximately(32.6, 1e-12);
        trend.GetProperty("olsIntercept").GetDouble().Should().BeApproximately(0.8, 1e-12);
        trend.GetProperty("mannKendall").GetProperty("pTwoSided").GetDouble().Should().BeApproximately(1 / 60.0, 1e-12);
        trend.GetProperty("baseIndices")[3].GetDouble().Should().BeApproximately(13.4, 1e-12);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Innopot.Run(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
