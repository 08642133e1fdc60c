using InnovationPotential.Assessments;
using InnovationPotential.Normalizations;
using InnovationPotential.Numerics;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Assessments;

/// <summary>Models that learn of a reference whose values are not at hand, only what is known of them. Own data, by hand.</summary>
public sealed class ReferenceStatisticsTests
{
    private static readonly IndicatorModel Model = IndicatorModel.Create("m", m => m.Indicator("a").Indicator("b"));

    // Of all periods a lies from 0 to 20, in 2020 from 0 to 10, in 2021 from 10 to 20; b as a.
    private static ReferenceStatistics Known(params Period[] periods) => new("print", 7, [.. periods],
        (_, period) => period is not { } p ? Of(0, 20) : p == 2020 ? Of(0, 10) : Of(10, 20));

    [Fact]
    public void Of_the_whole_of_each_period_or_of_one()
    {
        var cross = Known().Fit(Model, FitScope.WholePanel, null);
        cross.ValuationOf("a").Apply(5).Should().Be(.25);
        (cross.ReferenceFingerprint, cross.Reference, cross.ReferenceUnits.Count, cross.ReferencePeriods.Count)
            .Should().Be(("print", null, 0, 0));
        cross.Plans.Single().Root.Outline!.Units.Should().Be(7);
        Known().Fit(Model, FitScope.EachPeriod, null).ValuationOf("b").Apply(5).Should().Be(.25, "no period is all there is");

        var whole = Known(2020, 2021).Fit(Model, FitScope.WholePanel, null);
        (whole.Plans.Length, whole.ValuationOf("a").Apply(5)).Should().Be((1, .25));
        var each = Known(2020, 2021).Fit(Model, FitScope.EachPeriod, null);
        each.Plans.Should().HaveCount(2);
        (each.ValuationOf("a", 2020).Apply(5), each.ValuationOf("a", 2021).Apply(15)).Should().Be((.5, .5));
        Known(2020, 2021).Fit(Model, FitScope.BasePeriod(2021), null).ValuationOf("a").Apply(15).Should().Be(.5);
        Known(2021).Fit(Model, FitScope.EachPeriod, null).ValuationOf("a", 2021).Apply(15).Should().Be(.5);
    }

    [Fact]
    public void What_assesses_is_told_apart_from_what_was_learned_from()
    {
        var fitted = Known(2020, 2021).Fit(Model, FitScope.WholePanel, null);
        var table = IndicatorTable.ParseCsv("unit,a,b\nA,5,10\nB,15,20\n");

        fitted.Assess(table).Scores().Should().Equal(.375, .875);
        fitted.Assess(table).Provenance.Scope.Should().EndWith(" of a reference table (7 units, 2020 to 2021)");
        Known(2020).Fit(Model, FitScope.WholePanel, null).Assess(table).Provenance.Scope.Should()
            .EndWith(" of a reference table (7 units, 2020)");
        Known().Fit(Model, FitScope.WholePanel, null).Assess(table).Provenance.Scope.Should().EndWith(" of a reference table (7 units)");
    }

    [Fact]
    public void What_cannot_be_is_refused_and_what_is_found_is_told()
    {
        Found(() => Known(2020).Fit(Model, FitScope.BasePeriod(2019), null)).Should().Equal(AssessmentCodes.UnknownPeriod);
        Found(() => Known().Fit(IndicatorModel.Create("m", m => m.Indicator("a", i => i with { Weight = -1 })), FitScope.WholePanel, null))
            .Should().Equal(ModelCodes.InvalidWeight);

        var constant = new ReferenceStatistics("print", 7, [], (_, _) => Of(3, 3));
        constant.Fit(Model, FitScope.WholePanel, null).Diagnostics.Select(d => (d.Code, d.Location.Node)).Should()
            .Equal((NormalizationCodes.ConstantColumn, "b"), (NormalizationCodes.ConstantColumn, "a"));
    }

    /// <summary>What preparation found of the table that it was learned from is found of the fit.</summary>
    [Fact]
    public void What_preparation_has_found_is_told_with_the_gates_that_it_closes()
    {
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.ReadinessBased(o =>
                o with { Rule = ReadinessRule.Gates(Gate.Of(1, "first", ("a", 1), ("b", 1))) }))
            .Preparation(Screening.OfIndicators(.8))
            .Indicator("a", i => i with { Scale = MeasurementScale.OrdinalRange(0, 4) })
            .Indicator("b", i => i with { Scale = MeasurementScale.OrdinalRange(0, 4) }));
        var fitted = model.Fit(IndicatorTable.ParseCsv("unit,a,b\nA,1,\nB,2,\nC,3,2\n"));

        var again = Known().Fit(model, FitScope.WholePanel, fitted.Preparation);
        again.Preparation.Should().Be(fitted.Preparation);
        fitted.Preparation!.Diagnostics.Should().NotBeEmpty();
        again.Diagnostics.Should().Contain(fitted.Preparation.Diagnostics);
        again.Diagnostics.Count(d => d.Code == StrategyCodes.GateOnDropped).Should().Be(1);
    }

    private static SampleSummary Of(double low, double high) => new(low, high, Moments.Of([low, high]));

    private static IEnumerable<string> Found(Action action) =>
        FluentActions.Invoking(action).Should().Throw<InvalidInputException>().Which.Diagnostics.Select(d => d.Code);
}
