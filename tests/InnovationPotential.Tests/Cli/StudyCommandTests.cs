using System.Text.Json;
using InnovationPotential.Cli;

namespace InnovationPotential.Tests.Cli;

/// <summary>Studies on the command line.</summary>
public sealed class StudyCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("innopot").FullName;
    private readonly StringWriter _error = new();

    public StudyCommandTests() => Run(0, "init", _folder);

    public void Dispose()
    {
        _error.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Uncertainty_says_what_the_issue_asks_for()
    {
        using var json = JsonDocument.Parse(Run(0, "uncertainty", In("model.json"), In("data.csv"), "--study", In("study.json"),
            "--replications", "500", "--seed", "42", "--format", "json"));

        json.RootElement.GetProperty("replications").GetInt64().Should().Be(500);
        json.RootElement.GetProperty("failed").GetInt64().Should().Be(0);
        json.RootElement.GetProperty("seed").GetUInt64().Should().Be(42);
        var units = json.RootElement.GetProperty("units");
        units.GetArrayLength().Should().Be(11);
        foreach (var unit in units.EnumerateArray())
        {
            foreach (var member in (string[])["unit", "nominalRank", "meanRank", "medianRank", "rank05", "rank95", "meanScore", "score05",
                "score95"]) unit.TryGetProperty(member, out _).Should().BeTrue(member);
            unit.GetProperty("acceptability").EnumerateArray().Sum(a => a.GetDouble()).Should().BeApproximately(1, 1e-12);
        }
    }

    [Theory]
    [InlineData("uncertainty")]
    [InlineData("sensitivity")]
    public void Merged_parts_are_the_single_run_to_the_byte(string command)
    {
        string[] study = [command, In("model.json"), In("data.csv"), "--study", In("study.json"), "--replications", "256", "--seed", "3"];
        var whole = Run(0, [.. study, "--format", "json"]);
        Run(0, [.. study, "--from", "0", "--to", "101", "--out", In("a.part")]).Should().BeEmpty();
        Run(0, [.. study, "--from", "101", "--to", "256", "--out", In("b.part"), "--threads", "1"]).Should().BeEmpty();

        Run(0, "merge", In("b.part"), In("a.part"), "--format", "json").Should().Be(whole);
    }

    [Fact]
    public void Sensitivity_lists_every_factor_with_its_intervals()
    {
        using var json = JsonDocument.Parse(Run(0, "sensitivity", In("model.json"), In("data.csv"), "--replications", "64", "--output",
            "score:Textile cluster", "--output", "top:3", "--format", "json"));

        var factors = json.RootElement.GetProperty("factors");
        factors.GetArrayLength().Should().Be(4);
        foreach (var factor in factors.EnumerateArray())
        {
            foreach (var member in (string[])["factor", "first", "firstLow", "firstHigh", "total", "totalLow", "totalHigh"])
                factor.TryGetProperty(member, out _).Should().BeTrue(member);
        }
    }

    [Theory]
    [InlineData("--replications", "0", "IP7108")]
    [InlineData("--study", "nowhere.json", "IP1008")]
    [InlineData("--from", "5", "--out")]
    [InlineData("--to", "99999999", "not within")]
    public void Bad_input_is_refused_with_its_reason(string option, string value, string reason)
    {
        Run(2, "uncertainty", In("model.json"), In("data.csv"), option, value).Should().BeEmpty();
        _error.ToString().Should().Contain(reason);
    }

    [Fact]
    public void What_cannot_be_read_or_written_is_named_as_it_was_given()
    {
        Run(2, "merge", "nowhere.part");
        _error.ToString().Trim().Should()
            .Be("error IP7110 (nowhere.part): The part cannot be read: there is no such file. Check the path and the rights to read it.");
        _error.GetStringBuilder().Clear();
        Run(2, "uncertainty", In("model.json"), In("data.csv"), "--replications", "8", "--from", "0", "--out", "nowhere/a.part");
        _error.ToString().Trim().Should().Be("The file 'nowhere/a.part' cannot be written: its folder does not exist.");
        _error.GetStringBuilder().Clear();
        Run(2, "compare", In("data.csv"), In("model.json"), In("model.json"));
        _error.ToString().Should().Contain("2 scenarios").And.NotContain("Parameter");
    }

    [Fact]
    public void Where_every_replication_fails_the_exit_code_says_so()
    {
        File.WriteAllText(In("empty.csv"),
            "unit,managing_organisation,development_services,joint_projects,info_communication\na,,,,\nb,,,,\n");
        Run(1, "uncertainty", In("model.json"), In("empty.csv"), "--replications", "10");
        _error.ToString().Should().Contain("IP7102");
    }

    [Theory]
    [InlineData("rank:Nobody", "IP7002")]
    [InlineData("top:0", "is no output")]
    [InlineData("nonsense", "is no output")]
    public void An_output_that_is_none_is_refused(string output, string reason)
    {
        Run(2, "sensitivity", In("model.json"), In("data.csv"), "--replications", "8", "--output", output);
        _error.ToString().Should().Contain(reason);
    }

    private string In(string file) => Path.Combine(_folder, file);

    private string Run(int exitCode, params string[] args)
    {
        using var output = new StringWriter();
        Innopot.Run(args, output, _error).Should().Be(exitCode, _error.ToString());
        return output.ToString();
    }
}
