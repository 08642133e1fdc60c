using InnovationPotential.Normalizations;

namespace InnovationPotential.Strategies;

/// <summary>The map from values to the share of the attainable points: <c>(points − zero) / (highest − zero)</c>.</summary>
/// <param name="Scale">The points a value earns.</param>
/// <param name="Zero">The points that count as nothing: the scale's lowest, or 0 for scores that are not shifted.</param>
/// <remarks>Nothing is clipped: a value outside the scale has no score (NaN).</remarks>
internal sealed record FittedPoints(PointScale Scale, double Zero) : FittedNormalization
{
    /// <summary>The points between nothing and everything.</summary>
    public double Attainable => Scale.Highest - Zero;

    /// <inheritdoc/>
    public override double Apply(double value) => (Scale.PointsOf(value) - Zero) / Attainable;

    /// <inheritdoc/>
    protected override void ApplyCore(IndicatorSample sample, Span<double> scores)
    {
        if (Scale.Rubric is not null) base.ApplyCore(sample, scores);
        else new ScaleShare(Scale.Lowest, Scale.Highest, Scale.Reversed, Zero, Attainable).Apply(sample.Values, scores);
    }
}
