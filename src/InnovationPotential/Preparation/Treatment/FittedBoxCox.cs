namespace InnovationPotential.Preparation;

/// <summary>The power transform of Box and Cox of <c>x − lowest + 1</c>.</summary>
/// <param name="Lambda">λ.</param>
/// <param name="Lowest">The lowest reference value.</param>
internal sealed record FittedBoxCox(double Lambda, double Lowest) : FittedTransformation
{
    internal override string Words => FormattableString.Invariant($"Box-Cox, λ {Lambda:0.###}");

    /// <inheritdoc/>
    public override double Apply(double value) =>
        value - Lowest + 1 is var shifted && Rounding.AreEqual(shifted, 1) ? 0 : BoxCox.Transform(shifted, Lambda);
}
