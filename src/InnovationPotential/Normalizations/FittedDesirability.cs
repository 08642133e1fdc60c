namespace InnovationPotential.Normalizations;

/// <summary>Harrington's curve <c>exp(−exp(−y))</c> with y a straight line of the value.</summary>
/// <param name="Poor">The value of desirability 0.20.</param>
/// <param name="Good">The value of desirability 0.80.</param>
public sealed record FittedDesirability(double Poor, double Good) : FittedNormalization
{
    private static readonly double YOfPoor = -Math.Log(-Math.Log(0.2));
    private static readonly double YOfGood = -Math.Log(-Math.Log(0.8));

    /// <inheritdoc/>
    public override double Apply(double value)
    {
        var y = YOfPoor + ((value - Poor) / (Good - Poor) * (YOfGood - YOfPoor));
        return Math.Exp(-Math.Exp(-y));
    }
}
