using System.Text.Json.Nodes;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Assessments;

/// <summary>What a text of a fitted model must say, and what it may.</summary>
public sealed class FittedDraftTests
{
    private static string Each => Branches.Fit(FittedTables.Reference, FitScope.EachPeriod).ToJson();

    private static string Whole => Branches.Fit(FittedTables.Reference).ToJson();

    // The root sees the branch on its own range.
    private static IndicatorModel Branches => IndicatorModel.Create("m", m => m
        .Dimension("hundreds", d => d
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.MinMax(1, 100) })).Indicator("a"))
        .Indicator("c"));

    [Theory]
    [InlineData("format")]
    [InlineData("libraryVersion")]
    [InlineData("model")]
    [InlineData("scope")]
    [InlineData("reference")]
    [InlineData("plans")]
    [InlineData("reference/fingerprint")]
    [InlineData("reference/units")]
    [InlineData("plans/0/units")]
    [InlineData("plans/0/nodes")]
    [InlineData("plans/0/nodes/1/code")]
    [InlineData("plans/0/nodes/1/weight")]
    [InlineData("plans/0/nodes/1/range")]
    [InlineData("plans/0/nodes/1/toParent/slope")]
    [InlineData("plans/0/nodes/1/toParent/intercept")]
    [InlineData("plans/0/nodes/1/toParent/range")]
    public void What_must_be_there(string place)
    {
        var (code, path) = place == "format" ? ("IP4020", "$")
            : ("IP1003", "$." + place.Replace("/0", "[0]", StringComparison.Ordinal).Replace("/1", "[1]", StringComparison.Ordinal)
                .Replace('/', '.'));

        FittedModel.TryParse(Edited(Whole, place, null)).Diagnostics.Select(d => (d.Code, d.Location.Path)).Should().Equal((code, path));
    }

    [Fact]
    public void What_need_not_be_there()
    {
        FittedModel.TryParse(Edited(Whole, "plans/0/nodes/1/toParent", null)).Succeeded.Should().BeTrue();
        FittedModel.TryParse(Edited(Whole, "diagnostics", null)).Succeeded.Should().BeTrue();
        FittedModel.TryParse(Edited(Whole, "preparation", null)).Succeeded.Should().BeTrue();
    }

    [Fact]
    public void Plans_are_those_of_the_scope()
    {
        Said(Edited(Whole, "plans", "[]")).Should().Equal("$.plans: Nothing was learned: there is no plan.");
        Said(Edited(Whole, "plans/0/period", "\"2019\"")).Should().Equal("$.plans: The scope whole panel has one plan, of no period.");
        var (whole, each) = (JsonNode.Parse(Whole)!, JsonNode.Parse(Each)!);
        whole["plans"]!.AsArray().Add(whole["plans"]![0]!.DeepClone());
        Said(whole.ToJsonString()).Should().Equal("$.plans: The scope whole panel has one plan, of no period.");
        const string apart =
            "$.plans: Where each period is fitted by itself there is a plan for each period of the reference, in their order.";
        each["plans"]!.AsArray().RemoveAt(2);
        Said(each.ToJsonString()).Should().Equal(apart);
        Said(Edited(Each, "plans/0/period", "\"2019\"")).Should().Equal(apart);
        Said(Each).Should().BeEmpty();
    }

    [Fact]
    public void Ranges_may_be_points_but_not_turned()
    {
        Said(Edited(Whole, "plans/0/nodes/2/range", "{ \"low\": 1, \"high\": 1 }")).Should().BeEmpty();
        Said(Edited(Whole, "plans/0/nodes/2/range", "{ \"low\": 2, \"high\": 1 }")).Should()
            .Equal("$.plans[0].nodes: The lowest score must not be above the highest: c.");
        Said(Edited(Whole, "plans/0/nodes/1/toParent/range", "{ \"low\": 2, \"high\": 1 }")).Should()
            .Equal("$.plans[0].nodes: The lowest score must not be above the highest: hundreds.");
    }

    [Fact]
    public void Of_another_format_one_thing_is_said()
    {
        Said(Edited(Whole, "format", "\"fitted-model-9\"")).Should().Equal("$.format: The format \"fitted-model-9\" is not known.");
        Said(Edited(Whole, "format", null)).Should()
            .Equal("$: The text does not say that it is a fitted model: it has no member 'format'.");
        FittedModel.IsFitted(Whole).Should().BeTrue();
        FittedModel.IsFitted(Branches.ToJson()).Should().BeFalse();
    }

    /// <summary>No fit leaves a node whose children weigh nothing, but a text may say so.</summary>
    [Fact]
    public void Weights_that_are_all_0_have_no_shares()
    {
        var json = Edited(Edited(Whole, "plans/0/nodes/1/weight", "0"), "plans/0/nodes/2/weight", "0");
        var fitted = FittedModel.Parse(json);

        fitted.WeightsOf("m").Values.Should().Equal(0, 0);
        fitted.Assess(FittedTables.LaterYear)["b"]["c"].Weight.Should().Be(0);
        FormsSample.Shown(fitted.ToString()).Should().Contain("  c            0%  ").And.Contain("  hundreds     0%  ");
    }

    [Fact]
    public void The_version_of_the_library_stands_in_it()
    {
        var fitted = Branches.Fit(FittedTables.Reference);

        fitted.LibraryVersion.Should().MatchRegex(@"^\d+\.\d+\.\d+");
        fitted.Assess(FittedTables.LaterYear).Provenance.LibraryVersion.Should().Be(fitted.LibraryVersion);
    }

    private static IEnumerable<string> Said(string json) =>
        FittedModel.TryParse(json).Diagnostics.Select(d => $"{d.Location.Path}: {d.Message}");

    private static string Edited(string json, string place, string? value)
    {
        var root = JsonNode.Parse(json)!;
        var steps = place.Split('/');
        var node = steps[..^1].Aggregate(root, (n, step) => int.TryParse(step, out var index) ? n[index]! : n[step]!);
        if (value is null) node.AsObject().Remove(steps[^1]);
        else node[steps[^1]] = JsonNode.Parse(value);
        return root.ToJsonString();
    }
}
