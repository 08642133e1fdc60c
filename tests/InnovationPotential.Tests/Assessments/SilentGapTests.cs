using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Assessments;

/// <summary>What leaves a score, a bound or a gate open says so.</summary>
public sealed class SilentGapTests
{
    [Fact]
    public void A_gate_on_an_indicator_that_is_screened_out_is_named()
    {
        var model = IndicatorModel.Create("m", m => m
            .Preparation(Screening.OfIndicators(0.5))
            .Strategy(AssessmentStrategy.ReadinessBased(s => s with
            {
                Rule = ReadinessRule.Gates(Gate.Of(1, "begun", ("a", 1)), Gate.Of(2, "open", ("b", 1))),
            }))
            .Indicator("a").Indicator("b"));
        var assessment = model.Assess(IndicatorTable.ParseCsv("unit,a,b\nA,1,\nB,1,\nC,0,2\n"));
        assessment.Diagnostics.Should().ContainSingle(d => d.Code == StrategyCodes.GateOnDropped).Which.Message.Should()
            .Contain("'open' of 'm' requires 'b'").And.Contain("step 1 ('screening-indicators')");
        assessment["A"].Score.Should().BeNull();
        assessment["C"].Score.Should().Be(0);
    }

    [Fact]
    public void Missing_values_of_a_cyclical_indicator_are_counted()
    {
        var fit = Normalization.Cyclical().Fit(new Indicator("x"), new IndicatorSample([1, 2, double.NaN, 5, 3, 6], ["a", "b"]));
        fit.Diagnostics.Should().ContainSingle(d => d.Code == NormalizationCodes.NoWorstScore && d.Severity == Severity.Information)
            .Which.Message.Should().StartWith("1 value is missing");
    }

    // 3 in every period: 3/1, 0.6/0.2, 0.9/0.3.
    [Fact]
    public void A_unit_that_is_constant_but_for_rounding_has_no_cycle()
    {
        var fit = Normalization.Cyclical().Fit(new Indicator("x"),
            new IndicatorSample([3.0 / 1, 1, 0.6 / 0.2, 2, 0.9 / 0.3, 3], ["a", "b"]));
        fit.Diagnostics.Should().ContainSingle(d => d.Code == NormalizationCodes.TooFewValues && d.Location.Unit == "a");
        var scores = new double[6];
        fit.Apply(new IndicatorSample([3.0 / 1, 1, 0.6 / 0.2, 2, 0.9 / 0.3, 3], ["a", "b"]), scores);
        scores[2].Should().Be(double.NaN);
    }
}
