using InnovationPotential.Preparation;

namespace InnovationPotential.Tests.Preparation;

/// <summary>What a step needs and an earlier one leaves out is found, with both named (own data).</summary>
public sealed class DroppedIndicatorTests
{
    private static readonly IndicatorTable Units = IndicatorTable.Create(
        ["A", "B", "C"], [IndicatorColumn.Of("a", 1, 2, 3), IndicatorColumn.Of("b", 1, 2, 4), IndicatorColumn.Of("people", null, null, 5)]);

    [Fact]
    public void A_denominator_that_screening_leaves_out_is_found_by_the_fit()
    {
        var model = Model(Screening.OfIndicators(0.5), Denomination.ByIndicator("people").For("a"),
            Denomination.ByIndicator("people").For("b"));

        model.Validate().Should().NotContain(d => d.Severity == Severity.Error);
        var problems = ((Action)(() => model.Fit(Units))).Should().Throw<InvalidInputException>().Which.Diagnostics;
        problems.Should().HaveCount(2).And.OnlyContain(d => d.Code == PreparationCodes.NeedsDropped && d.Severity == Severity.Error);
        problems[0].Message.Should().Contain("'denomination-by-indicator'").And.Contain("'people'").And.Contain("'screening-indicators'");
        problems[0].Location.Path.Should().Be("$.preparation.steps[1]");
        problems[1].Location.Path.Should().Be("$.preparation.steps[2]");
    }

    [Fact]
    public void A_denominator_left_out_on_demand_is_found_by_validation()
    {
        var model = Model(Screening.OfIndicators(0).LeavingOut("people"), Denomination.ByIndicator("people"));

        model.Validate().Should().ContainSingle(d => d.Severity == Severity.Error).Which.Code.Should().Be(PreparationCodes.NeedsDropped);
        Model(Screening.OfIndicators(0).LeavingOut("people").ExceptFor("people"), Denomination.ByIndicator("people")).Validate()
            .Should().NotContain(d => d.Code == PreparationCodes.NeedsDropped);
    }

    [Fact]
    public void The_other_order_of_the_steps_is_fine()
    {
        var assessment = Model(Denomination.ByIndicator("people"), Screening.OfIndicators(0.3).LeavingOut("people")).Assess(Units);

        assessment.Units.Should().HaveCount(3);
    }

    [Fact]
    public void A_screened_denominator_that_is_no_indicator_of_the_model_stays()
    {
        var model = IndicatorModel.Create("m", m => m.Preparation(Screening.OfIndicators(0.5),
            Denomination.ByIndicator("people")).Indicator("a"));

        model.Assess(Units).Diagnostics.Should().NotContain(d => d.Code == PreparationCodes.NeedsDropped);
    }

    [Fact]
    public void A_reference_unit_that_screening_leaves_out_is_found_by_the_fit()
    {
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.DistanceToReferenceUnit("A") }))
            .Preparation(Screening.OfUnits(0).LeavingOut("A"))
            .Indicator("a").Indicator("b"));

        var problems = ((Action)(() => model.Fit(Units))).Should().Throw<InvalidInputException>().Which.Diagnostics;
        problems.Should().HaveCount(2).And.OnlyContain(d => d.Code == PreparationCodes.NeedsDropped);
        problems[0].Message.Should().Contain("'distance-to-reference'").And.Contain("'screening-units'");
    }

    private static IndicatorModel Model(params PreparationStep[] steps) =>
        IndicatorModel.Create("m", m => m.Preparation(steps).Indicator("a").Indicator("b").Indicator("people"));
}
