namespace InnovationPotential.Tests.Numerics;

/// <summary>Doubles as bits, every NaN alike.</summary>
internal static class Bits
{
    public static long[] Of(double[] values) => Array.ConvertAll(values, Of);

    public static long Of(double value) => double.IsNaN(value) ? long.MinValue + 1 : BitConverter.DoubleToInt64Bits(value);

    /// <summary>How many doubles lie between two, +1; 0 when both are NaN.</summary>
    public static long Distance(double left, double right)
    {
        if (double.IsNaN(left) && double.IsNaN(right))
            return 0;
        return double.IsNaN(left) || double.IsNaN(right) ? long.MaxValue : Math.Abs(Place(left) - Place(right));
    }

    private static long Place(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        return bits < 0 ? long.MinValue - bits : bits;
    }
}
