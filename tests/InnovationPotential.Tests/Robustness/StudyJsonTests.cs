using InnovationPotential.Robustness;
using InnovationPotential.Tests.Conventions;
using InnovationPotential.Tests.Serialization;

namespace InnovationPotential.Tests.Robustness;

/// <summary>Studies as JSON: back again equal, and strictly read.</summary>
public sealed class StudyJsonTests
{
    public static TheoryData<string> Factors => [.. FactorExamples.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Factors))]
    public void A_factor_comes_back_equal(string name)
    {
        var study = UncertaintyStudy.Of(FactorExamples.Of(name).Factor, FactorExamples.Of(name).Factor with { Name = "another" });
        var json = study.ToJson();
        UncertaintyStudy.Parse(json).Should().Be(study);
        UncertaintyStudy.Parse(json).ToJson().Should().Be(json);
        SchemaCheck.StudyProblems(json).Should().BeEmpty();
    }

    [Fact]
    public void Every_setting_comes_back()
    {
        var study = UncertaintyStudy.Of(
            UncertainFactor.WeightNoise(0.1, 1, 2) with { Dimensions = ["A"], EachWeight = true, Name = "noise" },
            UncertainFactor.AbsoluteNoise(2, NoiseDistribution.Triangular) with { Indicators = ["a"] },
            UncertainFactor.OrdinalSteps(0, 0.5) with { Indicators = ["b"] },
            UncertainFactor.ImputationChoice(Imputation.Regression(7)) with { OrNone = true, Probabilities = [0.25, 0.75] });
        UncertaintyStudy.Parse(study.ToJson()).Should().Be(study);
    }

    [Fact]
    public void A_name_that_is_the_kind_is_no_name() =>
        (UncertainFactor.MissingCells() with { Name = "missing-cells" }).Should().Be(UncertainFactor.MissingCells());

    [Fact]
    public void What_is_left_out_is_as_documented() =>
        UncertaintyStudy.Parse(
            """{ "factors": [{ "kind": "weight-noise" }, { "kind": "ordinal-steps" }, { "kind": "observation-noise", "amount": 0.1 }] }""")
                .Should().Be(
            UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.25), UncertainFactor.OrdinalSteps(), UncertainFactor.RelativeNoise(0.1)));

    [Fact]
    public void All_problems_are_reported_at_once_with_their_places()
    {
        const string Json = """
            {
              "factor": [],
              "factors": [
                { "kind": "weight-noise", "fraction": 2 },
                { "kind": "weight-nose" },
                { "kind": "dirichlet-weights" },
                { "kind": "treatment", "alternatives": [{ "kind": "imputation-mean" }] },
                { "kind": "observation-noise", "amount": 1, "distribution": "gamma" }
              ]
            }
            """;
        var diagnostics = FluentActions.Invoking(() => UncertaintyStudy.Parse(Json)).Should()
            .Throw<InvalidInputException>().Which.Diagnostics;
        diagnostics.Select(d => $"{d.Code} {d.Location.Path} {d.Location.Row}:{d.Location.Column}").Should().BeEquivalentTo(
            "IP1002 $.factor 2:13",
            "IP1004 $.factors[0].fraction 4:43",
            "IP1006 $.factors[1].kind 5:15",
            "IP1003 $.factors[2].concentration 6:5",
            "IP1004 $.factors[3].alternatives[0] 7:45",
            "IP1004 $.factors[4].distribution 8:65");
        SchemaCheck.StudyProblems(Json).Should().NotBeEmpty();
    }

    [Fact]
    public void The_study_of_the_guide_is_that_of_its_program()
    {
        var json = File.ReadAllText(Repository.PathOf("docs", "guides", "robustness.md")).Split("```json")[1].Split("```")[0];
        SchemaCheck.StudyProblems(json).Should().BeEmpty();
        UncertaintyStudy.Parse(json).Should().Be(UncertaintyStudy.Of(
            UncertainFactor.WeightNoise(0.25),
            UncertainFactor.AggregationChoice(Aggregation.Geometric, Aggregation.Arithmetic) with { Levels = [1] },
            UncertainFactor.MissingCells()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{ \"factors\": [], }")]
    public void What_is_no_study_is_refused(string json) =>
        FluentActions.Invoking(() => UncertaintyStudy.Parse(json)).Should().Throw<InvalidInputException>();

    [Fact]
    public void A_file_that_is_not_there_is_refused() =>
        FluentActions.Invoking(() => UncertaintyStudy.ReadJson("no such file.json")).Should().Throw<InvalidInputException>();

    [Fact]
    public void A_function_of_ones_own_cannot_be_written() => FluentActions
        .Invoking(() => UncertaintyStudy.Of(UncertainFactor.AggregationChoice(Aggregation.Custom("own", (_, _) => 1))).ToJson()).Should()
        .Throw<InvalidInputException>();
}
