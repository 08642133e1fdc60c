namespace InnovationPotential.Tests.PresetData;

/// <summary>Presets do what the published rule does, and do not warn of it.</summary>
public sealed class PublishedRuleTests
{
    public static TheoryData<string> Models => PresetTests.Models;

    [Theory]
    [MemberData(nameof(Models))]
    public void A_preset_gives_no_warning_of_itself(string id) =>
        ((Preset<IndicatorModel>)Presets.Find(id)!).Value.Validate().Should().NotContain(d => d.Severity != Severity.Information);

    [Fact]
    public void The_human_development_index_asks_for_all_components()
    {
        // Own data in the manner of the published table: of Mona only health and income are known.
        var table = IndicatorTable.Create(["Mona", "Norr", "Half"], [
            IndicatorColumn.Of("life_expectancy", 85.9, 83.2, 80), IndicatorColumn.Of("expected_schooling", null, 18.2, 15),
            IndicatorColumn.Of("mean_schooling", null, 13.0, null), IndicatorColumn.Of("income", 75000, 64660, 20000)]);

        var assessment = Presets.Hdi2010.Value.Assess(table);

        (assessment["Mona"].Score, assessment["Mona"].Rank).Should().Be((null, null));
        assessment["Half"].Score.Should().BeNull();
        assessment["Half"].Nodes.Single(n => n.Code == "education").Score.Should().BeNull();
        assessment["Norr"].Rank.Should().Be(1);
        assessment.Diagnostics.Where(d => d.Code == AssessmentCodes.Clamped).Should().NotBeEmpty().And.OnlyContain(d =>
            d.Severity == Severity.Information);
    }

    [Fact]
    public void Goalposts_that_are_no_caps_still_warn()
    {
        var model = IndicatorModel.Create("m", m => m.Aggregation(Aggregation.Geometric).Indicator("x", i =>
            i with { Goalposts = new(0, 10) }));

        model.Validate().Should().Contain(d => d.Code == StrategyCodes.ZeroReachable && d.Severity == Severity.Warning);
        model.Assess(IndicatorTable.Create(["A"], [IndicatorColumn.Of("x", 11)])).Diagnostics
            .Should().Contain(d => d.Code == AssessmentCodes.Clamped && d.Severity == Severity.Warning);
    }
}
