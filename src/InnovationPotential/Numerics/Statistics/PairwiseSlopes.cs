namespace InnovationPotential.Numerics;

/// <summary>The slopes of all pairs of points.</summary>
internal static class PairwiseSlopes
{
    /// <summary>The number of pairs of n points, n(n − 1)/2.</summary>
    /// <param name="count">The number of points.</param>
    public static int Count(int count) => count * (count - 1) / 2;

    /// <summary>Writes (y_j − y_i)/(x_j − x_i) for all i &lt; j, in ascending order.</summary>
    /// <param name="x">Strictly increasing abscissas.</param>
    /// <param name="y">Ordinates, as many.</param>
    /// <param name="destination">Room for all pairs.</param>
    public static void Sorted(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> destination)
    {
        var k = 0;
        for (var i = 0; i < x.Length; i++)
            for (var j = i + 1; j < x.Length; j++)
                destination[k++] = (y[j] - y[i]) / (x[j] - x[i]);
        destination.Sort();
    }

    /// <summary>The middle of sorted numbers, or the mean of the two in the middle.</summary>
    /// <param name="sorted">Numbers in ascending order, at least one.</param>
    public static double Median(ReadOnlySpan<double> sorted)
    {
        var half = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[half] : sorted[half - 1] / 2 + sorted[half] / 2;
    }
}
