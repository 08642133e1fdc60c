using InnovationPotential.Comparisons;
using static InnovationPotential.Tests.Assessments.FormsSample;

namespace InnovationPotential.Tests.Comparisons;

/// <summary>Groups by the levels of an ordinal indicator, panels of several indicators, forms of what there is. By hand.</summary>
public sealed class GroupLevelTests
{
    private static readonly IndicatorModel Model = IndicatorModel.Create("m", m => m
        .Indicator("a", i => i with { Scale = MeasurementScale.Ordinal(("none", 0), ("some", 1), ("full", 2)) })
        .Indicator("b", i => i with { Goalposts = new(0, 10) }));

    private static GroupComparison Groups => Model.Assess(IndicatorTable.ParseCsv(
        "unit,region,a,b\nA,n,1,5\nB,n,2,1\nC,n,,2\nD,s,2,10\n", Model.Indicators)).CompareGroups("region");

    [Fact]
    public void Units_are_counted_by_level_and_those_of_none()
    {
        Groups["a", "n"].Levels.Should().Equal(("none", 0), ("some", 1), ("full", 1), (null, 1));
        Groups["b", "n"].Levels.Should().BeEmpty();
        Shown(Groups.ToString()).Should().Contain("none 0, some 1, full 1, unknown 1").And.Contain("none 0, some 0, full 1, unknown 0");
        Json(Groups.ToJson()).Should().Contain(
            "levels:[{level:none,units:0},{level:some,units:1},{level:full,units:1},{level:null,units:1}]");
        System.Text.RegularExpressions.Regex.Count(Groups.ToJson(), "\"levels\"").Should().Be(2, "b and m have none");
        Shown(Groups.ToCsv()).Should().Contain("\nb,n,3,3,").And.MatchRegex(@"\nb,n,3,3,[0-9.,]*,\n");
    }

    [Fact]
    public void Scores_of_a_panel_stand_by_assessor_indicator_and_unit()
    {
        var panel = ExpertPanel.Of(
            from assessor in (string[])["p", "q", "r"]
            from unit in (string[])["A", "B"]
            from indicator in (string[])["x", "y", "z"]
            select new ExpertScore(assessor, unit, indicator, Value(assessor, unit, indicator)));

        foreach (var (assessor, unit, indicator) in (ReadOnlySpan<(string, string, string)>)
            [("p", "A", "z"), ("q", "B", "x"), ("q", "A", "y"), ("r", "B", "z"), ("r", "A", "x"), ("p", "B", "y")])
            panel[assessor, unit, indicator].Should().Be(Value(assessor, unit, indicator));
        var result = panel.Combine();
        result.Table["B", "z"].Value.Should().Be(212);
        result.Invoking(r => r.DispersionOf("A", "w")).Should().Throw<ArgumentException>()
            .WithMessage("The panel has no indicator of the code 'w' for 'A'*");
        result.Invoking(r => r.DispersionOf("Z", "x")).Should().Throw<ArgumentException>().WithMessage("The panel has no unit 'Z'*");

        static double Value(string assessor, string unit, string indicator) =>
            (100 * (assessor[0] - 'p' + 1)) + (10 * (unit[0] - 'A')) + (indicator[0] - 'x');
    }

    [Fact]
    public void A_change_of_what_is_undefined_is_undefined()
    {
        var relative = RelativeScores.Of(["A", "B"], [2020, 2021], [1, 3, null, 2], ScoreBase.OfMean());

        relative.Change("A", 2020, 2021).IsDefined.Should().BeFalse();
        relative.Change("A", 2021, 2020).IsDefined.Should().BeFalse();
        relative.Change("B", 2020, 2021).GetValue().Should().Be(-50);
    }

    [Fact]
    public void What_is_not_crossed_is_not_in_the_json_of_a_grid()
    {
        var table = IndicatorTable.ParseCsv("unit,b\nA,5\nB,1\n");
        var model = Model.Without("a");
        string Of(Normalization[] n, Aggregation[] a, Weighting[] w) => Json(ScenarioComparison.Grid(table, model, n, a, w).ToJson());

        Of([Normalization.MinMax()], [], []).Should().Contain("scenarios:[{name:min-max,normalization:min-max}]");
        Of([], [Aggregation.Median], []).Should().Contain("scenarios:[{name:median,aggregation:median}]");
        Of([], [], [Weighting.Nominal]).Should().Contain("scenarios:[{name:nominal,weighting:nominal}]").And.NotContain("period")
            .And.NotContain("reason");
    }
}
