using InnovationPotential.Comparisons;

namespace InnovationPotential.Tests.Comparisons;

/// <summary>Comparisons at their edges: attributes that one table has, kinds of values, published bands. Own data, by hand.</summary>
public sealed class ComparisonEdgeTests
{
    [Fact]
    public void Attributes_and_kinds_of_tables_are_compared()
    {
        var old = Table("unit,region,size,indicator,value,state,kind\nA,n,1,a,4,,plan\nB,s,2,a,5,,\n");
        var now = Table("unit,region,colour,indicator,value,state,kind\nA,m,red,a,4,,\nB,s,blue,a,5,,forecast\n");

        Differences.Between(old, now).All.Select(d => (d.Change, d.Part, d.Unit, d.Name, d.Before, d.After)).Should().Equal(
            ("removed", "attribute", null, "size", null, null),
            ("added", "attribute", null, "colour", null, null),
            ("changed", "attribute", "A", "region", "n", "m"),
            ("changed", "cell", "A", "a", "4 plan", "4"),
            ("changed", "cell", "B", "a", "5", "5 forecast"));
    }

    [Fact]
    public void The_scoreboards_bands()
    {
        var bands = RelativeBands.EuropeanInnovationScoreboard2021("EU");

        ((double[])[69, 70, 99.9, 100, 125, 125.1]).Select(p => bands.Of(p)!.Name).Should().Equal("Emerging Innovator",
            "Moderate Innovator", "Moderate Innovator", "Strong Innovator", "Strong Innovator", "Innovation Leader");
    }

    [Fact]
    public void A_score_without_end_is_no_score()
    {
        FluentActions.Invoking(() => RelativeScores.Of(["A", "B"], [], [1, double.PositiveInfinity], ScoreBase.OfMean()))
            .Should().Throw<ArgumentException>().WithMessage("A score must be finite*");
        RelativeScores.Of(["A", "B"], [], [1, null], ScoreBase.OfMean())["A"].GetValue().Should().Be(100);
    }

    [Fact]
    public void A_base_of_another_length_than_the_scores_is_refused()
    {
        Period[] periods = [2020, Period.Parse("2021Q1")];
        FluentActions.Invoking(() => RelativeScores.Of(["A"], periods, [null, 2], ScoreBase.OfMean(2020)))
            .Should().Throw<InvalidInputException>().Which.Diagnostics.Single().Message.Should().Contain("2020");
        var relative = RelativeScores.Of(["A", "B"], [2020, 2021], [1, 3, 2, 2], ScoreBase.OfMean());
        FluentActions.Invoking(() => relative.LevelOf(RelativeBands.EuropeanInnovationScoreboard2021("A"), "B", 2021))
            .Should().Throw<InvalidInputException>().Which.Diagnostics.Single().Location.Should()
            .Be(new Location { Unit = "B", Period = "2021" });
    }

    [Fact]
    public void Two_verdicts_are_enough_and_equal_ones_do_not_contradict()
    {
        var table = IndicatorTable.ParseCsv("unit,a,b\nA,5,5\nB,5,5\nC,4,4\nD,1,\n");
        Indicator[] indicators = [new("a"), new("b")];

        Contradiction.Find(table, indicators, ["low", "high", "high", null], ["low", "high"])
            .Select(c => (c.Kind, c.Unit, c.Other, c.Known)).Should().Equal(
            (ContradictionKind.IdenticalEvidence, "A", "B", 2), (ContradictionKind.BetterEvidence, "A", "C", 2));
        Contradiction.Find(table, indicators, ["high", "high", "high", "high"], ["low", "high"]).Should().BeEmpty();
        FluentActions.Invoking(() => Contradiction.Find(table, indicators, ["low", "low", "low", "low"], ["low"]))
            .Should().Throw<ArgumentException>().WithMessage("There must be at least two levels*");
        AgreementReport.Of(table, indicators, ["low", "high", "high", null], ["high", "high", "low", null], ["low", "high"]).ToString()
            .Should().Contain("identical to").And.Contain("better than");
    }

    /// <summary>What does not apply to one of two and is unknown of the other is not the same.</summary>
    [Fact]
    public void What_does_not_apply_is_other_evidence_than_what_is_missing()
    {
        var table = Table("unit,indicator,value,state\nA,a,5,\nA,b,,not-applicable\nB,a,5,\nB,b,,\nC,a,5,\nC,b,,not-applicable\n");

        Contradiction.Find(table, [new Indicator("a"), new Indicator("b")], ["low", "high", "high"], ["low", "high"])
            .Select(c => (c.Unit, c.Other, c.Known)).Should().Equal(("A", "C", 1));
    }

    [Fact]
    public void Periods_are_on_one_yardstick_where_what_was_learned_measures_alike()
    {
        var same = IndicatorTable.ParseCsv("unit,period,a,b\nA,2020,0,1\nB,2020,9,2\nA,2021,9,1\nB,2021,0,2\nA,2022,0,2\nB,2022,9,1\n");
        var other = IndicatorTable.ParseCsv("unit,period,a,b\nA,2020,0,1\nB,2020,9,2\nA,2021,9,1\nB,2021,0,2\nA,2022,0,2\nB,2022,8,1\n");
        var model = IndicatorModel.Create("m", m => m.Indicator("a").Indicator("b"));

        Warned(model, same, FitScope.EachPeriod).Should().Be(0);
        Warned(model, other, FitScope.EachPeriod).Should().Be(1, "one of two others is enough");
        Warned(model, other, FitScope.WholePanel).Should().Be(0);
        var single = IndicatorTable.ParseCsv("unit,period,a,b\nA,2020,0,1\nB,2020,9,2\n");
        Warned(model with { Root = model.Root with { Aggregation = Aggregation.Borda } }, single, FitScope.WholePanel).Should().Be(0);
        Warned(model with { Root = model.Root with { Aggregation = Aggregation.Borda } }, same, FitScope.WholePanel).Should().Be(1);

        static int Warned(IndicatorModel model, IndicatorTable table, FitScope scope) =>
            model.Fit(table, scope).Assess(table).SideBySide().Diagnostics.Count;
    }

    [Fact]
    public void Movers_below_0_and_nodes_that_are_not_there_are_refused()
    {
        var table = IndicatorTable.ParseCsv("unit,a,b\nA,1,2\nB,2,1\n");
        var assessment = IndicatorModel.Create("m", m => m.Indicator("a").Indicator("b")).Assess(table);
        (string, Assessment)[] two = [("x", assessment), ("y", assessment)];

        FluentActions.Invoking(() => ScenarioComparison.Of(two, o => o with { Movers = -1 })).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => ScenarioComparison.Of(two, o => o with { Node = "z" })).Should().Throw<ArgumentException>()
            .WithMessage("*no node of the code 'z'*");
        var banded = (assessment.Model with { Bands = Bands.From(BandQuantity.Score, ("low", 0), ("high", .5)) }).Assess(table);
        ScenarioComparison.Of([("x", banded), ("y", banded)], o => o with { Node = "a" }).Units
            .Should().OnlyContain(u => u.Levels.All(l => l == null), "bands are of the whole");
        ScenarioComparison.Of([("x", banded), ("y", banded)]).Units.SelectMany(u => u.Levels).Should().Contain("high");
        var fewer = banded.Fitted.Assess(table.OfUnits(["A"]));
        ScenarioComparison.Of([("x", banded), ("y", fewer)]).Units.Single(u => u.Unit == "B").Levels.Should().Equal("high", null);
    }

    private static IndicatorTable Table(string csv) =>
        IndicatorTable.ParseCsv(csv, csv.Contains(",b,", StringComparison.Ordinal) ? [new("a"), new("b")] : [new Indicator("a")]);
}
