using InnovationPotential.Assessments;
using InnovationPotential.Strategies;
using InnovationPotential.Tests.Strategies;
using static InnovationPotential.Tests.Assessments.FormsSample;

namespace InnovationPotential.Tests.Assessments;

/// <summary>What is said and shown at the edges: one period, no bands, five names and six, ties at the border. Own data, by hand.</summary>
public sealed class AssessmentEdgeTests
{
    private static IndicatorModel Pair => IndicatorModel.Create("m", m => m.Add(Post("a")).Add(Post("b")));

    [Fact]
    public void Without_bands_no_level_is_shown()
    {
        var panel = Pair.Assess(IndicatorTable.ParseCsv("unit,period,a,b\nA,2020,1,3\nB,2020,5,7\n"));

        Shown(panel.ToString()).Should().Be("""
            m
            rank  unit  period  score    low   high  coverage
            ----  ----  ------  -----  -----  -----  --------
               1  B     2020    0.600  0.600  0.600      100%
               2  A     2020    0.200  0.200  0.200      100%
            """.ReplaceLineEndings("\n"));
        Shown(AssessmentTexts.Table(panel, most: 1).ToText()).Should().EndWith("The first 1 of 2 units.", "there is one period");
    }

    [Fact]
    public void What_was_learned_of_each_period_of_one_and_of_none()
    {
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Exceptions = [new("c", Normalization.Logistic())] }))
            .Indicator("a", i => i with { Goalposts = new(2, 4) })
            .Indicator("c").Indicator("e"));
        var table = IndicatorTable.ParseCsv("unit,period,a,c,e\nA,2020,1,1,5\nB,2020,9,3,5\nA,2021,3,1,5\nB,2021,7,3,5\n");

        Shown(model.Fit(table, FitScope.EachPeriod).ToString()).Should().Be("""
            m, fitted on 2 units, 2 periods
            node  share  scores  value to score
            ----  -----  ------  ----------------------------------------
            m            0 to 1  weighted-index
              a     33%  0 to 1  0.5 · x − 1, cut off below 2 and above 4
              c     33%  0 to 1  logistic
              e     33%  0 to 1  nothing was learned
            Each period was fitted by itself; this is 2020.
            """.ReplaceLineEndings("\n"));
        var one = IndicatorTable.ParseCsv("unit,period,a,c,e\nA,2020,1,1,5\nB,2020,9,3,5\n");
        Shown(model.Fit(one, FitScope.EachPeriod).ToString()).Should().StartWith("m, fitted on 2 units, 1 period")
            .And.NotContain("by itself");
        Shown(Pair.Fit(IndicatorTable.ParseCsv("unit,a,b\nA,1,1\n")).ToString()).Should().StartWith("m, fitted on 1 unit\n");
    }

    [Fact]
    public void An_attribute_beside_others_and_facts_that_are_words_are_shown()
    {
        var table = IndicatorTable.ParseCsv("unit,region,size,a,b\nA,n,1,1,3\nB,s,2,5,\n", Pair.Indicators);
        Shown(Pair.Assess(table).Showing("region").ToCsv()).Should().StartWith("unit,region,score");
        var ready = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.ReadinessBased(o => o with { Rule = ReadinessRule.WeakestLink }))
            .Indicator("a", i => i with { Scale = MeasurementScale.OrdinalRange(1, 9) })
            .Indicator("b", i => i with { Scale = MeasurementScale.OrdinalRange(1, 9) }));

        Json(ready.Assess(table)["B"].ToJson()).Should().Contain("unknown:b");
    }

    [Fact]
    public void A_unit_beside_its_group_and_all()
    {
        var tables = UnitProfileTexts.Tables(Cross.ProfileOf("Y", Peers.SameGroup("region")), Cross.ProfileOf("Y"));
        Shown(tables.First().ToText()).Should().Be("""
            Y beside the same region (the group) and all units
            node     score   mean  group  in group   best    rank  best unit
            -------  -----  -----  -----  --------  -----  ------  ---------
            m        0.750  0.531  0.525    1 of 2  0.750  1 of 4  Y
              Input  0.800  0.550  0.550    1 of 2  0.800  1 of 4  Y
                a    0.800  0.550  0.600    1 of 2  0.800  1 of 4  Y
                b    0.800  0.550  0.450    1 of 2  0.800  1 of 4  Y
              c      0.600  0.533  0.600    1 of 1  0.600  1 of 3  Y
            """.ReplaceLineEndings("\n"));
    }

    /// <summary>A is first of three in a and b, second of three in c: standings of 1, 1 and 0.</summary>
    [Fact]
    public void Strengths_that_tie_at_the_border_are_all_told()
    {
        var model = IndicatorModel.Create("m", m => m.Add(Post("a")).Add(Post("b")).Add(Post("c")).Add(Post("e")));
        var profile = model.Assess(IndicatorTable.ParseCsv("unit,a,b,c,e\nA,9,9,5,4\nB,5,5,1,4\nC,1,1,9,3\nD,2,2,9,1\n")).ProfileOf("A");

        profile.Nodes.Skip(1).Select(n => n.Standing).Should().Equal(1, 1, -1.0 / 3, 2.0 / 3);
        profile.Strengths(0).Should().BeEmpty();
        profile.Strengths(1).Select(n => n.Code).Should().Equal("a", "b");
        profile.Strengths(2).Select(n => n.Code).Should().Equal("a", "b");
        profile.Strengths(3).Select(n => n.Code).Should().Equal("a", "b", "e");
        profile.Strengths(9).Select(n => n.Code).Should().Equal("a", "b", "e");
        profile.Weaknesses(1).Select(n => n.Code).Should().Equal("c");
        profile.Invoking(p => p.Strengths(-1)).Should().Throw<ArgumentOutOfRangeException>();
        profile.Invoking(p => p["z"]).Should().Throw<ArgumentException>().WithMessage("The model has no node of the code 'z'*");
    }

    [Fact]
    public void One_ranked_peer_has_no_standing()
    {
        var profile = Pair.Assess(IndicatorTable.ParseCsv("unit,a,b\nA,9,1\nB,5,\n")).ProfileOf("A");

        (profile["b"].Rank, profile["b"].Ranked, profile["b"].Standing).Should().Be((1, 1, null));
        (profile["a"].Rank, profile["a"].Ranked, profile["a"].Standing).Should().Be((1, 2, 1));
    }

    [Fact]
    public void Equal_peers_are_told_apart_by_their_place()
    {
        var assessment = Pair.Assess(IndicatorTable.ParseCsv("unit,a,b\nA,1,1\nB,9,9\nC,9,9\n"));

        assessment.ProfileOf("A", Peers.Named("C", "B"))["m"].BestUnit.Should().Be("B");
        assessment.ProfileOf("A")["m"].BestUnit.Should().Be("B");
    }

    [Theory]
    [InlineData(5, "5 units have no 'region' and no place in a group: u0; u1; u2; u3; u4.")]
    [InlineData(6, "6 units have no 'region' and no place in a group: u0; u1; u2; u3; u4; ….")]
    public void Five_units_in_no_group_are_named(int alone, string said)
    {
        var rows = Enumerable.Range(0, 7).Select(i => $"u{i},{(i < alone ? "" : "n")},{i},{i}\n");
        var assessment = Pair.Assess(IndicatorTable.ParseCsv("unit,region,a,b\n" + string.Concat(rows), Pair.Indicators));

        assessment.RanksBy("region").Diagnostics.Said().Should().Equal("Warning IP4041 : " + said);
    }

    [Fact]
    public void An_attribute_that_is_not_there_is_told()
    {
        Pair.Assess(IndicatorTable.ParseCsv("unit,a,b\nA,1,1\n")).Invoking(a => a.RanksBy("region")).Should().Throw<ArgumentException>()
            .WithMessage("The table has no attribute 'region'. *It has no attributes.*");
        Cross.Invoking(a => a.RanksBy("regoin")).Should().Throw<ArgumentException>()
            .WithMessage("The table has no attribute 'regoin'. *'region'*It has 'region'.*");
    }

    [Fact]
    public void Errors_stand_beside_the_values_they_were_stated_of()
    {
        var (a, b) = (IndicatorColumn.Of("a", 4, 9).WithStandardErrors(.5, null),
            IndicatorColumn.Of("b", 2, 3).WithIntervals([1, null], [3, null]));
        var table = IndicatorTable.Create(["A", "B"], [a, b]);
        var treated = Pair with { Preparation = PreparationPlan.Of(Denomination.ByIndicator("a").For("b")) };

        var text = Shown(Pair.Assess(table)["A"].ToString());
        text.Should().Contain("  4 ± 0.5  ").And.Contain("  2 [1, 3]  ");
        Shown(treated.Assess(table)["A"].ToString()).Should().Contain("4 ± 0.5").And.Contain("0.5 (of 2 [1, 3])");
    }

    [Fact]
    public void What_is_imputed_is_known_to_what_explains()
    {
        var model = IndicatorModel.Create("m", m => m.Strategy(AssessmentStrategy.ScoreSum())
            .Indicator("a", i => i with { Scale = MeasurementScale.OrdinalRange(0, 4) })
            .Indicator("b", i => i with { Scale = MeasurementScale.OrdinalRange(0, 4) }));
        var table = IndicatorTable.ParseCsv("unit,indicator,value,state\nA,a,3,\nA,b,2,imputed\n", model.Indicators);

        model.Assess(table)["A"].Findings.Single(f => f.Kind == "points").NumberOf("coverage").Should().Be(1);
    }

    /// <summary>Values of an interval scale have no ends, and so no floor up to which they are 0.</summary>
    [Fact]
    public void Scores_without_ends_are_ranked_as_they_are()
    {
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.None }))
            .Indicator("a", i => i with { Scale = MeasurementScale.Interval }));

        model.Assess(IndicatorTable.ParseCsv("unit,a\nA,-1\nB,2\nC,1e-9\n")).Ranks().Should().Equal(3, 1, 2);
    }

    /// <summary>Peers are drawn from the period: what is said of 2021 is what a table of 2021 alone says.</summary>
    [Fact]
    public void Peers_are_those_of_the_period()
    {
        var model = IndicatorModel.Create("m", m => m.Aggregation(Aggregation.RobustBenefitOfTheDoubt(2)).Add(Post("a"))
            .Dimension("d", d => d.Aggregation(Aggregation.Arithmetic).Add(Post("b"))));
        var panel = IndicatorTable.ParseCsv(
            "unit,period,a,b\nA,2020,9,2\nB,2020,3,9\nC,2020,2,4\nD,2020,5,5\nA,2021,4,3\nB,2021,2,6\nC,2021,7,1\nD,2021,3,3\n");
        var (both, alone) = (model.Assess(panel), model.Assess(panel.Of(2021)));

        foreach (var unit in panel.Units)
        {
            both[unit, 2021].Findings.Should().ContainSingle(f => f.Kind == "drawn-peers");
            both[unit, 2021].Findings.Said().Should().Equal(alone[unit].Findings.Said());
        }

        both["A", 2020].Findings.Said().Should().NotEqual(both["A", 2021].Findings.Said());
    }

    [Fact]
    public void A_normalized_table_keeps_the_kinds_of_its_values()
    {
        var table = IndicatorTable.ParseCsv("unit,indicator,value,kind\nA,a,1,plan\nA,b,2,\nB,a,3,forecast\nB,b,2,\n", Pair.Indicators);
        var stage = Pair.Assess(table).Stage(TableStage.Normalized);

        (stage["a"][0].Kind, stage["a"][1].Kind, stage["b"][0].Kind).Should()
            .Be((ObservationKind.Plan, ObservationKind.Forecast, ObservationKind.Actual));
        stage["a"].Values.ToArray().Should().Equal(.1, .3);
    }

    [Fact]
    public void One_period_may_be_written()
    {
        using var stream = new MemoryStream();
        using (var writer = new System.Text.Json.Utf8JsonWriter(stream)) AssessmentTexts.WriteJson(writer, Panel, 2020);

        System.Text.Encoding.UTF8.GetString(stream.ToArray()).Should().Contain("\"period\":\"2020\"").And.NotContain("\"period\":\"2019\"");
    }

    private static Indicator Post(string code) => new(code) { Goalposts = new(0, 10) };
}
