using MathNet.Numerics;

namespace InnovationPotential.Numerics;

/// <summary>The normal distribution with mean 0 and standard deviation 1.</summary>
internal static class StandardNormal
{
    /// <summary>The probability of a value of at least <paramref name="z"/>, accurate far out in the tail.</summary>
    /// <param name="z">Any number.</param>
    public static double UpperTail(double z) => SpecialFunctions.Erfc(z / Constants.Sqrt2) / 2;

    /// <summary>The value exceeded in absolute value with probability 1 − <paramref name="level"/>.</summary>
    /// <param name="level">The confidence, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    public static double TwoSidedQuantile(double level)
    {
        if (!(level > 0 && level < 1))
            throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies between 0 and 1.");
        return Constants.Sqrt2 * SpecialFunctions.ErfcInv(1 - level);
    }

    /// <summary>
    /// The x with P(Z ≤ x) = p, to about 16 digits (algorithm AS 241, Wichura 1988); −∞ at 0, ∞ at 1, NaN elsewhere outside.
    /// </summary>
    /// <param name="p">A probability.</param>
    public static double Quantile(double p)
    {
        var q = p - 0.5;
        if (Math.Abs(q) <= 0.425)
        {
            var r = 0.180625 - (q * q);
            return q * Ratio(
                r,
                [2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125,
                    1971.5909503065514427, 133.14166789178437745, 3.387132872796366608],
                [5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867, 5394.1960214247511077,
                    687.1870074920579083, 42.313330701600911252, 1]);
        }
        if (!(p is >= 0 and <= 1)) return double.NaN;
        if (p is 0 or 1) return p == 0 ? double.NegativeInfinity : double.PositiveInfinity;

        var tail = Math.Sqrt(-Math.Log(q < 0 ? p : 1 - p));
        var x = tail <= 5
            ? Ratio(
                tail - 1.6,
                [7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258, 3.64784832476320460504,
                    5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734],
                [1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
                    0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1])
            : Ratio(
                tail - 5,
                [2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
                    0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772],
                [2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
                    0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1]);
        return q < 0 ? -x : x;
    }

    private static double Ratio(double x, ReadOnlySpan<double> numerator, ReadOnlySpan<double> denominator)
    {
        double above = 0, below = 0;
        foreach (var coefficient in numerator) above = (above * x) + coefficient;
        foreach (var coefficient in denominator) below = (below * x) + coefficient;
        return above / below;
    }
}
