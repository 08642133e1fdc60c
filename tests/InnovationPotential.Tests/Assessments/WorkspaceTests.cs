using InnovationPotential.Assessments;
using InnovationPotential.Strategies;
using InnovationPotential.Tests.Strategies;

namespace InnovationPotential.Tests.Assessments;

/// <summary>Scores without bounds, bounds without scores, and scores of leaves that are given. Own data, by hand.</summary>
public sealed class WorkspaceTests
{
    /// <summary>
    /// On a range from −1 to 1 the geometric mean of .25 and what is missing has no worst, and the best (.25 · 1)^½ = .5; its own range is
    /// from 0 to 1, on which m sees that of d, too. Above g m may be anything.
    /// </summary>
    [Fact]
    public void One_bound_that_is_undefined_opens_both_of_what_is_above()
    {
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.MinMax(-1, 1) }))
            .Dimension("g", d => d.Aggregation(Aggregation.Geometric).Add(Post("a")).Add(Post("b")))
            .Dimension("d", d => d.Add(Post("c")).Add(Post("e")))
            .Dimension("idle", d => d.Weight(0).Aggregation(Aggregation.Geometric).Add(Post("f")).Add(Post("h"))));
        var result = model.Assess(IndicatorTable.ParseCsv(
            "unit,indicator,value,state\nA,a,6.25,\nA,b,,\nA,c,5,\nA,e,10,\nA,f,6.25,\nA,h,,\n"
                + "B,a,,not-applicable\nB,b,,not-applicable\nB,c,5,\nB,e,,\nB,f,5,\nB,h,5,\n"
                + "C,a,10,\nC,b,6.25,\nC,c,5,\nC,e,,\nC,f,6.25,\nC,h,,\n", model.Indicators));

        (result["A"]["g"].Score, result["A"]["g"].Low, result["A"]["g"].High).Should().Be((.25, null, .5));
        (result["A"].Score, result["A"].Low, result["A"].High).Should().Be((.5, 0, 1));
        (result["B"].Score, result["B"].Low, result["B"].High).Should().Be((.5, .25, .75), "g does not concern it");
        (result["C"]["g"].Score, result["C"].Low, result["C"].High).Should().Be((.5, .375, .625), "idle decides nothing");
    }

    /// <summary>Both children have their scores; that a mean of −1 and 4 is undefined is another matter than that too little is
    /// known.</summary>
    [Theory]
    [InlineData(CoverageBasis.Children)]
    [InlineData(CoverageBasis.Indicators)]
    [InlineData(CoverageBasis.Weight)]
    public void What_is_undefined_lacks_nothing(CoverageBasis basis)
    {
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with
            {
                Normalization = Normalization.None,
                Aggregation = Aggregation.Geometric,
            }))
            .MinimumCoverage(new MinimumCoverage(1) { Basis = basis, CountsImputed = false }).Indicator("a").Indicator("b"));
        var assessment = model.Assess(IndicatorTable.ParseCsv("unit,a,b\nA,-1,4\nB,4,9\n"));

        assessment.Scores().Should().Equal(null, 6);
        assessment.Diagnostics.Where(d => d.Code.StartsWith("IP4", StringComparison.Ordinal)).Said().Should().Equal(
            "Warning IP4005 m: 1 unit has evidence but no single score in 'm': A.");
        assessment["A"].Findings.Should().BeEmpty();
        (assessment["A"].Coverage, assessment["A"].Low).Should().Be((1, null));
    }

    /// <summary>Rows 1 and 2 of a table in a workspace of its own.</summary>
    [Fact]
    public void Some_rows_of_a_table_are_evaluated_by_themselves()
    {
        var model = IndicatorModel.Create("m", m => m.Dimension("d", d => d.Add(Post("a")).Add(Post("b"))).Add(Post("c")));
        var table = IndicatorTable.ParseCsv("unit,a,b,c\nA,1,1,1\nB,2,4,5\nC,4,8,7\n");
        var plan = model.Fit(table).Plans[0];
        plan.Nodes.Select(n => n.Code).Should().Equal("m", "d", "c", "a", "b");
        var workspace = new Workspace(plan.Nodes, 2);

        workspace.Evaluate(plan.ChildrenFirst, new RowBlock
        {
            Columns = PlanEvaluation.ColumnsOf(plan.Nodes, table),
            Units = table.Units.AsSpan()[1..],
            First = 1,
        }, new NodeColumns?[5]);

        workspace.Values(0, 2).ToArray().Should().Equal([.4, .65], (a, e) => Math.Abs(a - e) < 1e-12);
        workspace.Values(1, 2).ToArray().Should().Equal([.3, .6], (a, e) => Math.Abs(a - e) < 1e-12);
        (workspace.Coverage(1, 1), workspace.IsComplete(0)).Should().Be((1, true));
    }

    private static Indicator Post(string code) => new(code) { Goalposts = new(0, 10) };
}
