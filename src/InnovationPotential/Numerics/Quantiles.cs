namespace InnovationPotential.Numerics;

/// <summary>
/// Quantiles of type 7: linear between the order statistics at (n−1)p (Hyndman and Fan 1996; the default of R, NumPy and Excel).
/// </summary>
/// <remarks>Missing values (NaN) are skipped; of no value at all every result is NaN.</remarks>
public static class Quantiles
{
    /// <summary>What makes the median absolute deviation of a normal sample estimate its standard deviation, 1/Φ⁻¹(¾).</summary>
    public const double NormalConsistency = 1.4826022185056018;

    /// <summary>The quantile of a probability.</summary>
    /// <param name="values">The sample in any order, NaN where missing.</param>
    /// <param name="probability">From 0, the smallest value, to 1, the largest.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not in [0, 1].</exception>
    public static double Of(ReadOnlySpan<double> values, double probability) => OfSorted(Sort(values), probability);

    /// <summary>The quantile of a probability in a sample that is sorted.</summary>
    /// <param name="sorted">The sample in ascending order, none missing.</param>
    /// <param name="probability">From 0, the smallest value, to 1, the largest.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not in [0, 1].</exception>
    public static double OfSorted(ReadOnlySpan<double> sorted, double probability)
    {
        if (!(probability is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability is between 0 and 1.");
        if (sorted.IsEmpty) return double.NaN;
        var position = (sorted.Length - 1) * probability;
        var below = (int)position;
        var fraction = position - below;
        if (fraction == 0) return sorted[below];
        var (low, high) = (sorted[below], sorted[below + 1]);
        return low == high ? low : ((1 - fraction) * low) + (fraction * high);
    }

    /// <summary>The median: the middle value, or the mean of the two middle ones.</summary>
    /// <param name="values">The sample in any order, NaN where missing.</param>
    public static double Median(ReadOnlySpan<double> values) => Of(values, 0.5);

    /// <summary>The third quartile less the first.</summary>
    /// <param name="values">The sample in any order, NaN where missing.</param>
    public static double InterquartileRange(ReadOnlySpan<double> values)
    {
        var sorted = Sort(values);
        return OfSorted(sorted, 0.75) - OfSorted(sorted, 0.25);
    }

    /// <summary>
    /// The median of |x − median|, not rescaled; times <see cref="NormalConsistency"/> it estimates a standard deviation, as R's
    /// <c>mad</c>.
    /// </summary>
    /// <param name="values">The sample in any order, NaN where missing.</param>
    public static double MedianAbsoluteDeviation(ReadOnlySpan<double> values)
    {
        var deviations = Sort(values);
        var median = OfSorted(deviations, 0.5);
        for (var i = 0; i < deviations.Length; i++) deviations[i] = Math.Abs(deviations[i] - median);
        return Median(deviations);
    }

    /// <summary>
    /// The mean of the sample without its ⌊n·fraction⌋ smallest and as many largest values; the median from a fraction of ½ on.
    /// </summary>
    /// <param name="values">The sample in any order, NaN where missing.</param>
    /// <param name="fraction">The share left out at each end, 0 to ½.</param>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is not in [0, ½].</exception>
    public static double TrimmedMean(ReadOnlySpan<double> values, double fraction)
    {
        if (!(fraction is >= 0 and <= 0.5))
            throw new ArgumentOutOfRangeException(nameof(fraction), fraction, "Between 0 and ½ can be trimmed at each end.");
        var sorted = Sort(values);
        var trimmed = (int)(sorted.Length * fraction);
        return 2 * trimmed >= sorted.Length
            ? OfSorted(sorted, 0.5) : Moments.Of(sorted.AsSpan(trimmed, sorted.Length - (2 * trimmed))).Mean;
    }

    private static double[] Sort(ReadOnlySpan<double> values)
    {
        var sorted = Missing.Remove(values);
        Array.Sort(sorted);
        return sorted;
    }
}
