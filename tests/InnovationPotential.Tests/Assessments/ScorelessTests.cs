using InnovationPotential.Strategies;
using InnovationPotential.Tests.Strategies;

namespace InnovationPotential.Tests.Assessments;

/// <summary>Why a unit has no score, told of the node that it is true of. Own data, by hand.</summary>
public sealed class ScorelessTests
{
    private static IndicatorModel Pair => IndicatorModel.Create("m", m => m.Add(Post("a")).Add(Post("b")));

    /// <summary>Of A and B a half is known, of C all, part of it imputed; a mean of what is below 0 is another matter.</summary>
    [Fact]
    public void Too_little_is_too_little_though_something_is_imputed_elsewhere()
    {
        var model = Pair with { Root = Pair.Root with { MinimumCoverage = .75 } };
        var table = IndicatorTable.ParseCsv("unit,indicator,value,state\nA,a,3,\nB,a,2,imputed\nC,a,3,\nC,b,1,imputed\n", model.Indicators);

        model.Assess(table).Diagnostics.Where(d => d.Code is "IP4004" or "IP4005").Said().Should()
            .Equal("Warning IP4004 m: 2 units have no score in 'm': less than 75 % of its weight is observed: A, B.");
    }

    /// <summary>All of A is observed, but the geometric mean of −1 and 4 is undefined: what propagates has no score either.</summary>
    [Theory]
    [InlineData(MissingPolicy.Propagate, null)]
    [InlineData(MissingPolicy.Exclude, 7.0)]
    public void An_undefined_part_leaves_no_score_to_what_propagates(MissingPolicy missing, double? score)
    {
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.None, Missing = missing }))
            .Dimension("d", d => d.Aggregation(Aggregation.Geometric).Indicator("a").Indicator("b")).Indicator("c"));
        var assessment = model.Assess(IndicatorTable.ParseCsv("unit,a,b,c\nA,-1,4,7\nB,4,9,8\n"));
        assessment["A"].Score.Should().Be(score);
        assessment["A"].Coverage.Should().Be(1);
        assessment["B"].Score.Should().Be(7);
    }

    /// <summary>
    /// Of each dimension the second indicator is missing: it could be the least or the greatest of its own column. The scores, 1 and 5, lie
    /// below what the least would give.
    /// </summary>
    [Fact]
    public void A_missing_indicator_is_bounded_by_its_own_ends()
    {
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.None }))
            .Dimension("d", d => d.Indicator("a").Indicator("b")).Dimension("e", d => d.Indicator("x").Indicator("y")));
        var assessment = model.Assess(IndicatorTable.ParseCsv("unit,a,b,x,y\nA,1,,5,\nB,2,10,6,100\nC,3,20,7,200\n"));
        assessment["A"].Nodes.Where(n => n.Code is "d" or "e").Select(n => (n.Low, n.High)).Should()
            .Equal((1, 10.5), (5, 102.5));
    }

    [Fact]
    public void Why_a_node_has_no_score_is_told_of_the_node_that_it_is_true_of()
    {
        var starved = IndicatorModel.Create("m", m => m.Add(Post("c"))
            .Dimension("d", d => d.MinimumCoverage(.75).Add(Post("a")).Add(Post("b"))));
        Said(starved, "unit,a,b,c\nA,1,,\nB,1,2,3\n").Should().Equal(
            "Warning IP4004 m: 1 unit has no score in 'm': too little is observed in each of its parts: A.",
            "Warning IP4004 d: 1 unit has no score in 'd': less than 75 % of its weight is observed: A.");

        var undefined = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.None }))
            .Aggregation(Aggregation.Geometric)
            .Dimension("d", d => d.Indicator("a")).Dimension("e", d => d.Indicator("b")));
        Said(undefined, "unit,a,b\nA,-1,4\nB,4,9\n").Should().Equal("Warning IP4005 m: 1 unit has evidence but no single score in 'm': A.");

        var table = IndicatorTable.ParseCsv(
            "unit,indicator,value,state\nA,a,,not-applicable\nA,b,,not-applicable\nA,c,3,\nB,a,1,\nB,b,2,\nB,c,3,\n", starved.Indicators);
        starved.Assess(table).Diagnostics.Where(d => d.Code is "IP4004" or "IP4005").Should().BeEmpty("d does not concern A, which has c");
    }

    [Fact]
    public void Two_gaps_are_gaps_as_one_is()
    {
        var model = Pair with { Root = Pair.Root with { Aggregation = Aggregation.Borda } };

        Said(model, "unit,a,b\nA,1,\nB,3,\nC,2,2\n", "IP4012").Should().HaveCount(1);
    }

    [Fact]
    public void Nobody_ties_by_being_unranked()
    {
        var assessment = Pair.Assess(IndicatorTable.ParseCsv("unit,period,a,b\nA,2020,,\nB,2020,,\nA,2021,1,1\nB,2021,2,\n"));

        assessment.Diagnostics.Where(d => d.Code is "IP4009" or "IP4030").Should().BeEmpty();
    }

    private static string[] Said(IndicatorModel model, string csv, params string[] codes) =>
        model.Assess(IndicatorTable.ParseCsv(csv)).Diagnostics
            .Where(d => (codes.Length == 0 ? ["IP4004", "IP4005"] : codes).Contains(d.Code)).Said();

    private static Indicator Post(string code) => new(code) { Goalposts = new(0, 10) };
}
