namespace InnovationPotential.Strategies;

/// <summary>Levels of several dimensions made one.</summary>
/// <remarks>Unknown levels are NaN.</remarks>
public static class ReadinessLevels
{
    private const int StackLimit = 64;

    /// <summary>
    /// The largest level that at least k dimensions reach: the k-th largest. With k = n it is the weakest link, with k = 1 the strongest.
    /// </summary>
    /// <param name="levels">The levels of the dimensions, NaN where unknown.</param>
    /// <param name="k">How many dimensions must reach it, from 1 to their number.</param>
    /// <returns>It; null when it depends on the unknown levels.</returns>
    /// <exception cref="ArgumentOutOfRangeException">k is not from 1 to the number of levels.</exception>
    public static double? KOutOfN(ReadOnlySpan<double> levels, int k)
    {
        var (low, high) = KOutOfN(levels, k, ScoreRange.Unbounded);
        return low == high ? low : null;
    }

    /// <summary>The lowest and the highest the level of k out of n can be, when unknown levels may be anything within a range.</summary>
    /// <param name="levels">The levels of the dimensions, NaN where unknown.</param>
    /// <param name="k">How many dimensions must reach it, from 1 to their number.</param>
    /// <param name="range">The range of the levels.</param>
    /// <exception cref="ArgumentOutOfRangeException">k is not from 1 to the number of levels.</exception>
    public static (double Low, double High) KOutOfN(ReadOnlySpan<double> levels, int k, ScoreRange range)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(k, levels.Length);
        Span<double> known = levels.Length <= StackLimit ? stackalloc double[levels.Length] : new double[levels.Length];
        var count = 0;
        foreach (var level in levels)
        {
            if (!double.IsNaN(level)) known[count++] = level;
        }

        known = known[..count];
        known.Sort();
        var unknown = levels.Length - count;
        return (k <= count ? known[^k] : range.Low, k <= unknown ? range.High : known[^(k - unknown)]);
    }

    /// <summary>
    /// How far a level is from the bottom of its scale to the top: <c>(L − L⁻) / (L⁺ − L⁻)</c>, comparable among scales of different
    /// length.
    /// </summary>
    /// <param name="level">The level.</param>
    /// <param name="scale">The lowest and the highest level.</param>
    /// <exception cref="ArgumentException">The scale has no end or no width.</exception>
    public static double NormalizedRatio(double level, ScoreRange scale)
    {
        if (!scale.IsBounded || scale.High <= scale.Low)
            throw new ArgumentException($"There is no ratio on the scale {scale}.", nameof(scale));
        return (level - scale.Low) / (scale.High - scale.Low);
    }
}
