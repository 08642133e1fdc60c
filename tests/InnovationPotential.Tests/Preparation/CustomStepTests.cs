namespace InnovationPotential.Tests.Preparation;

/// <summary>Steps of one's own within a model: fitted here, applied there, logged, counted and bounded. Numbers by hand.</summary>
public sealed class CustomStepTests
{
    private static readonly IndicatorTable Reference = IndicatorTable.Create(["A", "B", "C", "D"],
        [IndicatorColumn.Of("x", 1, 2, 6, null), IndicatorColumn.Of("y", 4, 8, 12, 16)]);

    private static readonly Imputation Second = Imputation.Custom("second", (reference, indicator) =>
        reference[indicator.Code].ToArray().OfType<double>().Order().ToArray() is { Length: > 1 } known
            ? (_, _, _) => known[1] : (_, _, _) => null);

    [Fact]
    public void A_rule_learns_here_and_fills_there()
    {
        var there = Second.Fit(Reference).Apply(IndicatorTable.Create(["E", "F"],
            [IndicatorColumn.Of("x", 100, null), IndicatorColumn.Of("y", null, 1)]));

        there.Log.Select(c => (c.Step, c.Indicator, c.Unit, c.Before, c.After)).Should().Equal(
            ("imputation-custom", "x", "F", null, 2), ("imputation-custom", "y", "E", null, 8));
        there.Table["F", "x"].State.Should().Be(ObservationState.Imputed);
        there.Diagnostics.Select(d => d.Message).Should().Equal("Imputed in 'x' by 'second': 1.", "Imputed in 'y' by 'second': 1.");
    }

    [Fact]
    public void Each_period_is_a_reference_of_its_own()
    {
        var panel = IndicatorTable.Create(["A", "B", "C"], [IndicatorColumn.Of("x", 1, 2, null, 7, null, 5)], [2020, 2021]);

        Second.Within(FitScope.EachPeriod).Apply(panel).Log.Select(c => (c.Unit, c.Period?.Label, c.After)).Should()
            .Equal(("C", "2020", 2), ("B", "2021", 7));
    }

    [Fact]
    public void Scores_of_a_model_with_steps_of_its_own_lie_within_their_bounds_and_say_what_was_imputed()
    {
        var model = IndicatorModel.Create("m", m => m
            .Preparation(Second, OutlierTreatment.Custom("at most ten", (_, _) => x => Math.Min(x, 10)))
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.Goalposts() }))
            .Indicator("x", i => i with { Goalposts = new(0, 10) }).Indicator("y", i => i with { Goalposts = new(0, 20) }));

        var unit = model.Assess(Reference)["D"];

        // x is filled by 2 of 10; y is 16, limited to 10 of 20.
        unit.Score.Should().BeApproximately(0.35, 1e-12);
        (unit.ImputedShare, unit.Coverage).Should().Be((0.5, 0.5));
        unit.Low.Should().BeApproximately(0.25, 1e-12);
        unit.High.Should().BeApproximately(0.75, 1e-12);
        var study = UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.2));
        study.Run(model, Reference, o => o with { Replications = 64 }).ToJson().Should().Be(
            study.Run(model, Reference, o => o with { Replications = 64, DegreeOfParallelism = 2 }).ToJson());
        model.Invoking(m => m.Fit(Reference).ToJson()).Should().Throw<InvalidInputException>()
            .Which.Diagnostics.Select(d => d.Code).Should().Equal(ModelCodes.NotSerializable);
    }

    [Fact]
    public void A_treatment_of_ones_own_that_leaves_nothing_to_compare_is_told_of()
    {
        var table = IndicatorTable.Create(["A", "B", "C", "D", "E"], [IndicatorColumn.Of("x", 1, 2, 3, 4, 5)]);

        OutlierTreatment.Custom("flat", (_, _) => x => Math.Min(x, 1)).Fit(table).Diagnostics.Select(d => d.Code).Should()
            .Equal(PreparationCodes.ConstantAfterTreatment);
        OutlierTreatment.Custom("as it is", (_, _) => x => x).Fit(table).Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void A_size_of_ones_own_divides()
    {
        var prepared = Denomination.Custom("workforce", (table, unit, _) => table[unit, "y"].Value - 4, 2).For("x").Apply(Reference);

        // 1 / (0/2) is none, 2 / (4/2), 6 / (8/2).
        prepared.Table["x"].ToArray().Should().Equal(null, 1, 1.5, null);
        prepared.Diagnostics.Select(d => d.Code).Should().Equal(PreparationCodes.Denominated, PreparationCodes.UnusableDenominator);
    }

    [Fact]
    public void A_function_that_falls_or_gives_no_number_leaves_the_indicator_as_it_is()
    {
        foreach (var function in (Func<double, double>[])[x => -x, x => x > 10 ? double.NaN : x])
        {
            foreach (var step in (OutlierTreatment[])[OutlierTreatment.Custom("odd", (_, _) => function),
                OutlierTreatment.Transform(Transformation.Custom("odd", function))])
            {
                var prepared = step.For("y").Fit(Reference);
                prepared.Diagnostics.Select(d => d.Code).Should().Equal(PreparationCodes.Untransformable);
                prepared.Apply(Reference).Log.Should().BeEmpty();
            }
        }

        FluentActions.Invoking(() => Imputation.Custom("none", (_, _) => null!).Fit(Reference)).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => OutlierTreatment.Custom(" ", (_, _) => x => x)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void An_output_of_ones_own_is_the_librarys_where_it_says_the_same()
    {
        var model = IndicatorModel.Create("m", m => m.Indicator("x").Indicator("y", i => i with { Direction = Direction.LowerIsBetter }));
        var study = UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.5), UncertainFactor.MissingCells());
        StudyOutput[] outputs =
            [StudyOutput.Score("B"), StudyOutput.Custom("own", s => s[1]), StudyOutput.Custom("none", _ => null)];

        var result = study.Sensitivity(model, Reference, outputs, o => o with { Rows = 256 });

        result.Outputs[1].Factors.Should().Equal(result.Outputs[0].Factors);
        result.Outputs[0].Factors.Should().Contain(f => f.Total > 0.5);
        study.Invoking(s => s.Sensitivity(model, Reference, [StudyOutput.Custom("a", _ => 1, 2020)])).Should()
            .Throw<InvalidInputException>().Which.Diagnostics.Select(d => d.Code).Should().Equal("IP7002");
    }
}
