namespace InnovationPotential.Numerics;

/// <summary>Scaling by powers of two, which is exact and keeps products of extreme values in range.</summary>
internal static class Scaling
{
    /// <summary>
    /// The exponent e for which 2^−e brings a positive finite magnitude near one; the factor itself stays a normal number.
    /// </summary>
    public static int Exponent(double magnitude) => magnitude == 0 ? 0 : Math.Clamp(Math.ILogB(magnitude), -1022, 1022);

    /// <summary>The largest magnitude of the values; NaN if one is NaN.</summary>
    public static double Magnitude(ReadOnlySpan<double> values)
    {
        var largest = 0.0;
        foreach (var value in values) largest = Math.Max(largest, Math.Abs(value));
        return largest;
    }
}
