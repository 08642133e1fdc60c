using InnovationPotential.Robustness;

namespace InnovationPotential.Tests.Robustness;

/// <summary>
/// Where all alternatives score on another range than the model, its own score lies off the scale on which scores are counted: deviations
/// are those of the scores nevertheless.
/// </summary>
public sealed class NominalOffTheScaleTests
{
    private static readonly IndicatorModel Model = IndicatorModel.Create("m", m => m.Indicator("a").Indicator("b"));

    private static readonly IndicatorTable Table = IndicatorTable.ParseCsv("unit,a,b\nA,0,0\nB,1,2\nC,10,0.5\nD,3,10\n");

    // Scores of the model run from 0, those of the study from 0.5.
    private static readonly UncertaintyStudy Study = UncertaintyStudy.Of(UncertainFactor.UniformWeights(),
        UncertainFactor.NormalizationChoice(Normalization.Scaled(0, 1, 0.5, 1, clip: true)));

    [Fact]
    public void Deviations_are_those_of_the_scores()
    {
        var result = Study.Run(Model, Table, o => o with { Replications = 500, KeepSample = true });

        result["A"].NominalScore.Should().Be(0);
        foreach (var unit in result.Units)
        {
            var scores = result.SampleOf(unit.Unit)!;
            var mean = scores.Average();
            var deviation = Math.Sqrt(scores.Sum(s => (s - mean) * (s - mean)) / (scores.Length - 1));
            unit.Score.StandardDeviation.Should().BeApproximately(deviation, 1e-8);
        }
    }

    [Fact]
    public void Parts_are_the_whole()
    {
        var whole = Study.Run(Model, Table, Few);
        UncertaintyPart[] parts = [Study.RunPart(Model, Table, 0, 3, Few), Study.RunPart(Model, Table, 3, 8, Few)];

        UncertaintyPart.Merge(parts).ToJson().Should().Be(whole.ToJson());
    }

    [Fact]
    public void What_lies_too_far_away_to_be_summed_has_no_mean()
    {
        var table = IndicatorTable.ParseCsv("unit,a,a_low,a_high,b\nA,1,-1e308,1e308,2\nB,2,,,1\nC,3,,,3\n", Model.TableColumns);

        var result = UncertaintyStudy.Of(UncertainFactor.StatedErrors()).Run(Model, table, Few);

        (result["A"].Score.Mean, result["A"].Score.StandardDeviation).Should().Be((null, null));
        result["A"].Score.Median.Should().NotBeNull();
        result["B"].Score.Mean.Should().Be(0.25);
        result.Diagnostics.Should().Contain(d => d.Code == "IP7103" && d.Location.Unit == "A" && d.Message.EndsWith("too far for a mean."));
    }

    private static UncertaintyOptions Few(UncertaintyOptions o) => o with { Replications = 8 };
}
