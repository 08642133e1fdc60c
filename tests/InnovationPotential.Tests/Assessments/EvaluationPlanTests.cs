using InnovationPotential.Aggregations;
using InnovationPotential.Assessments;
using InnovationPotential.Numerics;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Assessments;

/// <summary>What a compiled plan tells of its nodes, alone and below a node. Own data, by hand.</summary>
public sealed class EvaluationPlanTests
{
    // The root sees scores of "hundreds", from 0 to 100, on its own range from 0 to 1.
    private static readonly IndicatorModel Model = IndicatorModel.Create("m", m => m
        .Dimension("ones", d => d.Add(Post("a")).Add(Post("b")))
        .Dimension("hundreds", d => d
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.MinMax(0, 100) }))
            .MinimumCoverage(MinimumCoverage.OfIndicators(.5))
            .Dimension("deep", p => p.Add(Post("c")).Add(Post("e")))
            .Add(Post("f"))));

    private static readonly IndicatorTable Table = IndicatorTable.ParseCsv("unit,a,b,c,e,f\nA,1,2,3,4,5\nB,10,8,6,,4\n");

    [Fact]
    public void Depths_and_orders()
    {
        var plan = Model.Fit(Table).Plans[0];

        plan.Nodes.Select(n => (n.Code, plan.DepthOf(n.Index))).Should().Equal(
            ("m", 0), ("ones", 1), ("hundreds", 1), ("a", 2), ("b", 2), ("deep", 2), ("f", 2), ("c", 3), ("e", 3));
        plan.InTreeOrder.Select(i => plan.Nodes[i].Code).Should().Equal("m", "ones", "a", "b", "hundreds", "deep", "c", "e", "f");
        plan.ChildrenFirst.Select(i => plan.Nodes[i].Code).Should().Equal("a", "b", "ones", "c", "e", "deep", "f", "hundreds", "m");
        plan.Nodes.Select(n => n.CountsIndicators).Should().Equal(false, false, true, false, false, true, true, true, true);
        plan.Nodes.Select(n => n.IndicatorCount).Should().Equal(5, 2, 3, 1, 1, 2, 1, 1, 1);
        (plan.Root.Parent, plan.Find("f")!.Index, plan.Find("z"), plan.IndexOf("deep")).Should().Be((-1, 6, null, 5));
        plan.Invoking(p => p.IndexOf("dep")).Should().Throw<ArgumentException>().WithMessage("*no node of the code 'dep'*'deep'*");
    }

    [Fact]
    public void Below_a_node_it_is_the_root_on_its_own_range()
    {
        var fitted = Model.Fit(Table);
        var whole = fitted.Plans[0];
        var below = whole.Below(whole.IndexOf("hundreds"));

        whole.Find("hundreds")!.ToParent.Should().Be(new AffineMap(.01, 0));
        whole.Root.ScoreFloor.Should().Be(Math.Pow(2, -40), "of its own range, whatever its parts reach");
        below.Nodes.Select(n => (n.Code, n.Index, n.Parent, n.FirstChild, n.ChildCount)).Should().Equal(
            ("hundreds", 0, -1, 1, 2), ("deep", 1, 0, 3, 2), ("f", 2, 0, 0, 0), ("c", 3, 1, 0, 0), ("e", 4, 1, 0, 0));
        below.Root.ToParent.IsIdentity.Should().BeTrue();
        below.Root.ScoreFloor.Should().Be(100 * Math.Pow(2, -40));
        var columns = PlanEvaluation.Evaluate(_ => below, Table, 1)[0]!;
        columns.Score.Should().Equal(42.5, 50);
        columns.Low.Should().Equal(42.5, 35);
        columns.Asked.Should().Equal(1, 2.0 / 3);
        var middle = whole.Below(whole.IndexOf("deep"));
        middle.Nodes.Select(n => (n.Code, n.Parent)).Should().Equal(("deep", -1), ("c", 0), ("e", 0));
    }

    [Fact]
    public void A_node_below_a_node_is_seen_by_its_parent_as_before()
    {
        var model = IndicatorModel.Create("top", t => t.Dimension("m", m => m.Add(Post("x")).Dimension("hundreds", d => d
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.MinMax(0, 100) })).Add(Post("y")))));
        var table = IndicatorTable.ParseCsv("unit,x,y\nA,1,2\nB,10,8\n");
        var whole = model.Fit(table).Plans[0];

        PlanEvaluation.Evaluate(_ => whole.Below(1), table, 1)[0]!.Score.Should().Equal([.15, .9], (a, e) => Math.Abs(a - e) < 1e-12);
    }

    [Theory]
    [InlineData("mean", false, false)]
    [InlineData("Borda", true, false)]
    [InlineData("frontier of each period", true, false)]
    [InlineData("frontier of all periods", true, true)]
    public void Whether_it_compares(string name, bool units, bool periods)
    {
        Aggregation? rule = name switch
        {
            "mean" => null,
            "Borda" => Aggregation.Borda,
            "frontier of each period" => Aggregation.BenefitOfTheDoubt(),
            _ => Aggregation.BenefitOfTheDoubt(frontier: PanelFrontier.Pooled),
        };
        var model = Model.Replace("ones", d => (Dimension)d with { Aggregation = rule });
        var panel = IndicatorTable.ParseCsv(
            "unit,period,a,b,c,e,f\nA,2020,1,2,3,4,5\nB,2020,9,8,6,,4\nA,2021,5,2,3,4,5\nB,2021,2,8,6,2,4\n");
        var plan = model.Fit(panel).Plans[0];

        (plan.ComparesUnits, plan.ComparesPeriods).Should().Be((units, periods));
        plan.Together(panel).Should().Equal(periods ? ["A", "B", "A", "B"] : ["A", "B"]);
        plan.Together(Table).Should().Equal("A", "B");
    }

    /// <summary>Units that are compared with each other stand in one block, however many: the last of 600 has 599 points.</summary>
    [Fact]
    public void Many_units_that_are_compared_stand_together()
    {
        var model = IndicatorModel.Create("m", m => m
            .Dimension("d", d => d.Aggregation(Aggregation.Borda).Add(Post("a"))).Dimension("e", d => d.Add(Post("a2"))));
        double?[] values = [.. Enumerable.Range(0, 600).Select(i => (double?)(i / 60.0))];
        var table = IndicatorTable.Create([.. Enumerable.Range(0, 600).Select(i => $"u{i}")],
            [IndicatorColumn.Of("a", values), IndicatorColumn.Of("a2", values)]);

        var scores = model.Assess(table, o => o with { DegreeOfParallelism = 1 }).Scores("d");
        (scores[0], scores[300], scores[599]).Should().Be((0, 300, 599));
    }

    private static Indicator Post(string code) => new(code) { Goalposts = new(0, 10) };
}
