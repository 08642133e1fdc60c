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
        Run(3, "uncertainty", In("model.json"), In("data.csv"), "--replications", "8", "--from", "0", "--out", "nowhere/a.part");
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

    [Fact]
    public void What_a_study_lists_is_chosen_by_options()
    {
        using var json = JsonDocument.Parse(Run(0, "uncertainty", In("model.json"), In("data.csv"), "--replications", "500", "--quantiles",
            "0.1,0.9", "--top-k", "2", "--pairs", "false", "--central-weights", "--sample", "--format", "json"));

        var unit = json.RootElement.GetProperty("units")[0];
        unit.GetProperty("quantiles").EnumerateArray().Select(q => q.GetProperty("probability").GetDouble()).Should().Equal(0.1, 0.9);
        unit.GetProperty("topK").EnumerateArray().Select(t => t.GetProperty("k").GetInt32()).Should().Equal(2);
        json.RootElement.TryGetProperty("pairwise", out _).Should().BeFalse();
        json.RootElement.GetProperty("units").EnumerateArray().Any(u => u.TryGetProperty("centralWeights", out _)).Should().BeTrue();
    }

    [Fact]
    public void The_nominal_score_is_that_of_an_assessment_to_the_last_digit()
    {
        using var study = JsonDocument.Parse(Run(0, "uncertainty", In("model.json"), In("data.csv"), "--format", "json"));
        using var assessment = JsonDocument.Parse(Run(0, "assess", In("model.json"), In("data.csv"), "--format", "json"));

        study.RootElement.GetProperty("units").EnumerateArray().Select(u => u.GetProperty("nominalScore").GetRawText()).Should().Equal(
            assessment.RootElement.GetProperty("units").EnumerateArray().Select(u => u.GetProperty("score").GetRawText()));
    }

    [Fact]
    public void Intervals_of_indices_are_chosen_by_options()
    {
        string[] analysis = ["sensitivity", In("model.json"), In("data.csv"), "--rows", "64", "--format", "json"];
        using var none = JsonDocument.Parse(Run(0, [.. analysis, "--resamples", "0"]));
        using var wide = JsonDocument.Parse(Run(0, [.. analysis, "--confidence", "0.99"]));
        using var narrow = JsonDocument.Parse(Run(0, [.. analysis, "--confidence", "0.5"]));

        WidthOf(none).Should().BeNull();
        WidthOf(wide).Should().BeGreaterThan(WidthOf(narrow)!.Value);

        static double? WidthOf(JsonDocument json) => json.RootElement.GetProperty("factors")[0] is var factor
            && factor.GetProperty("totalHigh").ValueKind == JsonValueKind.Number
            ? factor.GetProperty("totalHigh").GetDouble() - factor.GetProperty("totalLow").GetDouble() : null;
    }

    [Theory]
    [InlineData("uncertainty", "4096 of 900000000 replications")]
    [InlineData("sensitivity", "32 of 67108864 rows")]
    public void A_budget_ends_a_study_with_a_result_and_says_so(string command, string end)
    {
        string[] study = [command, In("model.json"), In("data.csv"), "--threads", "1", "--format", "json"];
        var ended = Run(0, [.. study, "--replications", end.Split(' ')[2], "--budget", "0s"]);

        _error.ToString().Should().Contain($"The budget of 0s ended the study after {end}.");
        Run(0, [.. study, "--replications", end.Split(' ')[0]]).Should().Be(ended);
    }

    [Theory]
    [InlineData("--budget", "soon", "'soon' is no time. Write 90s, 15m or 2h.")]
    [InlineData("--quantiles", "half", "'half' is nothing that --quantiles takes.")]
    [InlineData("--quantiles", "2", "IP7108")]
    [InlineData("--top-k", "1.5", "'1.5' is nothing that --top-k takes.")]
    public void An_option_that_cannot_be_read_is_said(string option, string value, string reason)
    {
        Run(2, "uncertainty", In("model.json"), In("data.csv"), option, value).Should().BeEmpty();
        _error.ToString().Should().Contain(reason);
    }

    [Fact]
    public void A_member_misspelt_in_every_set_of_weights_is_one_message()
    {
        var sets = string.Join(",", Enumerable.Range(0, 200).Select(i => $$"""{"name":"s{{i}}","weights":{},"wieght":1}"""));
        File.WriteAllText(In("sets.json"), $$"""{"factors":[{"kind":"weight-sets","name":"experts","sets":[{{sets}}]}]}""");

        Run(2, "uncertainty", In("model.json"), In("data.csv"), "--study", In("sets.json"));

        _error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().ContainSingle(l => l.Contains("wieght"))
            .Which.Should().Contain("The same stands in 199 more places.");
    }

    private string In(string file) => Path.Combine(_folder, file);

    private string Run(int exitCode, params string[] args)
    {
        using var output = new StringWriter();
        Innopot.Run(args, output, _error).Should().Be(exitCode, _error.ToString());
        return output.ToString();
    }
}
