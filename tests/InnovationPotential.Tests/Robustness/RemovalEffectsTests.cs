using System.Text.Json;
using InnovationPotential.Robustness;
using InnovationPotential.Tests.Reference;

namespace InnovationPotential.Tests.Robustness;

public sealed class RemovalEffectsTests
{
    private static readonly RemovalEffects Technology = TechnologyAchievementTests.Assessment.RemovalEffects();

    /// <summary>Recomputed in R from the table of the Handbook, against equal weights with goalposts.</summary>
    [Theory]
    [InlineData("patents", 0.9565)]
    [InlineData("royalties", 1.5652)]
    [InlineData("internet", 2.0870)]
    [InlineData("exports", 1.5652)]
    [InlineData("telephones_log10", 0.1739)]
    [InlineData("electricity_log10", 0.1739)]
    [InlineData("schooling", 1.1304)]
    [InlineData("university", 1.9130)]
    public void Leaving_out_an_indicator_of_the_technology_achievement_index(string code, double shift)
    {
        Technology[code].MeanAbsoluteRankShift.Should().BeApproximately(shift, 5e-5);
        Technology[code].Compared.Should().Be(23);
        Technology[code].Failure.Should().BeNull();
    }

    [Fact]
    public void Dimensions_and_indicators_by_hand()
    {
        // Scores (a + b)/2 and c averaged: A 4, B 3.25, C 2.5. Without b: A 3, B 4, C 2.5. Without c, or its dimension: A 6, B 3.5, C 3.
        var table = IndicatorTable.ParseCsv("unit,a,b,c\nA,4,8,2\nB,5,2,3\nC,3,3,2\n");
        var effects = Tree().Assess(table).RemovalEffects();

        effects["b"].Should()
            .BeEquivalentTo(new { MeanAbsoluteRankShift = 2 / 3.0, MaximumRankShift = 1.0, MostMoved = "A", Compared = 3 });
        effects["b"].KendallTau.Should().BeApproximately(1 / 3.0, 1e-12);
        effects["two"].MeanAbsoluteRankShift.Should().Be(0);
        effects["two"].MostMoved.Should().BeNull();
        effects["c"].Should().BeEquivalentTo(effects["two"] with { Name = "c" });
        effects.Indicators.Select(e => e.Name).Should().Equal("a", "b", "c");
        effects.Dimensions.Select(e => e.Name).Should().Equal("one", "two");
        effects.Diagnostics.Should().ContainSingle().Which.Should()
            .Match<Diagnostic>(d => d.Code == ScenarioCodes.EmptiedDimension && d.Location.Node == "c");
    }

    [Fact]
    public void Weights_of_siblings_keep_their_proportions()
    {
        // Without c the weights of a and b are 1 and 3 still: A (1·9 + 3·1)/4 = 3, B (1·0 + 3·4)/4 = 3, tied; C 2.
        var table = IndicatorTable.ParseCsv("unit,a,b,c\nA,9,1,0\nB,0,4,9\nC,2,2,9\n");
        var model = IndicatorModel.Create("m", m => m.Strategy(Plain).Indicator("a").Indicator("b", weight: 3).Indicator("c", weight: 4));

        // Nominal: A 1.5, B 6, C 5.5.
        model.Assess(table).RemovalEffects()["c"].Should()
            .BeEquivalentTo(new { MeanAbsoluteRankShift = 1.0, MaximumRankShift = 2.0, MostMoved = "A" });
    }

    [Fact]
    public void The_only_indicator_cannot_be_removed()
    {
        var model = IndicatorModel.Create("m", m => m.Dimension("d", d => d.Indicator("a")));
        var effects = model.Assess(IndicatorTable.ParseCsv("unit,a\nA,1\nB,2\n")).RemovalEffects();

        effects["a"].Failure.Should().NotBeNull();
        effects["d"].MeanAbsoluteRankShift.Should().BeNull();
        effects.Diagnostics.Select(d => d.Code).Should().Equal(ScenarioCodes.NothingLeft, ScenarioCodes.NothingLeft);
    }

    [Fact]
    public void What_a_model_says_of_an_indicator_elsewhere_goes_with_it()
    {
        var table = IndicatorTable.ParseCsv("unit,a,b,c\nA,4,8,2\nB,5,,3\nC,3,3,2\nD,1,2,4\n");
        var model = IndicatorModel.Create("m", m => m
            .Preparation(Imputation.Mean.For("b"), OutlierTreatment.Fence().ExceptFor("b"))
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with
            {
                Exceptions = [new("b", Normalization.ZScore())],
                Weighting = Weighting.Fixed(("a", 1), ("b", 2), ("c", 1)),
            }))
            .Indicator("a").Indicator("b").Indicator("c"));

        var effects = model.Assess(table).RemovalEffects();

        effects.Indicators.Should().OnlyContain(e => e.Failure == null && e.Compared == 4);
    }

    [Fact]
    public void What_cannot_do_without_an_element_says_why()
    {
        var table = IndicatorTable.ParseCsv("unit,a,b,c\nA,4,8,2\nB,5,4,3\nC,3,3,2\nD,1,2,4\n");
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o =>
                o with { Aggregation = Aggregation.Choquet([.4, .3, .3], (0, 2, .2)) }))
            .Indicator("a").Indicator("b").Indicator("c"));

        var effects = model.Assess(table).RemovalEffects();

        effects.Indicators.Should().OnlyContain(e => e.Failure != null && e.MeanAbsoluteRankShift == null);
        effects.Diagnostics.Should().HaveCount(3).And.OnlyContain(d => d.Code == ScenarioCodes.Failed);
    }

    [Fact]
    public void Every_form_says_the_same()
    {
        using var json = JsonDocument.Parse(Technology.ToJson());
        json.RootElement.GetProperty("indicators")[2].GetProperty("meanAbsoluteRankShift").GetDouble().Should()
            .BeApproximately(48 / 23.0, 1e-12);
        Technology.ToCsv().Split('\n')[0].Should()
            .Be("element,kind,compared,mean_absolute_rank_shift,maximum_rank_shift,most_moved,kendall_tau,spearman_rho,failure");
        Technology.ToString().Should().Contain("2.0870");
        Technology.ToMarkdown().Should().Contain("| internet ");
        Technology.ToHtml().Should().StartWith("<table");
        FluentActions.Invoking(() => Technology["tai"]).Should().Throw<ArgumentException>();
    }

    private static AssessmentStrategy Plain => AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.None });

    private static IndicatorModel Tree() =>
        IndicatorModel.Create("m",
            m => m.Strategy(Plain).Dimension("one", d => d.Indicator("a").Indicator("b")).Dimension("two", d => d.Indicator("c")));
}
