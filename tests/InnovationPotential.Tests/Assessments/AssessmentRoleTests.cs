using InnovationPotential.Assessments;
using InnovationPotential.Comparisons;
using InnovationPotential.Strategies;
using InnovationPotential.Tests.Strategies;
using static InnovationPotential.Tests.Assessments.FormsSample;

namespace InnovationPotential.Tests.Assessments;

/// <summary>What was learned and by whom, what is shown of many units, and what cannot be asked. Own data, by hand.</summary>
public sealed class AssessmentRoleTests
{
    private static IndicatorModel Single => IndicatorModel.Create("m", m => m.Add(new Indicator("a")));

    [Fact]
    public void Units_that_look_like_aggregates_are_named_unless_they_have_a_role()
    {
        var table = IndicatorTable.ParseCsv("unit,a\nPoland,1\nWorld,2\nSpain,3\n");

        Said(Single).Should().ContainSingle().Which.Should().EndWith(": World.");
        Said(Single with { Benchmarks = ["World"] }).Should().BeEmpty();
        Said(Single with { LeftOut = ["World"] }).Should().BeEmpty();

        string[] Said(IndicatorModel model) => model.Fit(table).Diagnostics.Where(d => d.Code == TableCodes.LooksLikeAggregate).Said();
    }

    [Fact]
    public void Of_nobody_nothing_is_learned()
    {
        var table = IndicatorTable.ParseCsv("unit,a\nA,1\nB,2\n");

        Codes(() => (Single with { Benchmarks = ["A"], LeftOut = ["B"] }).Fit(table)).Should().Equal(TableCodes.Empty);
        Codes(() => Single.Fit(IndicatorTable.ParseCsv("unit,b\nA,1\n"))).Should().Equal(AssessmentCodes.MissingIndicator);
        Places(() => Single.Fit(IndicatorTable.ParseCsv("unit,period,a\nA,2020,1\n"), FitScope.BasePeriod(2019)))
            .Should().Equal((null, "2019"));
        Places(() => Single.Fit(IndicatorTable.ParseCsv("unit,b\nA,1\n"))).Should().Equal(("a", null));
    }

    [Fact]
    public void What_was_learned_can_be_asked_for()
    {
        var model = IndicatorModel.Create("m", m => m.Dimension("d", d => d.Indicator("a", i => i with { Weight = 3 }).Indicator("b")));
        var table = IndicatorTable.ParseCsv("unit,period,a,b\nA,2020,0,1\nB,2020,10,2\nA,2021,0,1\nB,2021,20,2\n");
        var (pooled, apart) = (model.Fit(table), model.Fit(table, FitScope.EachPeriod));

        pooled.ValuationOf("a").Apply(5).Should().Be(.25);
        (apart.ValuationOf("a", 2020).Apply(5), apart.ValuationOf("a", 2021).Apply(5)).Should().Be((.5, .25));
        pooled.WeightsOf("d").Should().Equal(new Dictionary<string, double> { ["a"] = .75, ["b"] = .25 });
        FluentActions.Invoking(() => pooled.ValuationOf("d")).Should().Throw<ArgumentException>().WithMessage("'d' is a dimension*");
        FluentActions.Invoking(() => pooled.WeightsOf("a")).Should().Throw<ArgumentException>().WithMessage("'a' is an indicator*");
        FluentActions.Invoking(() => pooled.ValuationOf("z")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => apart.ValuationOf("a"))
            .Should().Throw<ArgumentException>().WithMessage("Each period was fitted by itself*");
        FluentActions.Invoking(() => apart.ValuationOf("a", 2019)).Should().Throw<ArgumentException>();
        Codes(() => apart.Assess(IndicatorTable.ParseCsv("unit,a,b\nA,1,1\n"))).Should().Equal(AssessmentCodes.UnknownPeriod);
    }

    [Fact]
    public void Only_the_first_units_are_shown_and_that_is_said()
    {
        Shown(AssessmentTexts.Table(Panel, most: 1).ToText()).Should().Be("""
            m
            rank  unit   period  score    low   high  coverage  level  possible levels
            ----  -----  ------  -----  -----  -----  --------  -----  ---------------
               1  Beta   2019    0.750  0.750  0.750      100%  high   high
               1  Alpha  2020    0.725  0.725  0.725      100%  high   high
            The first 1 of 3 units in each period.
            """.ReplaceLineEndings("\n"));
        Shown(AssessmentTexts.Table(Panel, 2020, 2).ToText()).Should().EndWith("""
               1  Alpha  2020    0.725  0.725  0.725      100%  high   high
               2  Beta   2020    0.700  0.700  0.700      100%  high   high
            The first 2 of 3 units.
            """.ReplaceLineEndings("\n"));
        Shown(AssessmentTexts.Table(Panel, 2019, 3).ToText()).Should().NotContain("The first").And.NotContain("2020");
        Shown(AssessmentTexts.Table(Cross, most: 2).ToText()).Should().EndWith("The first 2 of 4 units.");
    }

    [Fact]
    public void What_a_strategy_finds_stands_in_json_with_its_facts()
    {
        var model = IndicatorModel.Create("m", m => m.Strategy(AssessmentStrategy.ScoreSum())
            .Indicator("a", i => i with { Scale = MeasurementScale.OrdinalRange(0, 4) })
            .Indicator("b", i => i with { Scale = MeasurementScale.OrdinalRange(0, 4) }));

        Json(model.Assess(IndicatorTable.ParseCsv("unit,a,b\nA,3,\n"))["A"].ToJson()).Should().EndWith(
            "findings:[{kind:points,node:m,text:3 of 4 points attainable on what was assessed; 8 points in all.,facts:{points:3,"
                + "attainable:4,"
                + "maximum:8,share:0.75,coverage:0.5,lowestShare:0.375,highestShare:0.875}}]}");
        Shown(model.Assess(IndicatorTable.ParseCsv("unit,a,b\nA,3,\n"))["A"].ToString()).Should().EndWith(
            "node  finding\n----  ---------------------------------------------------------------\n"
                + "m     3 of 4 points attainable on what was assessed; 8 points in all.");
    }

    [Fact]
    public void Findings_of_all_nodes_stand_in_the_models_order()
    {
        var model = IndicatorModel.Create("m", m => m.Strategy(AssessmentStrategy.ScoreSum())
            .Dimension("d", d => d.Indicator("a", i => i with { Scale = MeasurementScale.OrdinalRange(0, 4) }))
            .Dimension("e", d => d.Indicator("b", i => i with { Scale = MeasurementScale.OrdinalRange(0, 4) })));

        model.Assess(IndicatorTable.ParseCsv("unit,a,b\nA,3,1\n"))["A"].Findings.Select(f => f.Node).Should().Equal("m", "d", "e");
    }

    [Fact]
    public void What_is_imputed_does_not_apply_or_is_missing_is_told()
    {
        var model = IndicatorModel.Create("m", m => m.Preparation(Imputation.Mean)
            .Indicator("a", i => i with { Goalposts = new(0, 10) }).Indicator("b", i => i with { Goalposts = new(0, 10) })
            .Indicator("c", i => i with { Goalposts = new(0, 10), Weight = 2 }));
        var table = IndicatorTable.ParseCsv("unit,indicator,value,state\nX,a,4,\nX,b,,\nX,c,,not-applicable\nY,a,6,\nY,b,8,\nY,c,1,\n",
            model.Indicators);

        Shown(model.Assess(table)["X"].ToString()).Should().Be("""
            X: score 0.600 in [0.200, 0.700], coverage 50% and 50% imputed, rank 1
            node        observed  score    low   high  coverage  share of parent  share of total  adds to parent
            ----  --------------  -----  -----  -----  --------  ---------------  --------------  --------------
            m                     0.600  0.200  0.700       50%             100%            100%               –
              a                4  0.400  0.400  0.400      100%              25%             25%           0.200
              b        8 imputed  0.800  0.000  1.000        0%              25%             25%           0.400
              c   not applicable      –      –      –         –              50%             50%           0.000
            """.ReplaceLineEndings("\n"));
        model.Assess(table).Diagnostics.Count(d => d.Code == AssessmentCodes.Imputed).Should().Be(1);
    }

    /// <summary>The best by a is A, then B; by b C, and in 2021 as by a: of the first places none is common, then all.</summary>
    [Fact]
    public void What_is_common_at_the_top_is_the_mean_of_the_periods()
    {
        var raw = AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.None });
        IndicatorModel By(string code) => IndicatorModel.Create("m", m => m.Strategy(raw).Indicator(code));
        var table = IndicatorTable.ParseCsv("unit,period,a,b\nA,2020,3,1\nB,2020,2,2\nC,2020,1,3\nA,2021,3,3\nB,2021,2,2\nC,2021,1,1\n");

        var comparison = ScenarioComparison.Of([("a", By("a").Assess(table)), ("b", By("b").Assess(table))],
            o => o with { Top = 1 });
        comparison["b"].TopOverlap.Should().Be(.5);
        comparison["b"].KendallTau.Should().Be(0, "−1 and 1");
    }

    [Fact]
    public void A_benchmark_beside_others_is_counted_in_no_mean()
    {
        var model = IndicatorModel.Create("m", m => m.Indicator("a", i => i with { Goalposts = new(0, 10) })) with { Benchmarks = ["W"] };
        var assessment = model.Assess(IndicatorTable.ParseCsv("unit,region,a\nA,n,2\nB,n,4\nW,s,10\nD,t,\n"));

        assessment.ProfileOf("W")["m"].Should().BeEquivalentTo(new
        {
            Best = .4,
            BestUnit = "B",
            Rank = (double?)null,
            Ranked = 2,
            Standing = (double?)null
        });
        assessment.ProfileOf("A")["m"].Mean.Should().BeApproximately(.3, 1e-12);
        assessment.ProfileOf("W", Peers.SameGroup("region"))["m"].Should().BeEquivalentTo(new
        {
            Mean = (double?)null,
            Best = (double?)null,
            BestUnit = (string?)null,
            Ranked = 0
        });
        assessment.ProfileOf("A", Peers.Named("B", "A", "B")).ToString().Should().StartWith("A beside B; A; B");
        FluentActions.Invoking(() => Peers.Named()).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Peers.SameGroup("")).Should().Throw<ArgumentException>();
        assessment.RanksBy().Diagnostics.Should().BeEmpty();
    }

    private static IEnumerable<string> Codes(Action action) =>
        FluentActions.Invoking(action).Should().Throw<InvalidInputException>().Which.Diagnostics.Select(d => d.Code);

    private static IEnumerable<(string? Node, string? Period)> Places(Action action) => FluentActions.Invoking(action).Should()
        .Throw<InvalidInputException>().Which.Diagnostics.Select(d => (d.Location.Node, d.Location.Period));
}
