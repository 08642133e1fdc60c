using InnovationPotential.Aggregations;

namespace InnovationPotential.Tests.Aggregations;

/// <summary>
/// Two units in two years, reckoned by hand. In 2019 nobody has more of the first score than B, which is all it has; against 2020's (6, 2)
/// it has half. Toward its ideal (6, 5) it could go by (3, 5), five eighths of it, to (39/8, 25/8): the mean of 3/(39/8) and 0 is 4/13.
/// </summary>
public sealed class PanelFrontierTests
{
    private static readonly IndicatorTable Panel =
        IndicatorTable.ParseCsv("unit,year,a,b\nA,2019,2,6\nB,2019,3,0\nA,2020,4,4\nB,2020,6,2\n");

    public static TheoryData<string, double> Rules => new()
    {
        { """{ "kind": "benefit-of-the-doubt" }""", 1 },
        { """{ "kind": "benefit-of-the-doubt", "frontier": "by-period" }""", 1 },
        { """{ "kind": "benefit-of-the-doubt", "frontier": "pooled" }""", 0.5 },
        { """{ "kind": "directional-benefit-of-the-doubt" }""", 1 },
        { """{ "kind": "directional-benefit-of-the-doubt", "frontier": "pooled" }""", 0.5 },
        { """{ "kind": "multi-directional-benefit-of-the-doubt" }""", 1 },
        { """{ "kind": "multi-directional-benefit-of-the-doubt", "frontier": "pooled" }""", 4.0 / 13 },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_frontier_is_that_of_each_period_or_of_all(string aggregation, double score)
    {
        var model = ModelWith(aggregation);

        var assessment = model.Assess(Panel);

        foreach (var (known, expected) in assessment.Scores().Zip([1, score, 1, 1])) known.Should().BeApproximately(expected, 1e-12);
        IndicatorModel.Parse(model.ToJson()).Should().Be(model);
    }

    [Fact]
    public void Code_says_it_as_json_does()
    {
        var pooled = PanelFrontier.Pooled;
        ModelWith("""{ "kind": "benefit-of-the-doubt", "frontier": "pooled" }""").Root.Aggregation.Should()
            .Be(Aggregation.BenefitOfTheDoubt(frontier: pooled));
        ModelWith("""{ "kind": "directional-benefit-of-the-doubt", "frontier": "pooled" }""").Root.Aggregation.Should()
            .Be(Aggregation.DirectionalBenefitOfTheDoubt(frontier: pooled));
        ModelWith("""{ "kind": "multi-directional-benefit-of-the-doubt", "frontier": "pooled" }""").Root.Aggregation.Should()
            .Be(Aggregation.MultiDirectionalBenefitOfTheDoubt(pooled));
    }

    [Fact]
    public void Scores_of_one_frontier_can_be_compared_over_time()
    {
        Codes(Aggregation.BenefitOfTheDoubt(frontier: PanelFrontier.Pooled)).Should().NotContain(TrendCodes.NotComparable);
        Codes(Aggregation.BenefitOfTheDoubt()).Should().Contain(TrendCodes.NotComparable);

        static IEnumerable<string> Codes(Aggregation rule) =>
            (Model with { Root = Model.Root with { Aggregation = rule } }).Assess(Panel).Convergence().Diagnostics.Select(d => d.Code);
    }

    [Fact]
    public void Periods_fitted_apart_have_no_common_frontier()
    {
        var model = ModelWith("""{ "kind": "benefit-of-the-doubt", "frontier": "pooled" }""") with { Scope = FitScope.EachPeriod };

        FluentActions.Invoking(() => model.Assess(Panel)).Should().Throw<InvalidInputException>().Which.Diagnostics.Should()
            .Contain(d => d.Code == AssessmentCodes.PooledButFittedApart && d.Location.Node == "m");
    }

    /// <summary>A study evaluates the frontier as an assessment does, and so do learned weights and what is taken over in part.</summary>
    [Fact]
    public void Every_way_of_evaluating_pools()
    {
        var inner = Model.Root with { Code = "inner", Aggregation = Aggregation.BenefitOfTheDoubt(frontier: PanelFrontier.Pooled) };
        var model = new IndicatorModel(new Dimension("m")
        {
            Strategy = Model.Root.Strategy,
            Children = [inner, new Indicator("c"), new Indicator("d")],
            Weighting = Weighting.StandardDeviation,
        })
        { Scope = FitScope.BasePeriod(2019) };
        var table = IndicatorTable.ParseCsv(
            "unit,year,a,b,c,d\nA,2019,2,6,0,1\nB,2019,3,0,1,0\nA,2020,4,4,0,1\nB,2020,6,2,1,0\n");
        var nominal = model.Assess(table);

        // In 2019 the frontier's scores are 1 and 1/2: half as spread as those of the others, which weigh twice as much.
        var weights = nominal.Fitted.WeightsOf("m");
        weights["inner"].Should().BeApproximately(0.2, 1e-12);
        weights["c"].Should().BeApproximately(0.4, 1e-12);
        var study = UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.25)).Run(
            ModelWith("""{ "kind": "benefit-of-the-doubt", "frontier": "pooled" }"""), Panel, o => o with { Replications = 40 });
        study["B", 2019].Score.Low.Should().BeApproximately(0.5, 0.01);
        nominal.RemovalEffects().Indicators.Should().OnlyContain(e => e.Failure == null);
    }

    private static readonly IndicatorModel Model = IndicatorModel.Create("m", m => m
        .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.None }))
        .Indicator("a").Indicator("b"));

    private static IndicatorModel ModelWith(string aggregation) => IndicatorModel.Parse($$"""
        { "code": "m", "strategy": { "kind": "weighted-index", "normalization": { "kind": "none" } }, "aggregation": {{aggregation}},
          "children": [{ "code": "a" }, { "code": "b" }] }
        """);
}
