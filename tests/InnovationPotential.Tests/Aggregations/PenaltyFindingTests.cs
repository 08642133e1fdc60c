using InnovationPotential.Aggregations;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Aggregations;

public sealed class PenaltyFindingTests
{
    [Theory]
    [InlineData(true, 96)]
    [InlineData(false, 104)]
    public void A_penalized_score_tells_its_mean_and_its_penalty(bool downward, double score)
    {
        // Scores 80 and 120: mean 100, deviation 20, penalty 20²/100.
        var direction = downward ? PenaltyDirection.Downward : PenaltyDirection.Upward;
        var table = IndicatorTable.ParseCsv("unit,a,b\nA,80,120\nB,,90\n");
        foreach (var aggregation in new[] { Aggregation.MazziottaPareto(direction), Aggregation.AdjustedMazziottaPareto(direction) })
        {
            var model = IndicatorModel.Create("m", m => m
                .Strategy(AssessmentStrategy.WeightedIndex(o =>
                    o with { Normalization = Normalization.None, Aggregation = aggregation })).Indicator("a").Indicator("b"));
            var assessment = model.Assess(table);

            assessment["A"].Score.Should().BeApproximately(score, 1e-12);
            var finding = assessment["A"].Findings.Should().ContainSingle(f => f.Kind == "penalty" && f.Node == "m").Which;
            finding.NumberOf("mean").Should().BeApproximately(100, 1e-12);
            finding.NumberOf("standardDeviation").Should().BeApproximately(20, 1e-12);
            finding.NumberOf("coefficientOfVariation").Should().BeApproximately(0.2, 1e-12);
            finding.NumberOf("penalty").Should().BeApproximately(4, 1e-12);
            assessment["B"].Findings.Single(f => f.Kind == "penalty").NumberOf("penalty").Should().Be(0);
        }
    }

    // Own data: sufficiencies 80 and 120 percent of a norm of 1: mean 1, deviation 0.2, penalty 0.04.
    [Fact]
    public void The_resource_based_strategy_tells_it_too()
    {
        foreach (var aggregation in new[] { Aggregation.MazziottaPareto(), Aggregation.AdjustedMazziottaPareto() })
        {
            var model = IndicatorModel.Create("m", m => m
                .Strategy(AssessmentStrategy.ResourceBased(o =>
                    o with { Overall = aggregation, Group = aggregation, Cap = SufficiencyCap.None }))
                .Indicator("a", i => i with { Norm = 1 }).Indicator("b", i => i with { Norm = 1 }));
            var result = model.Assess(IndicatorTable.ParseCsv("unit,a,b\nA,0.8,1.2\n"))["A"];
            result.Score.Should().BeApproximately(0.96, 1e-12);
            var finding = result.Findings.Should().ContainSingle(f => f.Kind == "penalty").Which;
            finding.NumberOf("mean").Should().BeApproximately(1, 1e-12);
            finding.NumberOf("penalty").Should().BeApproximately(0.04, 1e-12);
        }
    }
}
