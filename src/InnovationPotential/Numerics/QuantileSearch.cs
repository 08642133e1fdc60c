using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Numerics;

/// <summary>
/// Sample quantiles of type 7 (Hyndman and Fan 1996): linear between order statistics, the definition of R, NumPy and Excel's
/// PERCENTILE.INC.
/// </summary>
/// <remarks>
/// With n values in ascending order and h = (n − 1)·p: <c>x[⌊h⌋] + (h − ⌊h⌋)·(x[⌊h⌋ + 1] − x[⌊h⌋])</c>, places counted from 0. Without
/// values every quantile is NaN.
/// </remarks>
public static class QuantileSearch
{
    private const int SortFrom = 6;

    /// <summary>A quantile of values in ascending order without NaN.</summary>
    /// <param name="sorted">The values, in ascending order.</param>
    /// <param name="probability">The share of the values at or below the quantile, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not between 0 and 1.</exception>
    public static double OfSorted(ReadOnlySpan<double> sorted, double probability)
    {
        ThrowIfNoProbability(probability);
        if (sorted.IsEmpty)
            return double.NaN;
        var (place, share) = Place(sorted.Length, probability);
        return share == 0 ? sorted[place] : Between(sorted[place], sorted[place + 1], share);
    }

    /// <summary>Quantiles of values in any order; NaN values are left out.</summary>
    /// <remarks>A few quantiles are found without sorting the values.</remarks>
    /// <param name="values">The values; they are rearranged.</param>
    /// <param name="probabilities">The probabilities, each from 0 to 1, in any order.</param>
    /// <param name="destination">Takes a quantile for each probability.</param>
    /// <exception cref="ArgumentException">The destination is shorter than the probabilities.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A probability is not between 0 and 1.</exception>
    public static void Find(Span<double> values, ReadOnlySpan<double> probabilities, Span<double> destination)
    {
        if (destination.Length < probabilities.Length)
            throw new ArgumentException("The destination is shorter than the probabilities.", nameof(destination));
        foreach (var probability in probabilities)
            ThrowIfNoProbability(probability);
        values = Present(values);
        var sort = probabilities.Length >= SortFrom;
        if (sort)
            values.Sort();
        for (var i = 0; i < probabilities.Length; i++)
            destination[i] = sort ? OfSorted(values, probabilities[i]) : Select(values, probabilities[i]);
    }

    private static double Select(Span<double> values, double probability)
    {
        if (values.IsEmpty)
            return double.NaN;
        var (place, share) = Place(values.Length, probability);
        var lower = Selection.Select(values, place);
        if (share == 0)
            return lower;
        var upper = double.PositiveInfinity;
        foreach (var value in values[(place + 1)..])
            upper = value < upper ? value : upper;
        return Between(lower, upper, share);
    }

    private static Span<double> Present(Span<double> values)
    {
        var count = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (double.IsNaN(values[i]))
                continue;
            (values[count], values[i]) = (values[i], values[count]);
            count++;
        }

        return values[..count];
    }

    private static (int Place, double Share) Place(int count, double probability)
    {
        var h = (count - 1) * probability;
        var place = (int)h;
        return (place, h - place);
    }

    private static double Between(double lower, double upper, double share)
    {
        if (lower == upper)
            return lower;
        var distance = upper - lower;
        return double.IsFinite(distance) ? lower + (share * distance) : ((1 - share) * lower) + (share * upper);
    }

    private static void ThrowIfNoProbability(double probability)
    {
        if (!(probability >= 0 && probability <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability is between 0 and 1.");
    }
}
