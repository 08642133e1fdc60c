namespace InnovationPotential.Normalizations;

/// <summary>The logistic curve <c>1 / (1 + exp(−(x − center) / width))</c>.</summary>
/// <param name="Center">The value that scores ½.</param>
/// <param name="Width">The distance from the center at which the score is 0.731; negative where less is better.</param>
internal sealed record FittedLogistic(double Center, double Width) : FittedNormalization
{
    /// <inheritdoc/>
    public override double Apply(double value) => 1 / (1 + Math.Exp(-(value - Center) / Width));
}
