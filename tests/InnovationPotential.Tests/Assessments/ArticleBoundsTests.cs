namespace InnovationPotential.Tests.Assessments;

/// <summary>The eleven clusters of Korchagina 2017, Table 1: share of 8 attainable points, missing at 0 and at 2.</summary>
public sealed class ArticleBoundsTests
{
    private static readonly IndicatorTable Table = IndicatorTable.Create(
        ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"],
        [
            IndicatorColumn.Of("M", 2, 2, 2, 1, 1, 2, 1, 2, 1, 2, 2),
            IndicatorColumn.Of("S", 2, 2, 2, null, 0, null, 2, 2, 2, null, 2),
            IndicatorColumn.Of("P", 2, null, 0, null, 1, 1, null, 1, null, 1, null),
            IndicatorColumn.Of("I", 2, 2, null, null, null, null, null, null, null, null, null),
        ]);

    private static readonly IndicatorModel Model = IndicatorModel.Create("clusters", m => m
        .Strategy(AssessmentStrategy.ScoreSum())
        .Indicator("M", i => i with { Scale = MeasurementScale.OrdinalRange(0, 2) })
        .Indicator("S", i => i with { Scale = MeasurementScale.OrdinalRange(0, 2) })
        .Indicator("P", i => i with { Scale = MeasurementScale.OrdinalRange(0, 2) })
        .Indicator("I", i => i with { Scale = MeasurementScale.OrdinalRange(0, 2) }));

    [Theory]
    [InlineData("1", 8, 8)]
    [InlineData("2", 6, 8)]
    [InlineData("3", 4, 6)]
    [InlineData("4", 1, 7)]
    [InlineData("5", 2, 4)]
    [InlineData("6", 3, 7)]
    [InlineData("7", 3, 7)]
    [InlineData("8", 5, 7)]
    [InlineData("9", 3, 7)]
    [InlineData("10", 3, 7)]
    [InlineData("11", 4, 8)]
    public void Bounds_score_the_unknown_at_worst_and_at_best(string unit, double low, double high)
    {
        var result = Model.Assess(Table)[unit];

        result.Low.Should().BeApproximately(low / 8, 1e-15);
        result.High.Should().BeApproximately(high / 8, 1e-15);
    }
}
