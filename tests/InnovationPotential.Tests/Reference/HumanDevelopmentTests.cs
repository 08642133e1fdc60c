namespace InnovationPotential.Tests.Reference;

/// <summary>
/// The Human Development Index by its technical note: goalposts, a logarithmic one for income, arithmetic within education, geometric
/// above.
/// </summary>
public sealed class HumanDevelopmentTests
{
    private static readonly IndicatorModel Model = IndicatorModel.Create("hdi", m => m
        .Aggregation(Aggregation.Geometric)
        .Indicator("life_expectancy", i => i with { Goalposts = new(20, 85) })
        .Dimension("education", d => d
            .Indicator("expected_schooling", i => i with { Goalposts = new(0, 18) })
            .Indicator("mean_schooling", i => i with { Goalposts = new(0, 15) }))
        .Indicator("income", i => i with { Goalposts = new(100, 75_000) { Logarithmic = true } }));

    [Fact]
    public void Costa_Rica_2019()
    {
        var result = Model.Assess(
            IndicatorTable.ParseCsv("unit,life_expectancy,expected_schooling,mean_schooling,income\nCosta Rica,80.3,15.7,8.7,18486\n",
                Model.Indicators))["Costa Rica"];

        result["life_expectancy"].Score.Should().BeApproximately(0.9276923, 5e-8);
        result["education"].Score.Should().BeApproximately(0.7261111, 5e-8);
        result["income"].Score.Should().BeApproximately(0.7884503, 5e-8);
        result.Score.Should().BeApproximately(0.8098299, 5e-8);
    }

    [Fact]
    public void Income_above_the_goalpost_counts_as_the_goalpost()
    {
        var result = Model.Assess(
            IndicatorTable.ParseCsv("unit,life_expectancy,expected_schooling,mean_schooling,income\nRich,85,18,15,120000\n",
                Model.Indicators));

        result["Rich"].Score.Should().BeApproximately(1, 1e-12);
        result.Diagnostics.Should().Contain(d => d.Code == AssessmentCodes.Clamped && d.Location.Node == "income");
    }
}
