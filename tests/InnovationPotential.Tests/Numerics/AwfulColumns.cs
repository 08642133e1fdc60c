namespace InnovationPotential.Tests.Numerics;

/// <summary>Columns that are hard on arithmetic, from a seed.</summary>
internal static class AwfulColumns
{
    private static readonly double[] Awful =
    [
        double.NaN, 0, -0.0, double.Epsilon, 2.2250738585072014e-308, 1e-310, 1e-300, 1e300, double.MaxValue, 1, 1,
        1 + 2.220446049250313e-16, 0.5,
    ];

    private static readonly double[] Worse = [-1, -1e-300, double.PositiveInfinity, double.NegativeInfinity, -double.Epsilon];

    /// <summary>Ordinary positive values, a share of them missing.</summary>
    public static double[] Ordinary(int count, int seed, double missing = 0.1) =>
        Make(count, seed, random => random.NextDouble() < missing ? double.NaN : 0.01 + (10 * random.NextDouble()));

    /// <summary>
    /// Missing values, zeros, subnormals, great and small numbers and ties among ordinary ones; nothing negative or infinite.
    /// </summary>
    public static double[] NonNegative(int count, int seed) =>
        Make(count, seed, random => random.Next(3) == 0 ? Awful[random.Next(Awful.Length)] : Math.Exp(40 * (random.NextDouble() - 0.5)));

    /// <summary>All of these, and negative and infinite values.</summary>
    public static double[] Any(int count, int seed) =>
        Make(count, seed, random => random.Next(8) switch
        {
            0 => Awful[random.Next(Awful.Length)],
            1 => Worse[random.Next(Worse.Length)],
            2 => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)),
            _ => (10 * random.NextDouble()) - 2,
        });

    private static double[] Make(int count, int seed, Func<Random, double> value)
    {
        var random = new Random(seed);
        var values = new double[count];
        for (var i = 0; i < count; i++)
            values[i] = value(random);
        return values;
    }
}
