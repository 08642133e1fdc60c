namespace InnovationPotential.Tests.Normalizations;

/// <summary>Values that score as an end, or too close to each other, are reported by every rule (own data).</summary>
public sealed class OutsideRangeTests
{
    private static readonly string[] Four = ["A", "B", "C", "D"];

    [Theory]
    [InlineData("percentile", 0.5, true)]
    [InlineData("percentile", 9, true)]
    [InlineData("percentile", 3, false)]
    [InlineData("above", 0.5, true)]
    [InlineData("above", 9, true)]
    [InlineData("above", 4, false)]
    [InlineData("desirability", -1000, true)]
    [InlineData("desirability", 1000, true)]
    [InlineData("desirability", 20, false)]
    [InlineData("desirability", -5, false)]
    public void A_value_beyond_the_ends_is_reported(string rule, double value, bool isOutside)
    {
        foreach (var direction in (Direction[])[Direction.HigherIsBetter, Direction.LowerIsBetter])
        {
            Normalization normalization = rule switch
            {
                "percentile" => Normalization.PercentileCategories(),
                "above" =>
                Normalization.AboveBelowMean(),
                _ => Normalization.Desirability(0, 10)
            };
            var model = IndicatorModel.Create("m", m => m
                .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = normalization }))
                    .Add(new Indicator("x") { Direction = direction, Scale = MeasurementScale.Interval }));
            var fitted = model.Fit(IndicatorTable.Create(Four, [IndicatorColumn.Of("x", 1, 2, 3, 4)]));
            var assessment = fitted.Assess(IndicatorTable.Create(["N"], [IndicatorColumn.Of("x", value)]));

            assessment.Diagnostics.Any(d => d.Code == AssessmentCodes.Clamped && d.Message.Contains('N')).Should().Be(isOutside);
        }
    }

    [Fact]
    public void A_desirability_is_0_or_1_only_beyond_its_ends()
    {
        foreach (var (low, high) in ((double, double)[])[(0, 10), (-3, 7), (5, 15)])
        {
            var fit = Normalization.Desirability(low, high).Fit(new Indicator("x"), new([1, 2]));

            fit.Apply(fit.LowEnd - 0.01).Should().Be(0);
            fit.Apply(fit.HighEnd + 0.01).Should().Be(1);
            fit.Apply(fit.LowEnd + 0.01).Should().BePositive();
            fit.Apply(fit.HighEnd - 0.1).Should().BeLessThan(1);
        }
    }

    [Fact]
    public void Goalposts_far_wider_than_the_values_are_reported()
    {
        var model = IndicatorModel.Create("m", m => m.Add(new Indicator("x")
        {
            Scale = MeasurementScale.Interval,
            Goalposts = new(-100,
            1e20)
        }));
        var assessment = model.Assess(IndicatorTable.Create(["A", "B"], [IndicatorColumn.Of("x", 0.13, -46.72)]));

        assessment.Results.Should().OnlyContain(r => r.Rank == 1);
        assessment.Fitted.Diagnostics.Should().Contain(d => d.Code == NormalizationCodes.LostInRange && d.Severity == Severity.Warning);
        assessment.Diagnostics.Should().Contain(d => d.Code == AssessmentCodes.BelowFloor && d.Message.Contains("A, B"));
    }

    [Fact]
    public void Scores_that_only_the_floor_makes_equal_are_reported_beside_others()
    {
        var model = IndicatorModel.Create("m", m => m.Add(new Indicator("x")
        {
            Scale = MeasurementScale.Interval,
            Goalposts = new(-100,
            1e20)
        }));
        var assessment = model.Assess(IndicatorTable.Create(["A", "B", "C"], [IndicatorColumn.Of("x", 0.13, -46.72, 1e19)]));

        assessment.Fitted.Diagnostics.Should().NotContain(d => d.Code == NormalizationCodes.LostInRange);
        assessment.Diagnostics.Should().Contain(d => d.Code == AssessmentCodes.BelowFloor && d.Message.Contains("A, B."));
    }

    [Fact]
    public void Equal_scores_and_ordinary_goalposts_are_not()
    {
        var model = IndicatorModel.Create("m", m => m.Add(new Indicator("x") { Goalposts = new(0, 100) }));
        var assessment = model.Assess(IndicatorTable.Create(["A", "B", "C"], [IndicatorColumn.Of("x", 1, 1, 2)]));

        assessment.Diagnostics.Should().NotContain(d => d.Code == AssessmentCodes.BelowFloor || d.Code == NormalizationCodes.LostInRange);
    }
}
