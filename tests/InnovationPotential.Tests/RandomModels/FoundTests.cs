using InnovationPotential.Attack;

namespace InnovationPotential.Tests.RandomModels;

/// <summary>What random models have found, each by its own name.</summary>
public sealed class FoundTests
{
    /// <summary>
    /// Model 2389: a geometric mean of which the missing score may be below 0 has no lowest score, and its parent, which left it out of its
    /// lowest only, had a lowest score above the highest.
    /// </summary>
    [Fact]
    public void A_part_without_bounds_leaves_its_parent_none()
    {
        static Indicator Of(string code) => new(code) { Scale = MeasurementScale.Interval };
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.None }))
            .Dimension("g", g => g.Aggregation(Aggregation.Geometric).Add(Of("a")).Add(Of("b")))
            .Add(Of("c")));

        var unit = model.Assess(IndicatorTable.ParseCsv("unit,a,b,c\nA,2,,5\nB,3,-1,6\nC,1,4,7\n"))["A"];

        (unit["m"].Low, unit["m"].High).Should().Be((null, null));
        unit["m"].Score.Should().Be(3.5);
    }

    /// <summary>Model 5629: points times weights that are numbers each are none together, and the means threw.</summary>
    [Fact]
    public void Weights_that_exceed_all_numbers_together_are_refused()
    {
        var model = IndicatorModel.Create("m", m => m.Strategy(AssessmentStrategy.ScoreSum())
            .Indicator("a", i => i with { Weight = 1e300, Rubric = Rubric.Of((1, 1e10)) })
            .Indicator("b", i => i with { Rubric = Rubric.Of((1, 1)) }));

        FluentActions.Invoking(() => model.Assess(IndicatorTable.ParseCsv("unit,a,b\nA,1,1\nB,0,1\n"))).Should()
            .Throw<InvalidInputException>().Which.Diagnostics.Should().ContainSingle(d => d.Code == AssessmentCodes.WeightsOverflow);
    }

    /// <summary>Model 7879: a score without bounds had a level that was none of the possible ones.</summary>
    [Theory]
    [InlineData(7879)]
    [InlineData(5629)]
    [InlineData(2389)]
    public void The_models_themselves(int number) => ModelProperties.FaultOf(number, out _).Should().BeNull();
}
