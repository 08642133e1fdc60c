namespace InnovationPotential.Tests.Robustness;

/// <summary>A study of two choices whose four combinations are reckoned by hand.</summary>
/// <remarks>
/// x = (0, 0.2, 0.5, 1), y = (1, 0.6, 0.2, 0); weights 1:1 (probability 0.3) or 3:1 (0.7), arithmetic (0.6) or geometric mean (0.4).
/// Arithmetic 1:1: A 0.5, B 0.4, C 0.35, D 0.5; 3:1: A 0.25, B 0.3, C 0.425, D 0.75. Geometric: A = D = 0; 1:1: B 0.346, C 0.316; 3:1: B
/// 0.263, C 0.398.
/// </remarks>
public sealed class EnumeratedStudyTests
{
    private const int Replications = 40_000;

    private static readonly IndicatorModel Even = IndicatorModel.Create("even", m => m.Indicator("x").Indicator("y"));
    private static readonly IndicatorModel Skewed = Even.Replace("x", n => n with { Weight = 3 });
    private static readonly IndicatorTable Table = IndicatorTable.ParseCsv("unit,x,y\nA,0,1\nB,0.2,0.6\nC,0.5,0.2\nD,1,0\n");

    private static readonly UncertaintyStudy Choices = UncertaintyStudy.Of(
        UncertainFactor.ModelChoice(Even, Skewed) with { Probabilities = [0.3, 0.7] },
        UncertainFactor.AggregationChoice(Aggregation.Arithmetic, Aggregation.Geometric) with { Probabilities = [0.6, 0.4] });

    [Theory]
    [InlineData("A", 0.18, 0, 0.40, 0.42)]
    [InlineData("B", 0.12, 0.28, 0.60, 0)]
    [InlineData("C", 0.28, 0.54, 0, 0.18)]
    [InlineData("D", 0.60, 0, 0.40, 0)]
    public void Shares_of_ranks_are_the_probabilities(string unit, double first, double second, double third, double fourth)
    {
        var shares = Choices.Run(Even, Table, o => o with { Replications = Replications })[unit].Acceptability;
        double[] expected = [first, second, third, fourth];
        for (var r = 0; r < 4; r++)
            shares[r].Should().BeApproximately(expected[r], 5 * Math.Sqrt(expected[r] * (1 - expected[r]) / Replications));
    }

    [Fact]
    public void Scores_are_the_four_that_there_are()
    {
        var sample = Choices.Run(Even, Table, o => o with { Replications = 1000, KeepSample = true }).SampleOf("C")!.Distinct().Order()
            .ToArray();
        // √0.1, 0.35, (0.5³·0.2)^¼, 0.425.
        double[] expected = [0.316227766016838, 0.35, 0.397635364383525, 0.425];
        sample.Should().HaveCount(4);
        for (var i = 0; i < 4; i++) sample[i].Should().BeApproximately(expected[i], 1e-12);
    }

    [Fact]
    public void Indices_of_a_rank_are_those_of_the_analysis_of_variance()
    {
        // The rank of B is 3, 3, 1 or 2: mean 2.48, variance 0.4896. Given the aggregation 3 or 1.7: 0.24·1.3² = 0.4056. Given the model
        // 2.2 or 2.6: 0.21·0.4² = 0.0336.
        var output = Choices.Sensitivity(Even, Table, [StudyOutput.Rank("B")], o => o with { Rows = 4096, SecondOrder = true }).Main;
        output.Mean.Should().BeApproximately(2.48, 0.01);
        output.Variance.Should().BeApproximately(0.4896, 0.01);
        output["aggregation"].First.Should().BeApproximately(0.8284, 0.01);
        output["aggregation"].Total.Should().BeApproximately(0.9314, 0.01);
        output["model"].First.Should().BeApproximately(0.0686, 0.01);
        output["model"].Total.Should().BeApproximately(0.1716, 0.01);
        output["model", "aggregation"].Index.Should().BeApproximately(0.1029, 0.01);
    }

    [Fact]
    public void Outputs_are_what_their_names_say()
    {
        // Nominal ranks A 1, D 1, B 3, C 4. Shifts, by combination: 0; (3 + 0 + 2 + 0)/4; (2 + 2 + 2 + 2)/4; (2 + 2 + 1 + 3)/4. Of A and D,
        // among the best two: 2, 1, 0, 0.
        var result = Choices.Sensitivity(Even, Table, [StudyOutput.RankShift, StudyOutput.TopOverlap(2), StudyOutput.Score("D")],
            o => o with { Rows = 4096, Resamples = 0 });
        result["mean rank shift"].Mean.Should().BeApproximately((0.42 * 1.25) + (0.12 * 2) + (0.28 * 2), 0.01);
        result["overlap of the top 2"].Mean.Should().BeApproximately(0.18 + (0.42 / 2), 0.01);
        result["score of D"].Mean.Should().BeApproximately((0.18 * 0.5) + (0.42 * 0.75), 0.01);
    }
}
