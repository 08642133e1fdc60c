using InnovationPotential.Tests.Reference;

namespace InnovationPotential.Tests.Robustness;

public sealed class OneAtATimeTests
{
    private static readonly IndicatorTable Table = IndicatorTable.ParseCsv("unit,a,b\nA,4,1\nB,3,2\nC,2,4\nD,1,3\n");

    [Fact]
    public void Alternatives_are_held_against_the_nominal_ranking_by_hand()
    {
        var effects = Model(1, 0).Assess(Table).OneAtATime(("by b", Model(0, 1)), ("the same", Model(2, 0)));

        effects["by b"].Should().BeEquivalentTo(new { Compared = 4, MeanAbsoluteRankShift = 2.0, MaximumRankShift = 3.0, MostMoved = "A" });
        effects["by b"].SpearmanRho.Should().BeApproximately(-0.8, 1e-12);
        effects["the same"].MeanAbsoluteRankShift.Should().Be(0);
        effects.Diagnostics.Should().BeEmpty();
        effects.ToString().Should().Contain("by b");
        effects.ToCsv().Split('\n')[1].Should().StartWith("by b,4,2,3,A,-0.66");
        effects.ToJson().Should().Contain("\"alternatives\"");
        effects.ToMarkdown().Should().Contain("| by b");
        effects.ToHtml().Should().StartWith("<table");
    }

    [Fact]
    public void An_alternative_that_cannot_be_assessed_does_not_stop_the_others()
    {
        var effects = Model(1, 0).Assess(Table)
            .OneAtATime(("broken", IndicatorModel.Create("m", m => m.Indicator("nothing"))), ("by b", Model(0, 1)));

        effects["broken"].Should()
            .BeEquivalentTo(new
            {
                Failure = "The table has no column for the indicator 'nothing'.",
                MeanAbsoluteRankShift = (double?)null
            });
        effects["by b"].MeanAbsoluteRankShift.Should().Be(2);
        effects.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(ScenarioCodes.Failed);
    }

    [Fact]
    public void Names_are_unique()
    {
        var nominal = TechnologyAchievementTests.Assessment;
        nominal.Invoking(n => n.OneAtATime(("x", n.Model), ("x", n.Model))).Should().Throw<ArgumentException>();
        nominal.Invoking(n => n.OneAtATime(("", n.Model))).Should().Throw<ArgumentException>();
        nominal.OneAtATime().Effects.Should().BeEmpty();
    }

    [Fact]
    public void An_alternative_is_fitted_on_the_nominal_scope_and_reference()
    {
        var panel = IndicatorTable.ParseCsv("unit,period,a,b\nA,2020,0,5\nB,2020,10,0\nA,2021,90,10\nB,2021,100,10\n");
        var model = IndicatorModel.Create("m", m => m.Indicator("a").Indicator("b"));

        // Fitted on 2020 alone, A in 2021 is 9 of ranges in a and 2 in b; the same model must find the same.
        var nominal = model.Fit(panel, FitScope.BasePeriod(2020)).Assess(panel);
        var effect = nominal.OneAtATime(("itself", model))["itself"];

        effect.Compared.Should().Be(4);
        effect.MeanAbsoluteRankShift.Should().Be(0);
    }

    private static IndicatorModel Model(double a, double b) => IndicatorModel.Create("m", m => m
        .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.None })).Indicator("a", weight: a)
        .Indicator("b", weight: b));
}
