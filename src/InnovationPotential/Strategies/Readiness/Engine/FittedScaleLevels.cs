using InnovationPotential.Normalizations;

namespace InnovationPotential.Strategies;

/// <summary>Levels as they stand on the indicator's own scale; a value outside it has none.</summary>
/// <param name="Scale">The lowest and the highest value.</param>
/// <param name="IsReversed">Whether less is better, so that the lowest value becomes the highest level and the other way round.</param>
internal sealed record FittedScaleLevels(ScoreRange Scale, bool IsReversed) : FittedNormalization
{
    /// <inheritdoc/>
    public override double Apply(double value) => ScaleShare.PointsOf(value, Scale.Low, Scale.High, IsReversed);

    /// <inheritdoc/>
    protected override void ApplyCore(IndicatorSample sample, Span<double> scores) =>
        new ScaleShare(Scale.Low, Scale.High, IsReversed).Apply(sample.Values, scores);
}
