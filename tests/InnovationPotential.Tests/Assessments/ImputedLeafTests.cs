namespace InnovationPotential.Tests.Assessments;

/// <summary>What an indicator tells of an imputed value is what its dimension is made of. Own data, by hand.</summary>
public sealed class ImputedLeafTests
{
    /// <summary>
    /// Points from 0 to 2: of A the 1 of b was imputed; of B the 5 was, which is off the scale and scores as the worst, as if it were not
    /// there: nothing of its score rests on it.
    /// </summary>
    [Fact]
    public void An_imputed_value_without_a_score_is_a_missing_one()
    {
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.ScoreSum(s => s with { Missing = MissingPolicy.ScoreAsWorst }))
            .Indicator("a", i => i with { Scale = MeasurementScale.OrdinalRange(0, 2) })
            .Indicator("b", i => i with { Scale = MeasurementScale.OrdinalRange(0, 2) }));
        var table = IndicatorTable.Create(["A", "B"], [IndicatorColumn.OfDoubles("a", [2, 2]),
            IndicatorColumn.OfDoubles("b", [1, 5]).WithStates(ObservationState.Imputed, ObservationState.Imputed)]);
        var assessment = model.Fit(table).Assess(table);

        Figures("A", "b").Should().Be((.5, 0, 1, 0, 1));
        Figures("B", "b").Should().Be((0, 0, 1, 0, 0));
        Figures("A", "m").Should().Be((.75, .5, 1, .5, .5));
        Figures("B", "m").Should().Be((.5, .5, 1, .5, 0));

        (double?, double?, double?, double?, double) Figures(string unit, string node) =>
            assessment[unit].Nodes.Where(n => n.Code == node).Select(n => (n.Score, n.Low, n.High, n.Coverage, n.ImputedShare)).Single();
    }
}
