namespace InnovationPotential.Normalizations;

/// <summary>A map that could not be learned: every score is undefined, or the one value chosen for such columns.</summary>
/// <param name="Value">The score of every present value; NaN for undefined.</param>
internal sealed record FittedUndefined(double Value) : FittedNormalization
{
    /// <inheritdoc/>
    public override bool IsUndefined => double.IsNaN(Value);

    /// <inheritdoc/>
    public override double Apply(double value) => double.IsNaN(value) ? double.NaN : Value;
}
