namespace InnovationPotential.Numerics;

/// <summary>The logarithmic mean L(a, b) = (a − b)/(ln a − ln b), and a where they are equal.</summary>
internal static class LogarithmicMean
{
    /// <summary>The mean of two positive numbers.</summary>
    /// <param name="a">A positive number.</param>
    /// <param name="b">Another.</param>
    /// <remarks>Symmetric, and between the geometric and the arithmetic mean. Near-equal arguments lose no digits.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A number is zero, negative or NaN.</exception>
    public static double Of(double a, double b)
    {
        if (!(a > 0)) throw new ArgumentOutOfRangeException(nameof(a), a, "A logarithmic mean needs positive numbers.");
        if (!(b > 0)) throw new ArgumentOutOfRangeException(nameof(b), b, "A logarithmic mean needs positive numbers.");
        if (a == b) return a;
        var (high, low) = a > b ? (a, b) : (b, a);
        // ln(high/low) = 2·artanh(u) with u = (high − low)/(high + low); near 1 its series avoids the cancellation.
        var u = (high / 2 - low / 2) / (high / 2 + low / 2);
        if (u > 0.01) return (high - low) / (double.IsInfinity(high / low) ? Math.Log(high) - Math.Log(low) : Math.Log(high / low));
        var v = u * u;
        return (high / 2 + low / 2) / (1 + v * (1.0 / 3 + v * (1.0 / 5 + v * (1.0 / 7 + v / 9))));
    }
}
