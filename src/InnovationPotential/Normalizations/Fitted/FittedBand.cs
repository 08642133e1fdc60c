namespace InnovationPotential.Normalizations;

/// <summary>Three scores: below a band, within it (both ends included) and above it.</summary>
/// <param name="Low">The lower end of the band.</param>
/// <param name="High">The upper end of the band.</param>
/// <param name="Above">The score above the band; below it stands its negative, within it 0.</param>
internal sealed record FittedBand(double Low, double High, double Above) : FittedNormalization
{
    /// <inheritdoc/>
    public override double Apply(double value) =>
        double.IsNaN(value) ? double.NaN : Rounding.IsAbove(value, High) ? Above : Rounding.IsBelow(value, Low) ? -Above : 0;
}
