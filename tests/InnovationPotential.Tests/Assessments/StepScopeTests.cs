using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Assessments;

/// <summary>Each step learns from observations of its own, where it names them. Own data, reckoned by hand.</summary>
public sealed class StepScopeTests
{
    private static readonly IndicatorTable Table = IndicatorTable.Create(
        ["A", "B", "C", "D"], [IndicatorColumn.Of("x", 1, 2, 3, 100, 2, 4, 6, 20), IndicatorColumn.Of("y", 1, 0, 0, 1, 3, 1, 1, 5)],
        periods: [2019, 2020]);

    // COINr's usual panel: one value a year is winsorized (100 to 3, 20 to 6), and all years are normalized together, from 1 to 6.
    private static readonly IndicatorModel Usual = IndicatorModel.Create("panel", m => m
        .Preparation(OutlierTreatment.ForceWinsorize(1).For("x").Within(FitScope.EachPeriod))
        .Indicator("x"));

    [Fact]
    public void Treated_year_by_year_and_normalized_over_all_years()
    {
        var assessment = Usual.Assess(Table);

        Rounded(assessment.Scores("x")).Should().Equal(0, 0.2, 0.4, 0.4, 0.2, 0.6, 1, 1);
        assessment.Preparation!.Steps[0].ToString()
            .Should().StartWith("treatment-forced-winsorization (learned from each period by itself): 2 cells changed");
        Rounded((Usual with { Preparation = PreparationPlan.Of(OutlierTreatment.ForceWinsorize(1)) }).Assess(Table).Scores("x"))
            .Should().Equal([0, 0.0526, 0.1053, 1, 0.0526, 0.1579, 0.2632, 1], "the whole panel has one value to winsorize, 100 to 20");
    }

    [Fact]
    public void Equal_to_preparing_each_year_by_hand()
    {
        var plan = PreparationPlan.Of(OutlierTreatment.ForceWinsorize(1).For("x"));
        double?[] values = [.. Table.Periods
            .SelectMany(p => plan.Apply(Table.Of(p)).Table is var year ? year.Units.Select(u => year[u, "x"].Value) : [])];
        var byHand = IndicatorTable.Create(Table.Units, [IndicatorColumn.Of("x", values)], periods: Table.Periods);

        Usual.Assess(Table).Scores().Should().Equal((Usual with { Preparation = null }).Assess(byHand).Scores());
    }

    [Fact]
    public void Normalized_year_by_year_and_weighted_over_all_years()
    {
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o =>
                o with { NormalizationScope = FitScope.EachPeriod, Weighting = Weighting.StandardDeviation }))
            .Indicator("x")
            .Indicator("y"));
        double[] x = [0, 1 / 99.0, 2 / 99.0, 1, 0, 2 / 18.0, 4 / 18.0, 1], y = [1, 0, 0, 1, 0.5, 0, 0, 1];
        var (first, second) = (Deviation(x), Deviation(y));

        var fitted = model.Fit(Table);

        for (var r = 0; r < 8; r++)
            fitted.Assess(Table).Scores()[r].Should().BeApproximately(((first * x[r]) + (second * y[r])) / (first + second), 1e-12);
        fitted.WeightsOf("m", 2019)["x"].Should().BeApproximately(first / (first + second), 1e-12);
        fitted.WeightsOf("m", 2020).Should().Equal(fitted.WeightsOf("m", 2019));
    }

    [Fact]
    public void One_indicator_and_one_base_year()
    {
        var model = IndicatorModel.Create("m", m => m
            .Scope(FitScope.EachPeriod)
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with
            {
                NormalizationScope = FitScope.BasePeriod(2019),
                Exceptions = [new IndicatorNormalization("y", Normalization.MinMax(0, 10)) { Scope = FitScope.WholePanel }],
            }))
            .Indicator("x")
            .Indicator("y"));

        var assessment = model.Assess(Table);

        Rounded(assessment.Scores("x")).Should().Equal(0, 0.0101, 0.0202, 1, 0.0101, 0.0303, 0.0505, 0.1919);
        assessment.Scores("y").Should().Equal(2, 0, 0, 2, 6, 2, 2, 10);
    }

    [Fact]
    public void Norms_have_a_scope_too()
    {
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.ResourceBased(o => o with { Norm = NormSource.SampleBest, NormScope = FitScope.EachPeriod }))
            .Indicator("x"));

        Rounded(model.Assess(Table).Scores()).Should().Equal(0.01, 0.02, 0.03, 1, 0.1, 0.2, 0.3, 1);
    }

    [Fact]
    public void A_scope_for_fitting_holds_where_a_step_names_none()
    {
        var fitted = Usual.Fit(Table, FitScope.BasePeriod(2020));

        Rounded(fitted.Assess(Table).Scores("x")).Should().Equal(-0.25, 0, 0.25, 0.25, 0, 0.5, 1, 1);
    }

    [Fact]
    public void What_was_fitted_assesses_alike_after_reading()
    {
        var whole = Usual with
        {
            Root = Usual.Root with
            {
                Strategy = AssessmentStrategy.WeightedIndex(o => o with { NormalizationScope = FitScope.EachPeriod }),
            },
            Scope = FitScope.WholePanel,
        };
        foreach (var model in new[] { Usual, whole })
        {
            IndicatorModel.Parse(model.ToJson()).Should().Be(model);
            var fitted = model.Fit(Table);
            var read = FittedModel.Parse(fitted.ToJson());
            read.Assess(Table).Scores().Should().Equal(fitted.Assess(Table).Scores());
            read.ToJson().Should().Be(fitted.ToJson());
            var later = IndicatorTable.Create(["E"], [IndicatorColumn.Of("x", 7)], periods: [2021]);
            foreach (var each in new[] { fitted, read })
            {
                var act = () => each.Assess(later);
                act.Should().Throw<InvalidInputException>("2021 was not learned from by itself");
            }
        }
    }

    [Fact]
    public void Lessons_that_are_not_one_a_period_are_refused()
    {
        var json = Usual.Fit(Table).ToJson().Replace("\"each-period\"", "\"whole-panel\"", StringComparison.Ordinal);

        FittedModel.TryParse(json).Diagnostics.Should().Contain(d => d.Code == AssessmentCodes.LessonsDoNotFit);
    }

    [Fact]
    public void Whole_units_cannot_be_screened_by_period()
    {
        var model = IndicatorModel.Create("m", m => m.Preparation(Screening.OfUnits().Within(FitScope.EachPeriod)).Indicator("x"));

        model.Validate().Should()
            .ContainSingle(d => d.Code == AssessmentCodes.ImpossibleScope && d.Location.Path == "$.preparation.steps[0].scope");
        var act = () => model.Preparation!.Fit(Table);
        act.Should().Throw<InvalidInputException>().Which.Diagnostics.Should()
            .ContainSingle(d => d.Code == AssessmentCodes.ImpossibleScope);
    }

    [Fact]
    public void A_base_period_that_the_table_lacks_is_named()
    {
        var scope = FitScope.BasePeriod(2000);
        foreach (var model in new[]
        {
            Usual with { Preparation = PreparationPlan.Of(OutlierTreatment.ForceWinsorize(1).Within(scope)) },
            Usual with { Root = Usual.Root with
            {
                Strategy = AssessmentStrategy.WeightedIndex(o => o with { NormalizationScope = scope }),
            } },
        })
        {
            var act = () => model.Fit(Table);
            act.Should().Throw<InvalidInputException>().Which.Diagnostics.Should()
                .Contain(d => d.Message.Contains("2000", StringComparison.Ordinal));
        }
    }

    private static IEnumerable<double?> Rounded(IEnumerable<double?> scores) => scores
        .Select(s => s is { } known ? Math.Round(known, 4) : (double?)null);

    private static double Deviation(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1));
    }
}
