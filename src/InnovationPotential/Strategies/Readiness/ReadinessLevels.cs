namespace InnovationPotential.Strategies;

/// <summary>Levels of several dimensions, or of gates, made one.</summary>
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

    /// <summary>
    /// The lowest and the highest level that cumulative gates may let through: a gate that fails closes all above it, whatever is met
    /// there.
    /// </summary>
    /// <param name="passed">Whether each gate's own criteria are met, from the lowest gate up; null where that is unknown.</param>
    /// <param name="levels">The level of each gate, ascending.</param>
    /// <param name="bottom">The level when the first gate fails.</param>
    /// <returns>The level if all that is unknown fails, and if it all passes; they are the same where it does not matter.</returns>
    /// <remarks>Source: the note to TRL 1–9 in Horizon 2020, Annex G: all lower levels must be met to reach a higher one.</remarks>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static (int Low, int High) OfGates(ReadOnlySpan<bool?> passed, ReadOnlySpan<int> levels, int bottom = 0)
    {
        if (passed.Length != levels.Length) throw new ArgumentException("There must be one level for each gate.", nameof(levels));
        var (low, high) = (bottom, bottom);
        var certain = true;
        for (var gate = 0; gate < passed.Length; gate++)
        {
            if (passed[gate] == false) break;
            certain &= passed[gate] == true;
            high = levels[gate];
            if (certain) low = levels[gate];
        }

        return (low, high);
    }

    /// <summary>
    /// Whether all of some criteria are met: false as soon as one is not, null when it depends on what is unknown; true of none.
    /// </summary>
    internal static bool? AllMet(bool?[] met) => met.Contains(false) ? false : met.Contains(null) ? null : true;
}
