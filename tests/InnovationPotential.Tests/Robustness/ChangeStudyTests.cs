namespace InnovationPotential.Tests.Robustness;

/// <summary>Is the change between two periods real?</summary>
public sealed class ChangeStudyTests
{
    [Fact]
    public void A_great_change_is_real_and_a_small_one_is_noise()
    {
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.Goalposts() }))
            .Indicator("a", i => i with { Goalposts = new(0, 100) }));
        var table = IndicatorTable.ParseCsv(
            "unit,period,a\nSure,2020,30\nSure,2021,60\nNoise,2020,50\nNoise,2021,51\nDown,2020,80\nDown,2021,40\n", model.Indicators);
        var result = UncertaintyStudy.Of(UncertainFactor.AbsoluteNoise(5)).Run(model, table, o => o with { Replications = 20_000 });
        var changes = result.Changes.ToDictionary(c => c.Unit);

        // Errors of both periods are independent: the change has the standard deviation 0.05·√2, and P(rise) = Φ(change/0.0707).
        changes["Sure"].Nominal.Should().BeApproximately(0.3, 1e-12);
        changes["Sure"].Change.StandardDeviation.Should().BeApproximately(0.05 * Math.Sqrt(2), 0.001);
        changes["Sure"].IsReal.Should().BeTrue();
        changes["Down"].IsReal.Should().BeTrue();
        changes["Down"].Fell.Should().Be(1);
        changes["Noise"].IsReal.Should().BeFalse();
        changes["Noise"].Rose.Should().BeApproximately(0.5562, 5 * Math.Sqrt(0.25 / 20_000));
    }

    [Fact]
    public void Weights_move_both_periods_alike()
    {
        // Better in both indicators: whatever they weigh, the score rises.
        var model = IndicatorModel.Create("m", m => m.Indicator("a").Indicator("b"));
        var table = IndicatorTable.ParseCsv("unit,period,a,b\nU,2020,1,1\nU,2021,1.1,1.1\nV,2020,0,5\nV,2021,5,0\n", model.Indicators);
        var changes = UncertaintyStudy.Of(UncertainFactor.UniformWeights())
            .Run(model, table, o => o with { Replications = 1000 }).Changes.ToDictionary(c => c.Unit);
        changes["U"].Rose.Should().Be(1);
        changes["V"].IsReal.Should().BeFalse();
    }
}
