using System.Text.Json;
using InnovationPotential.Comparisons;

namespace InnovationPotential.Tests.Comparisons;

/// <summary>Four units whose ranks are counted by hand: A, B, C, D by a, and C, D, B, A by b.</summary>
public sealed class ScenarioComparisonTests
{
    private static readonly IndicatorTable Table = IndicatorTable.ParseCsv("unit,a,b\nA,4,1\nB,3,2\nC,2,4\nD,1,3\n");

    private static ScenarioComparison Comparison =>
        ScenarioComparison.Of(Table, ("by a", Model(1, 0)), ("by b", Model(0, 1)), ("both", Model(1, 1)));

    [Fact]
    public void Rankings_are_held_against_the_first()
    {
        var other = Comparison["by b"];
        other.Compared.Should().Be(4);
        other.MeanAbsoluteRankShift.Should().Be(2);
        other.MaximumRankShift.Should().Be(3);
        other.KendallTau.Should().BeApproximately(-4 / 6.0, 1e-12);
        other.SpearmanRho.Should().BeApproximately(-0.8, 1e-12);
        var first = Comparison["by a"];
        (first.MeanAbsoluteRankShift, first.KendallTau, first.TopOverlap).Should().Be((0, 1, 1));
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 2 / 3.0)]
    [InlineData(4, 1)]
    [InlineData(10, 1)]
    public void The_best_that_both_have_in_common(int top, double share) =>
        ScenarioComparison.Of([("by a", Model(1, 0).Assess(Table)), ("by b", Model(0, 1).Assess(Table))],
            o => o with { Top = top })["by b"].TopOverlap.Should().BeApproximately(share, 1e-12);

    [Fact]
    public void Units_stand_side_by_side()
    {
        var c = Comparison.Units.Single(u => u.Unit == "C");
        c.Scores.Should().Equal(2, 4, 3);
        c.Ranks.Should().Equal(3, 1, 1);
        c.Shifts.Should().Equal(0, -2, -2);
        Comparison.Movers.Select(u => u.Unit).Should().Equal("A", "C", "D", "B");
        Comparison.Units.Select(u => u.Unit).Should().Equal("A", "B", "C", "D");
    }

    [Fact]
    public void Levels_stand_beside_the_ranks()
    {
        var bands = Bands.From(BandQuantity.Score, ("low", 0), ("high", 2.5));
        var comparison = ScenarioComparison.Of(Table, ("by a", Model(1, 0) with { Bands = bands }), ("by b", Model(0, 1)));

        comparison.Units[1].Levels.Should().Equal("high", null);
        comparison.ToString().Should().Contain("level");
    }

    [Fact]
    public void A_unit_that_one_does_not_rank_is_left_out_and_said()
    {
        var table = IndicatorTable.ParseCsv("unit,a,b\nA,4,1\nB,3,2\nC,2,\nD,1,3\n");
        var comparison = ScenarioComparison.Of(table, ("by a", Only("a")), ("by b", Only("b")));

        comparison["by b"].Compared.Should().Be(3);
        comparison.Units[2].Ranks.Should().Equal(3, null);
        comparison.Units[2].Shifts.Should().Equal(0, null);
        comparison.Units[2].LargestShift.Should().BeNull();
        comparison.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(ScenarioCodes.DifferentUnits);
    }

    [Fact]
    public void Rankings_of_all_tied_units_have_no_correlation()
    {
        var comparison =
            ScenarioComparison.Of(IndicatorTable.ParseCsv("unit,a,b\nA,1,1\nB,1,2\nC,1,3\n"), ("by a", Only("a")), ("by b", Only("b")));

        comparison["by b"].KendallTau.Should().BeNull();
        comparison["by b"].MeanAbsoluteRankShift.Should().Be(1);
        comparison.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(ScenarioCodes.Undefined);
    }

    [Fact]
    public void Periods_are_ranked_by_themselves_and_averaged()
    {
        var table = IndicatorTable.ParseCsv("unit,period,a,b\nA,2020,2,1\nB,2020,1,2\nA,2021,2,2\nB,2021,1,1\n");
        var comparison = ScenarioComparison.Of(table, ("by a", Only("a")), ("by b", Only("b")));

        comparison.Units.Select(u => (u.Unit, u.Period!.Value.Label, u.Ranks[1])).Should()
            .Equal(("A", "2020", 2), ("B", "2020", 1), ("A", "2021", 1), ("B", "2021", 2));
        comparison["by b"].KendallTau.Should().Be(0);
        comparison["by b"].MeanAbsoluteRankShift.Should().Be(0.5);
    }

    [Fact]
    public void A_node_below_the_root_can_be_compared()
    {
        var model = IndicatorModel.Create("m",
            m => m.Strategy(Strategy).Dimension("d", d => d.Indicator("a")).Dimension("e", d => d.Indicator("b")));
        var comparison = ScenarioComparison.Of([("one", model.Assess(Table)), ("two", model.Assess(Table))], o => o with { Node = "e" });

        comparison.Units.Select(u => u.Ranks[1]).Should().Equal(4, 3, 1, 2);
    }

    [Fact]
    public void Every_form_says_the_same()
    {
        using var json = JsonDocument.Parse(Comparison.ToJson());
        json.RootElement.GetProperty("scenarios")[1].GetProperty("meanAbsoluteRankShift").GetDouble().Should().Be(2);
        json.RootElement.GetProperty("units")[0].GetProperty("scenarios").GetProperty("by b").GetProperty("shift").GetDouble().Should()
            .Be(3);
        Comparison.ToCsv().Split('\n').Take(3).Should().Equal("unit,scenario,score,rank,shift,level", "A,by a,4,1,0,", "A,by b,1,4,3,");
        Comparison.ToString().Should().Contain("The units that move most").And.Contain("−2").And.Contain("+3");
        Comparison.ToMarkdown().Should().Contain("| by b ");
        Comparison.ToHtml().Should().StartWith("<table");
    }

    [Fact]
    public void Unfit_scenarios_are_refused()
    {
        FluentActions.Invoking(() => ScenarioComparison.Of(Table)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => ScenarioComparison.Of(Table, ("x", Only("a")), ("x", Only("b")))).Should().Throw<ArgumentException>()
            .WithMessage("*2 scenarios 'x'*");
        FluentActions.Invoking(() => ScenarioComparison.Of(Table, (" ", Only("a")))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => ScenarioComparison.Of(Table, ("x", Only("nothing")))).Should().Throw<InvalidInputException>();
        FluentActions.Invoking(() => ScenarioComparison.Of([("x", Only("a").Assess(Table))], o => o with { Top = 0 })).Should()
            .Throw<ArgumentOutOfRangeException>();
        var panel = IndicatorTable.ParseCsv("unit,period,a\nA,2020,2\nB,2020,1\n");
        FluentActions.Invoking(() => ScenarioComparison.Of([("x", Only("a").Assess(Table)), ("y", Only("a").Assess(panel))])).Should()
            .Throw<ArgumentException>().WithMessage("*periods*");
        FluentActions.Invoking(() => Comparison["nothing"]).Should().Throw<ArgumentException>();
    }

    private static AssessmentStrategy Strategy => AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.None });

    private static IndicatorModel Model(double a, double b) =>
        IndicatorModel.Create("m", m => m.Strategy(Strategy).Indicator("a", weight: a).Indicator("b", weight: b));

    private static IndicatorModel Only(string code) => IndicatorModel.Create("m", m => m.Strategy(Strategy).Indicator(code));
}
