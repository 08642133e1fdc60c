using System.Buffers;

namespace InnovationPotential.Numerics;

/// <summary>Ranks of values, counted from 1.</summary>
/// <remarks>
/// Missing values (NaN) keep NaN for a rank and take no place. Values tie when they are equal to the last bit; −0 equals 0. (Scores of an
/// assessment tie when they are equal but for rounding.)
/// The order is that of <see cref="RankKernels"/>, which rank the greatest first into memory of one's own, whole ranks as integers, without
/// allocating.
/// </remarks>
public static class Ranks
{
    /// <summary>The ranks of the values.</summary>
    /// <param name="values">The values, NaN where missing.</param>
    /// <param name="ties">What equal values share.</param>
    /// <param name="ascending">Whether the smallest value has rank 1, not the largest.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="ties"/> is not a member of its enumeration.</exception>
    public static double[] Of(ReadOnlySpan<double> values, RankTies ties = RankTies.Minimum, bool ascending = false)
    {
        var ranks = new double[values.Length];
        Fill(values, ranks, ties, ascending);
        return ranks;
    }

    /// <summary>Writes the ranks of the values.</summary>
    /// <param name="values">The values, NaN where missing.</param>
    /// <param name="ranks">Receives a rank for each value; may be the same memory.</param>
    /// <param name="ties">What equal values share.</param>
    /// <param name="ascending">Whether the smallest value has rank 1, not the largest.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="ties"/> is not a member of its enumeration.</exception>
    public static void Fill(ReadOnlySpan<double> values, Span<double> ranks, RankTies ties, bool ascending) =>
        Fill(values, ranks, ties, ascending, null);

    /// <summary>Writes the ranks of computed values: those of a group tied by <see cref="Rounding"/> share a rank.</summary>
    internal static void FillTied(ReadOnlySpan<double> values, Span<double> ranks, RankTies ties, bool ascending, double floor = 0) =>
        Fill(values, ranks, ties, ascending, floor);

    private static void Fill(ReadOnlySpan<double> values, Span<double> ranks, RankTies ties, bool ascending, double? floor)
    {
        if (values.Length != ranks.Length)
            throw new ArgumentException($"{values.Length} values need as many ranks, not {ranks.Length}.", nameof(ranks));
        if (ties is < RankTies.Minimum or > RankTies.Dense) throw new ArgumentOutOfRangeException(nameof(ties), ties, null);

        // The kernel has the greatest score first, and must not write over the values it reads.
        var rented = ArrayPool<double>.Shared.Rent(values.Length);
        var scores = rented.AsSpan(0, values.Length);
        if (!ascending) values.CopyTo(scores);
        else
            for (var i = 0; i < scores.Length; i++) scores[i] = -values[i];
        RankKernels.Fill(scores, ranks, ties, floor);
        ArrayPool<double>.Shared.Return(rented);
    }

    /// <summary>
    /// The percentile rank (r−1)/(n−1) of each value, r its ascending rank with ties at the lowest place, n the number present.
    /// </summary>
    /// <param name="values">The values, NaN where missing.</param>
    /// <returns>Between 0 (the smallest) and 1 (a single largest); NaN where missing, and for a single value.</returns>
    public static double[] Percentile(ReadOnlySpan<double> values)
    {
        var ranks = Of(values, RankTies.Minimum, ascending: true);
        double steps = Missing.CountPresent(values) - 1;
        for (var i = 0; i < ranks.Length; i++) ranks[i] = (ranks[i] - 1) / steps;
        return ranks;
    }
}
