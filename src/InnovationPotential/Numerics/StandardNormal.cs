using MathNet.Numerics;

namespace InnovationPotential.Numerics;

/// <summary>The standard normal distribution's tails.</summary>
public static class StandardNormal
{
    /// <summary>The probability of a value of at least <paramref name="z"/>, accurate far out in the tail.</summary>
    /// <param name="z">Any number.</param>
    public static double UpperTail(double z) => SpecialFunctions.Erfc(z / Constants.Sqrt2) / 2;

    /// <summary>The value exceeded in absolute value with probability 1 − <paramref name="level"/>.</summary>
    /// <param name="level">The confidence, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    public static double TwoSidedQuantile(double level)
    {
        if (!(level > 0 && level < 1)) throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies between 0 and 1.");
        return Constants.Sqrt2 * SpecialFunctions.ErfcInv(1 - level);
    }
}
