using System.Text;

namespace InnovationPotential.Tests.Serialization;

public sealed class BadJsonTests
{
    [Fact]
    public void All_problems_are_reported_at_once_with_their_places()
    {
        const string Json = """
            {
              "$schema": 5,
              "code": 7,
              "codes": "x",
              "strategy": { "missing": "drop", "kind": "score-sum", "shift": 1 },
              "aggregation": { "kind": "powermean" },
              "weighting": { "weights": [] },
              "minimumCoverage": 2,
              "minimumCoverage": 0.5,
              "children": [
                { "name": null, "weight": 1e999, "goalposts": { "low": 1 } },
                { "code": "b", "direction": "up", "scale": "ordinal", "norm": -3 },
                4
              ]
            }
            """;

        var reading = IndicatorModel.TryParse(Json);

        reading.Value.Should().BeNull();
        reading.Diagnostics.Select(d => $"{d.Code} {d.Location.Path} {d.Location.Row}:{d.Location.Column}").Should().BeEquivalentTo(
            "IP1005 $.minimumCoverage 9:3",
            "IP1004 $.$schema 2:14",
            "IP1004 $.code 3:11",
            "IP1002 $.codes 4:12",
            "IP1004 $.strategy.missing 5:28",
            "IP1004 $.strategy.shift 5:66",
            "IP1006 $.aggregation.kind 6:28",
            "IP1003 $.weighting.kind 7:16",
            "IP1004 $.minimumCoverage 8:22",
            "IP1004 $.children[0].name 11:15",
            "IP1004 $.children[0].weight 11:31",
            "IP1003 $.children[0].goalposts.high 11:51",
            "IP1003 $.children[0].code 11:5",
            "IP1004 $.children[1].direction 12:33",
            "IP1003 $.children[1].scale.levels 12:48",
            "IP1118 $.children[1].norm 12:67",
            "IP1004 $.children[2] 13:5");
        reading.Diagnostics.Should().Contain(d => d.Code == "IP1002" && d.Hint == "Did you mean 'code'?");
        reading.Diagnostics.Should().Contain(d => d.Code == "IP1006" && d.Hint!.Contains("power-mean"));
        reading.Diagnostics.Should().Contain(d => d.Message == "Expected one of \"higher\", \"lower\", \"target-range\", found \"up\".");
        ((Action)(() => IndicatorModel.Parse(Json))).Should().Throw<InvalidInputException>().Which.Diagnostics.Should()
            .BeEquivalentTo(reading.Diagnostics);
    }

    [Theory]
    [InlineData("", 1, 1, "empty")]
    [InlineData(" \n ", 2, 2, "empty")]
    [InlineData("{\n  // no\n}", 2, 3, "'/'")]
    [InlineData("{ \"code\": \"é\", }", 1, 16, "trailing comma")]
    [InlineData("{ \"code\": \"m\" } {}", 1, 17, "after a single JSON value")]
    [InlineData("{ \"code\": \"m\"", 1, 14, "should be closed")]
    [InlineData("{ \"code\": '1' }", 1, 11, "invalid start of a value")]
    [InlineData("{ \"code\": 01 }", 1, 12, "leading zero")]
    [InlineData("{ \"code\": NaN }", 1, 11, "invalid start of a value")]
    [InlineData("{\n \"code\": \"\\ud83d\" }", 2, 10, "surrogate")]
    [InlineData("{ \"\\ud83d\": 1 }", 1, 3, "surrogate")]
    public void What_is_not_JSON_is_said_with_its_place(string json, int row, int column, string words)
    {
        var problem = IndicatorModel.TryParse(json).Diagnostics.Should().ContainSingle().Subject;

        problem.Code.Should().Be("IP1001");
        problem.Message.Should().Contain(words).And.NotContain("reader options");
        (problem.Location.Row, problem.Location.Column).Should().Be((row, column));
    }

    [Theory]
    [InlineData("[]", "IP1004")]
    [InlineData("null", "IP1004")]
    [InlineData("\"m\"", "IP1004")]
    [InlineData("{}", "IP1003")]
    [InlineData("{ \"code\": \"m\" }", "IP1003")]
    public void Other_values_are_no_model(string json, string code) =>
        IndicatorModel.TryParse(json).Diagnostics.Should().OnlyContain(d => d.Code == code).And.NotBeEmpty();

    [Fact]
    public void The_kind_may_stand_anywhere_and_defaults_need_no_object()
    {
        var one = IndicatorModel.Parse(
            """{ "code": "m", "children": [{ "code": "a" }], "aggregation": { "exponent": 2, "kind": "power-mean" } }""");
        var other = IndicatorModel.Parse(
            """{ "$schema": "anything", "strategy": "weighted-index", "code": "m", "children": [{ "code": "a" }] }""");

        one.Root.Aggregation.Should().Be(Aggregation.PowerMean(2));
        other.Root.Strategy.Should().Be(AssessmentStrategy.WeightedIndex());
    }

    [Theory]
    [InlineData("""{ "kind": "mean-min", "alpha": 0.5 }""", "IP1003", "$.aggregation.beta")]
    [InlineData("""{ "kind": "mean-min", "alpha": 1.5, "beta": -1 }""", "IP1004", "$.aggregation.alpha")]
    [InlineData("""{ "kind": "ordered-weighted", "positionWeights": [0, 0] }""", "IP1004", "$.aggregation")]
    [InlineData("""{ "kind": "choquet", "importances": [0.5, 0.6] }""", "IP1004", "$.aggregation")]
    [InlineData("""{ "kind": "benefit-of-the-doubt", "bounds": { "of": "weights", "low": 0.5, "high": 0.4 } }""", "IP1004",
        "$.aggregation.bounds")]
    [InlineData("\"power-mean\"", "IP1003", "$.aggregation.exponent")]
    [InlineData("""{ "kind": "power-mean", "exponent": "-Infinity" }""", "IP1004", "$.aggregation.exponent")]
    public void Settings_out_of_their_range_are_refused(string aggregation, string code, string path) =>
        IndicatorModel.TryParse($$"""{ "code": "m", "children": [{ "code": "a" }], "aggregation": {{aggregation}} }""")
            .Diagnostics.Should().Contain(d => d.Code == code && d.Location.Path == path);

    [Fact]
    public void A_period_that_is_none_and_a_cap_below_the_norm_are_refused()
    {
        const string Json =
            """{ "code": "m", "children": [{ "code": "a" }], "strategy": { "kind": "resource-based", "cap": 0.9, "norm": { "kind": "own-period", "period": "2020Q5" } } }""";

        IndicatorModel.TryParse(Json).Diagnostics.Select(d => d.Location.Path).Should()
            .BeEquivalentTo("$.strategy.cap", "$.strategy.norm.period");
    }

    [Theory]
    [InlineData(64, false)]
    [InlineData(65, true)]
    [InlineData(100_000, true)]
    public void Too_deep_a_text_is_refused(int depth, bool isRefused)
    {
        var json = $$"""{ "code": "m", "children": {{new string('[', depth - 1)}}{{new string(']', depth - 1)}} }""";

        IndicatorModel.TryParse(json).Diagnostics.Any(d => d.Code == "IP1010").Should().Be(isRefused);
    }

    [Fact]
    public void Too_long_a_text_is_refused() =>
        IndicatorModel.TryParse(new string(' ', 16_777_217)).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("IP1011");

    [Fact]
    public void A_line_of_many_members_is_read_in_no_time()
    {
        var members = string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"\"x{i}\":1"));

        IndicatorModel.TryParse("{\"code\":\"m\",\"children\":[{\"code\":\"a\"}]," + members + "}").Diagnostics.Should().HaveCount(100_000);
    }

    [Fact]
    public void Columns_count_characters_not_bytes() =>
        IndicatorModel.TryParse("{ \"code\": \"мо😀\", \"x\": 1, \"children\": [{ \"code\": \"a\" }] }").Diagnostics.Should()
            .ContainSingle().Which.Location.Column.Should().Be(24);

    [Fact]
    public void Names_that_are_no_identifiers_are_quoted_in_paths() =>
        IndicatorModel.TryParse("""{ "code": "m", "children": [{ "code": "a" }], "a.b": 1 }""").Diagnostics.Should()
            .ContainSingle().Which.Location.Path.Should().Be("$['a.b']");

    [Fact]
    public void A_file_that_cannot_be_read_is_a_problem_with_a_code()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var file = Path.Combine(folder, "model.json");
            Code(folder).Should().Be(("IP1008", null, null));
            Code(file).Should().Be(("IP1008", null, null));
            Code(Path.Combine(file, "below")).Should().Be(("IP1008", null, null));
            File.WriteAllBytes(file, [.. "{\n \"é"u8, 0xE9, .. "\" }"u8]);
            Code(file).Should().Be(("IP1009", 2, 4));
            File.WriteAllText(file, "{}", Encoding.Unicode);
            Code(file).Should().Be(("IP1009", 1, 1));
            ((Action)(() => IndicatorModel.ReadJson(folder))).Should().Throw<InvalidInputException>();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (string Code, int? Row, int? Column) Code(string path) =>
        IndicatorModel.TryReadJson(path).Diagnostics.Single() is var found
            ? (found.Code, found.Location.Row, found.Location.Column) : default;
}
