namespace InnovationPotential.Numerics.Kernels;

/// <summary>Batcher's odd–even merge sorting network for any number of elements.</summary>
/// <remarks>
/// Comparators with a partner beyond the last element are left out: they would meet only elements that stay where they are. Immutable.
/// Source: Batcher K. E. (1968), Sorting networks and their applications.
/// </remarks>
internal static class MergeNetwork
{
    /// <summary>The comparators one after another, two positions each, the lesser element going to the first.</summary>
    /// <param name="count">The number of elements, at least 1.</param>
    public static int[] Of(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var positions = new List<int>();
        for (var p = 1; p < count; p *= 2)
        {
            for (var k = p; k >= 1; k /= 2)
            {
                for (var j = k % p; j < count - k; j += 2 * k)
                {
                    for (var i = j; i < Math.Min(j + k, count - k); i++)
                    {
                        if (i / (2 * p) == (i + k) / (2 * p)) positions.AddRange([i, i + k]);
                    }
                }
            }
        }

        return [.. positions];
    }
}
