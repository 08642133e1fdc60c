namespace InnovationPotential.Normalizations;

/// <summary>Harrington's curve <c>exp(−exp(−y))</c> with y a straight line of the value.</summary>
/// <param name="Poor">The value of desirability 0.20.</param>
/// <param name="Good">The value of desirability 0.80.</param>
internal sealed record FittedDesirability(double Poor, double Good) : FittedNormalization
{
    internal static double YOfPoor { get; } = -Math.Log(-Math.Log(0.2));
    internal static double YOfGood { get; } = -Math.Log(-Math.Log(0.8));

    // Beyond, the score is 0 or 1 to the last bit.
    private static readonly double LowestY = -Math.Log(-Math.Log(double.Epsilon));
    private static readonly double HighestY = 54 * Math.Log(2);

    /// <summary>The values between which the curve rises, in natural units.</summary>
    internal (double Low, double High) Ends
    {
        get
        {
            var (one, other) = (ValueOf(LowestY), ValueOf(HighestY));
            return one < other ? (one, other) : (other, one);
        }
    }

    /// <inheritdoc/>
    public override double Apply(double value)
    {
        var y = YOfPoor + ((value - Poor) / (Good - Poor) * (YOfGood - YOfPoor));
        return Math.Exp(-Math.Exp(-y));
    }

    private double ValueOf(double y) => Poor + ((y - YOfPoor) / (YOfGood - YOfPoor) * (Good - Poor));
}
