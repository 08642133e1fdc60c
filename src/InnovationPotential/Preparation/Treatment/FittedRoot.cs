namespace InnovationPotential.Preparation;

/// <summary>The root of a degree, of negative values too where it is odd.</summary>
/// <param name="Degree">The degree.</param>
internal sealed record FittedRoot(int Degree) : FittedTransformation
{
    internal override string Words =>
        Degree switch { 2 => "square root", 3 => "cube root", _ => FormattableString.Invariant($"root of degree {Degree}") };

    /// <inheritdoc/>
    public override double Apply(double value) => value < 0 && Degree % 2 == 0 ? double.NaN : double.RootN(value, Degree);
}
