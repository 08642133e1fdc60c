namespace InnovationPotential.Normalizations;

/// <summary>The map <c>reference / x</c> of positive values; a value of 0 or below has no score (NaN).</summary>
/// <param name="Reference">The value that scores 1, above 0.</param>
internal sealed record FittedReciprocal(double Reference) : FittedNormalization
{
    /// <inheritdoc/>
    public override double Apply(double value) => value > 0 ? Reference / Math.Clamp(value, LowEnd, HighEnd) : double.NaN;
}
