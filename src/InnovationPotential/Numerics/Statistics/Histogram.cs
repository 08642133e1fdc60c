namespace InnovationPotential.Numerics;

/// <summary>Counts of values in bins of equal width.</summary>
internal static class Histogram
{
    /// <summary>Adds values to the counts of bins of equal width between two bounds.</summary>
    /// <remarks>
    /// Bin i of k holds the values from <c>low + i·(high − low)/k</c> up to, but without, the lower edge of the next; the last bin holds
    /// <paramref name="high"/> too. A value on an edge, as <see cref="Edge"/> computes it, belongs to the bin above it.
    /// </remarks>
    /// <param name="values">The values; NaN and values outside the bounds are not counted.</param>
    /// <param name="low">The lower edge of the first bin, a finite number.</param>
    /// <param name="high">The upper edge of the last bin, finite and greater than <paramref name="low"/>.</param>
    /// <param name="counts">The counts to add to, one for each bin, at least one.</param>
    /// <returns>The number of values counted.</returns>
    /// <exception cref="ArgumentException">There is no bin, or the bounds are not finite and ascending, or too far apart for a
    /// double.</exception>
    public static long Count(ReadOnlySpan<double> values, double low, double high, Span<long> counts)
    {
        if (counts.IsEmpty)
            throw new ArgumentException("There must be a bin.", nameof(counts));
        if (!(low < high) || !double.IsFinite(high - low))
            throw new ArgumentException("The bounds must be finite and ascending.", nameof(high));
        var last = counts.Length - 1;
        var counted = 0L;
        foreach (var value in values)
        {
            if (!(value >= low && value <= high))
                continue;
            var bin = Math.Min((int)((value - low) / (high - low) * counts.Length), last);
            while (bin > 0 && value < Edge(bin, low, high, counts.Length))
                bin--;
            while (bin < last && value >= Edge(bin + 1, low, high, counts.Length))
                bin++;
            counts[bin]++;
            counted++;
        }

        return counted;
    }

    /// <summary>Adds whole numbers to their counts.</summary>
    /// <param name="values">The numbers; those below 0 or beyond the last count are not counted.</param>
    /// <param name="counts">The counts to add to, of 0, 1, 2 and so on.</param>
    /// <returns>The number of values counted.</returns>
    public static long Count(ReadOnlySpan<int> values, Span<long> counts)
    {
        var counted = 0L;
        foreach (var value in values)
        {
            if ((uint)value >= (uint)counts.Length)
                continue;
            counts[value]++;
            counted++;
        }

        return counted;
    }

    /// <summary>An edge between bins: <c>low + index·(high − low)/bins</c>, and exactly <paramref name="high"/> for the last.</summary>
    /// <param name="index">The edge's place, from 0 to the number of bins.</param>
    /// <param name="low">The lower edge of the first bin.</param>
    /// <param name="high">The upper edge of the last bin.</param>
    /// <param name="bins">The number of bins, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The place is not between 0 and the number of bins, or there is no bin.</exception>
    public static double Edge(int index, double low, double high, int bins)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, bins);
        return index == bins ? high : low + (index * (high - low) / bins);
    }
}
