using InnovationPotential.Preparation;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Preparation;

/// <summary>What preparation does to assessments.</summary>
public sealed class PreparedModelTests
{
    private static readonly double?[][] Values = [[1, 4, 2, 5], [10, 30, 20, 50], [3, 1, 2, 5], [7, 9, 8, 1]];

    private static readonly (int Column, int Row)[] Filled = [(0, 0), (1, 0), (2, 1), (3, 2), (2, 2)];

    public static TheoryData<AssessmentStrategy> Strategies =>
    [
        AssessmentStrategy.WeightedIndex(),
        new WeightedIndex { Aggregation = Aggregation.Geometric, Normalization = Normalization.MinMax(1, 100) },
        new WeightedIndex { Aggregation = Aggregation.Minimum },
        AssessmentStrategy.ScoreSum(),
    ];

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Imputed_cells_score_like_observed_ones_and_are_bounded_like_missing_ones(AssessmentStrategy strategy)
    {
        var observed = Table((v, _) => v, _ => ObservationState.Observed);
        var imputed = Table((v, _) => v, filled => filled ? ObservationState.Imputed : ObservationState.Observed);
        var missing = Table((v, filled) => filled ? null : v, filled => filled ? ObservationState.NotAvailable : ObservationState.Observed);
        var fitted = Model(strategy).Fit(observed);
        var (a, b, c) = (fitted.Assess(imputed), fitted.Assess(missing), fitted.Assess(observed));

        foreach (var unit in observed.Units)
        {
            foreach (var node in a[unit].Nodes)
            {
                var (whole, unknown) = (c[unit][node.Code], b[unit][node.Code]);
                node.Score.Should().Be(whole.Score, $"{unit} {node.Code}");
                node.Low.Should().BeApproximately(unknown.Low!.Value, 1e-12, $"{unit} {node.Code}");
                node.High.Should().BeApproximately(unknown.High!.Value, 1e-12, $"{unit} {node.Code}");
                node.Coverage.Should().BeApproximately(unknown.Coverage!.Value, 1e-12, $"{unit} {node.Code}");
                node.ImputedShare.Should().BeApproximately(1 - unknown.Coverage!.Value, 1e-12, $"{unit} {node.Code}");
                node.Contribution.Should().Be(whole.Contribution, $"{unit} {node.Code}");
            }
        }

        a.Diagnostics.Should()
            .Contain(d => d.Code == AssessmentCodes.Imputed && d.Message.StartsWith("5 observations are imputed (a 1, b 1, c 2, d 1)"));
        c["u0"].ImputedShare.Should().Be(0);
    }

    [Fact]
    public void A_least_coverage_is_met_by_what_is_observed_or_imputed()
    {
        var model = Model(AssessmentStrategy.WeightedIndex()).Replace("left", d => (Dimension)d with { MinimumCoverage = 0.75 });
        var fitted = model.Fit(Table((v, _) => v, _ => ObservationState.Observed));

        fitted.Assess(Table((v, f) => f
            ? null : v, f => f ? ObservationState.NotAvailable : ObservationState.Observed))["u0"]["left"].Score.Should().BeNull();
        var assessment = fitted.Assess(Table((v, _) => v, f => f ? ObservationState.Imputed : ObservationState.Observed));
        assessment["u0"]["left"].Score.Should().NotBeNull();
        assessment.Diagnostics.Should().NotContain(d => d.Code == AssessmentCodes.TooLittleObserved || d.Code == AssessmentCodes.Undefined);
    }

    [Fact]
    public void A_model_prepares_its_tables_and_keeps_what_it_learned()
    {
        var table = IndicatorTable.Create(["A", "B", "C", "D"], [
            IndicatorColumn.Of("amount", 10, 40, null, 90), IndicatorColumn.Of("people", 1, 2, 3, 3),
            IndicatorColumn.Of("share", 1, null, 2, 3)]);
        var model = IndicatorModel.Create("m", m => m
            .Preparation(Denomination.ByIndicator("people").For("amount"), Imputation.Mean)
            .Indicator("amount").Indicator("share"));

        var fitted = model.Fit(table);
        var assessment = fitted.Assess(table);

        // amount: 10, 20, 20 imputed, 30; share: 1, 2 imputed, 2, 3.
        assessment.Scores().Should().Equal(0, 0.5, 0.5, 1);
        (assessment["B"].ImputedShare, assessment["B"].Coverage, assessment["B"].Low, assessment["B"].High).Should()
            .Be((0.5, 0.5, 0.25, 0.75));
        assessment["C"]["amount"].Observation.Should().Be(new Observation(20, ObservationState.Imputed));
        assessment.Preparation!.Log.Should().HaveCount(5);
        assessment.Source.Should().BeSameAs(table);
        assessment.Provenance.DataFingerprint.Should().Be(table.Fingerprint).And.NotBe(assessment.Table.Fingerprint);
        assessment.Diagnostics.Select(d => d.Code).Should()
            .Contain([PreparationCodes.Denominated, PreparationCodes.Imputed, AssessmentCodes.Imputed]);
        assessment["B"].ToString().Should().Contain("50% imputed").And.Contain("2 imputed");
        assessment["B"].ToJson().Should().Contain("\"imputedShare\": 0.5");

        var later = fitted.Assess(IndicatorTable.Create(["E"],
            [IndicatorColumn.Of("amount", 15), IndicatorColumn.Of("people", 1), IndicatorColumn.Of("share", (double?)null)]));
        later["E"]["share"].Observation.Should().Be(new Observation(2, ObservationState.Imputed));
        later["E"].Score.Should().Be(0.375);
    }

    [Fact]
    public void Screened_units_are_gone_and_screened_indicators_concern_nobody()
    {
        var table = IndicatorTable.Create(["A", "B", "C"],
            [IndicatorColumn.Of("x", 1, 2, null), IndicatorColumn.Of("y", 3, 1, null), IndicatorColumn.Of("z", null, 5, null)]);
        var model = IndicatorModel.Create("m",
            m => m.Preparation(Screening.OfUnits(0.5), Screening.OfIndicators(0.6)).Indicator("x").Indicator("y").Indicator("z"));

        var assessment = model.Assess(table);

        assessment.Units.Should().Equal("A", "B");
        assessment["B"]["z"].Observation.Should().Be(new Observation(null, ObservationState.NotApplicable));
        (assessment["B"].Coverage, assessment["B"].Score).Should().Be((1, 0.5));
        assessment.Diagnostics.Select(d => d.Code).Should().Contain([PreparationCodes.UnitExcluded, PreparationCodes.IndicatorExcluded]);
    }

    [Fact]
    public void Outliers_left_out_of_the_range_score_as_its_end()
    {
        var table = IndicatorTable.Create(Enumerable.Range(0, 10).Select(i => $"u{i}"),
            [IndicatorColumn.Of("x", 1, 2, 3, 4, 5, 6, 7, 8, 9, 50)]);
        var model = IndicatorModel.Create("m",
            m => m.Preparation(OutlierTreatment.Deviation(2, OutlierAction.ExcludeFromRange)).Indicator("x"));

        var assessment = model.Assess(table);

        assessment["u4"].Score.Should().Be(0.5);
        assessment["u8"].Score.Should().Be(1);
        assessment["u9"].Score.Should().Be(1);
        assessment["u9"]["x"].Observation!.Value.Value.Should().Be(50);
        assessment.Diagnostics.Should().Contain(d => d.Code == AssessmentCodes.Clamped);
    }

    [Fact]
    public void A_preparation_is_part_of_the_models_json_and_fingerprint()
    {
        var model = IndicatorModel.Create("m", m => m.Preparation(Imputation.Mean).Indicator("x"));

        IndicatorModel.Parse(model.ToJson()).Should().Be(model);
        model.Fingerprint().Should().NotBe((model with { Preparation = null }).Fingerprint());
    }

    private static IndicatorModel Model(AssessmentStrategy strategy) => IndicatorModel.Create("m", m => m
        .Strategy(strategy)
        .Dimension("left", d => d.Indicator("a", Rated).Indicator("b", i => i with { Weight = 3, Rubric = Rubric.Of((20, 1), (40, 2)) }))
        .Dimension("right", d => d.Weight(2).Indicator("c", Rated).Indicator("d", Rated)));

    private static Indicator Rated(Indicator indicator) => indicator with { Rubric = Rubric.Of((2, 1), (5, 2)) };

    private static IndicatorTable Table(Func<double?, bool, double?> value, Func<bool, ObservationState> state) => IndicatorTable.Create(
        ["u0", "u1", "u2", "u3"],
        Values.Select((column, c) =>
            IndicatorColumn.Of(((char)('a' + c)).ToString(), [.. column.Select((v, r) => value(v, Filled.Contains((c, r))))])
            .WithStates([.. Enumerable.Range(0, 4).Select(r => state(Filled.Contains((c, r))))])));
}
