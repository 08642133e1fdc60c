using InnovationPotential.Normalizations;

namespace InnovationPotential.Strategies;

/// <summary>Levels as they stand on the indicator's own scale; a value outside it has none.</summary>
/// <param name="Scale">The lowest and the highest value.</param>
/// <param name="IsReversed">Whether less is better, so that the lowest value becomes the highest level and the other way round.</param>
public sealed record FittedScaleLevels(ScoreRange Scale, bool IsReversed) : FittedNormalization
{
    /// <inheritdoc/>
    public override double Apply(double value) =>
        !(value >= Scale.Low && value <= Scale.High) ? double.NaN : IsReversed ? Scale.Low + Scale.High - value : value;
}
