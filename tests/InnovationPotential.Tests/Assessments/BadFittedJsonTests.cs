using System.Text.Json;
using System.Text.Json.Nodes;

namespace InnovationPotential.Tests.Assessments;

/// <summary>
/// A text that is no fitted model, or one that was edited apart from its model, is refused with code and place, never with a bare
/// exception.
/// </summary>
public sealed class BadFittedJsonTests
{
    private static readonly string Good = IndicatorModel.Create("m", m => m
            .Preparation(Screening.OfIndicators(0.1), Imputation.Previous, Imputation.NearestUnits(2), OutlierTreatment.Eis)
            .Dimension("left", d => d.Indicator("a").Indicator("b"))
            .Indicator("c"))
        .Fit(FittedTables.Reference, FitScope.EachPeriod).ToJson();

    /// <summary>A place, what is written there, and the problem's code and path.</summary>
    public static TheoryData<string, string, string, string> Edits => new()
    {
        { "format", "\"fitted-model-9\"", "IP4020", "$.format" },
        { "libraryVersion", "1", "IP1004", "$.libraryVersion" },
        { "scope", "\"every-day\"", "IP1006", "$.scope" },
        { "scope", "\"whole-panel\"", "IP4021", "$.plans" },
        { "reference", "{}", "IP1003", "$.reference.fingerprint" },
        { "plans", "[]", "IP4021", "$.plans" },
        { "plans/0/nodes", "[]", "IP4021", "$.plans[0].nodes" },
        { "plans/1/nodes/0/code", "\"other\"", "IP4021", "$.plans[1].nodes" },
        { "plans/1/period", "\"2030\"", "IP4021", "$.plans" },
        { "plans/1/period", "\"soon\"", "IP1004", "$.plans[1].period" },
        { "plans/2/nodes/1/weight", "-1", "IP1004", "$.plans[2].nodes[1].weight" },
        { "plans/0/nodes/3/valuation/kind", "\"curve\"", "IP1006", "$.plans[0].nodes[3].valuation.kind" },
        { "plans/0/nodes/3/valuation",
            "{ \"kind\": \"knots\", \"values\": [1, 2], \"scores\": [0], \"range\": { \"low\": 0, \"high\": 1 } }", "IP1004",
            "$.plans[0].nodes[3].valuation" },
        { "plans/0/nodes/3/valuation",
            "{ \"kind\": \"steps\", \"edges\": [2, 1], \"scores\": [0, 1], \"beyond\": 0, \"range\": { \"low\": 0, \"high\": 1 } }",
            "IP1004", "$.plans[0].nodes[3].valuation" },
        { "plans/0/nodes/3/valuation",
            "{ \"kind\": \"own-norms\", \"units\": [\"a\"], \"norms\": [], \"range\": { \"low\": 0, \"high\": 1 } }", "IP1004",
            "$.plans[0].nodes[3].valuation" },
        { "plans/0/nodes/0/valuation", "{ \"kind\": \"undefined\", \"value\": null, \"range\": { \"low\": 0, \"high\": 1 } }", "IP4021",
            "$.plans[0].nodes" },
        { "model/children/0/weight", "-3", "IP1105", "$.model.children[0].weight" },
        { "model/children/1/code", "\"d\"", "IP4021", "$.plans[0].nodes" },
        { "model/preparation/steps", "[\"imputation-mean\"]", "IP4021", "$.preparation.stages" },
        { "preparation/indicators", "[\"a\"]", "IP4021", "$.preparation.indicators" },
        { "preparation/stages/0/lessons/0/excluded", "[\"a\", \"q\"]", "IP4021", "$.preparation.stages[0].lessons" },
        { "preparation/stages/0/lessons/0/excluded", "[\"a\"]", "IP4021", "$.preparation.stages[1].lessons" },
        { "preparation/stages/1/lessons", "[]", "IP4021", "$.preparation.stages[1].lessons" },
        { "preparation/stages/1/lessons/0/rule", "\"imputation-mean\"", "IP1004", "$.preparation.stages[1].lessons[0].rule" },
        { "preparation/stages/1/lessons/0/accuracies", "[]", "IP1004", "$.preparation.stages[1].lessons[0]" },
        { "preparation/stages/2/lessons/0/columns/0/values", "[1]", "IP1004", "$.preparation.stages[2].lessons[0]" },
        { "preparation/stages/2/lessons/0/columns", "[]", "IP1004", "$.preparation.stages[2].lessons[0]" },
        { "preparation/stages/3/lessons/0/treated/0/points", "-1", "IP1004", "$.preparation.stages[3].lessons[0].treated[0].points" },
        { "surprise", "1", "IP1002", "$.surprise" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_is_found_with_its_place(string place, string value, string code, string path)
    {
        var root = JsonNode.Parse(Good)!;
        var steps = place.Split('/');
        var node = steps[..^1].Aggregate(root, (n, step) => int.TryParse(step, out var index) ? n[index]! : n[step]!);
        if (int.TryParse(steps[^1], out var last)) node[last] = JsonNode.Parse(value);
        else node[steps[^1]] = JsonNode.Parse(value);

        var reading = FittedModel.TryParse(root.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));

        reading.Value.Should().BeNull();
        reading.Succeeded.Should().BeFalse();
        reading.Diagnostics.Should().Contain(d => d.Code == code && d.Location.Path == path && d.Location.Row > 1);
    }

    [Fact]
    public void Unedited_it_is_read() => FittedModel.TryParse(Good).Diagnostics.Should().BeEmpty();

    [Fact]
    public void Without_its_preparation_it_is_refused()
    {
        var root = JsonNode.Parse(Good)!.AsObject();
        root.Remove("preparation");

        FittedModel.TryParse(root.ToJsonString()).Diagnostics.Should()
            .ContainSingle(d => d.Code == "IP4021" && d.Location.Path == "$.preparation");
    }

    [Theory]
    [InlineData("", "IP1001")]
    [InlineData("[]", "IP1004")]
    [InlineData("{}", "IP4020")]
    [InlineData("{ \"format\": 4 }", "IP4020")]
    [InlineData("{ \"code\": \"m\", \"children\": [] }", "IP4020")]
    public void What_is_no_fitted_model_says_one_thing(string json, string code)
    {
        FittedModel.TryParse(json).Diagnostics.Should().ContainSingle().Which.Code.Should().Be(code);
        ((Action)(() => FittedModel.Parse(json))).Should().Throw<InvalidInputException>();
    }

    [Fact]
    public void A_file_that_is_not_there_is_told()
    {
        FittedModel.TryReadJson("no-such-file.json").Diagnostics.Should().ContainSingle().Which.Code.Should().Be("IP1008");
        ((Action)(() => FittedModel.ReadJson("no-such-file.json"))).Should().Throw<InvalidInputException>();
    }
}
