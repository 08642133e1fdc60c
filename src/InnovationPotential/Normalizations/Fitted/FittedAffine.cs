namespace InnovationPotential.Normalizations;

/// <summary>A fitted map that is a straight line, clamped where the rule clamps.</summary>
/// <param name="Map">The line and its clamps.</param>
internal sealed record FittedAffine(AffineMap Map) : FittedNormalization
{
    /// <inheritdoc/>
    internal override AffineMap? Affine => Map;

    /// <inheritdoc/>
    public override double Apply(double value) => Map.Apply(value);

    /// <inheritdoc/>
    protected override void ApplyCore(IndicatorSample sample, Span<double> scores) => Map.Apply(sample.Values, scores);
}
