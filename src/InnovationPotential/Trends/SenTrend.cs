using System.Globalization;
using InnovationPotential.Numerics;

namespace InnovationPotential.Trends;

/// <summary>The Theil–Sen line: the median slope of all pairs of observed points, with a rank-based interval.</summary>
/// <remarks>
/// Slopes use the real times, so gaps and unequal spacing are taken as they are. The intercept is the median of
/// y − b·(t − first time). The interval inverts the Mann–Kendall test of y − β·t: it keeps every slope the test does not
/// reject at 1 − level. At such residuals ties occur at single values of β only, so its ranks come from the exact
/// distribution without ties, for any y; beyond <see cref="KendallDistribution.LargestExactSize"/> points from the normal
/// approximation with continuity correction. The closed interval's confidence is at least the level asked for and is told.
/// Needs two points; a constant series has slope 0. The pairs of up to 2,048 points are sorted; of more, the slopes of the ranks are found
/// by counting inversions, in O(n log n) and without keeping pairs.
/// Sources: Sen 1968; Hollander, Wolfe and Chicken, Nonparametric Statistical Methods, 9.3.
/// </remarks>
public sealed record SenTrend
{
    private const int MostSorted = 2048;

    private SenTrend(int n, Quantity slope, Quantity intercept, IntervalEstimate slopeInterval)
    {
        N = n;
        Slope = slope;
        Intercept = intercept;
        SlopeInterval = slopeInterval;
    }

    /// <summary>The number of observed points.</summary>
    public int N { get; }

    /// <summary>The median of the pairwise slopes, per unit of time.</summary>
    public Quantity Slope { get; }

    /// <summary>The line's value at the first observed time.</summary>
    public Quantity Intercept { get; }

    /// <summary>The slope as a share of the line's value at the first observed time; undefined where that is not above 0.</summary>
    public Quantity RelativeSlope => Slope.IsDefined ? Quantity.Share(Slope.GetValue(), Intercept.GetValue()) : Slope;

    /// <summary>The interval for the slope; undefined when so few points cannot give the confidence (fewer than five at 95 %).</summary>
    public IntervalEstimate SlopeInterval { get; }

    /// <summary>Fits the line.</summary>
    /// <param name="times">The times, strictly increasing.</param>
    /// <param name="values">The values, NaN where missing.</param>
    /// <param name="level">The confidence of the slope's interval, between 0 and 1.</param>
    /// <exception cref="ArgumentException">Lengths differ, times do not increase strictly, or a number is infinite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    public static SenTrend Fit(ReadOnlySpan<double> times, ReadOnlySpan<double> values, double level = 0.95)
    {
        IntervalEstimate.ThrowIfNotLevel(level);
        Span<double> t = times.Length <= ObservedPoints.StackLimit ? stackalloc double[times.Length] : new double[times.Length];
        Span<double> y = values.Length <= ObservedPoints.StackLimit ? stackalloc double[values.Length] : new double[values.Length];
        var n = ObservedPoints.Take(times, values, t, y, out var exponent);
        return FitObserved(t[..n], y[..n], exponent, level);
    }

    /// <summary>The slope and its interval, such as <c>31 per period, [8, 54] (95 %)</c>.</summary>
    public override string ToString() =>
        Slope.IsDefined ? string.Create(CultureInfo.InvariantCulture, $"{Slope} per period, {SlopeInterval}") : Slope.ToString();

    internal static SenTrend FitObserved(ReadOnlySpan<double> times, ReadOnlySpan<double> values, int exponent, double level)
    {
        var n = times.Length;
        if (n < 2)
        {
            var reason = n == 0 ? UndefinedReason.NoObservations : UndefinedReason.TooFewPoints;
            return new SenTrend(n, Quantity.Undefined(reason), Quantity.Undefined(reason), IntervalEstimate.Undefined(reason, level));
        }
        if (n > MostSorted) return OfMany(times, values, exponent, level);
        var pairs = PairwiseSlopes.Count(n);
        Span<double> slopes = pairs <= 1024 ? stackalloc double[pairs] : new double[pairs];
        PairwiseSlopes.Sorted(times, values, slopes);
        var rank = RankOfEnd(n, level, out var attained);
        return Of(times, values, exponent, PairwiseSlopes.Median(slopes), rank < 0 ? null : (slopes[(int)rank], slopes[^((int)rank + 1)]),
            level, attained);
    }

    private static SenTrend OfMany(ReadOnlySpan<double> times, ReadOnlySpan<double> values, int exponent, double level)
    {
        var slopes = new SlopeSelection(times, values);
        var half = slopes.Pairs / 2;
        var slope = slopes.Pairs % 2 == 1 ? slopes.At(half) : slopes.At(half - 1) / 2 + slopes.At(half) / 2;
        var rank = RankOfEnd(times.Length, level, out var attained);
        return Of(times, values, exponent, slope, rank < 0 ? null : (slopes.At(rank), slopes.At(slopes.Pairs - 1 - rank)), level, attained);
    }

    private static SenTrend Of(ReadOnlySpan<double> times, ReadOnlySpan<double> values, int exponent, double slope,
        (double Lower, double Upper)? ends, double level, double attained)
    {
        var n = times.Length;
        Span<double> intercepts = n <= ObservedPoints.StackLimit ? stackalloc double[n] : new double[n];
        for (var i = 0; i < n; i++) intercepts[i] = values[i] - slope * (times[i] - times[0]);
        intercepts.Sort();
        var intercept = PairwiseSlopes.Median(intercepts);
        return new SenTrend(n, Quantity.Computed(slope).Scaled(exponent), Quantity.Computed(intercept).Scaled(exponent),
            ends is not { } interval ? IntervalEstimate.Undefined(UndefinedReason.LevelNotAttainable, level)
                : IntervalEstimate.Between(Quantity.Computed(interval.Lower).Scaled(exponent),
                    Quantity.Computed(interval.Upper).Scaled(exponent), level, attained));
    }

    // How many slopes there are outside each end of the interval; below 0 where none is so sure.
    private static long RankOfEnd(int n, double level, out double attained)
    {
        long rank;
        if (n <= KendallDistribution.LargestExactSize)
        {
            rank = KendallDistribution.CriticalInversions(n, (1 - level) / 2, out var tail);
            attained = 1 - 2 * tail;
        }
        else
        {
            var deviation = Math.Sqrt(MannKendall.Variance(n, []));
            rank = (long)Math.Floor(((n * (n - 1L) / 2) - 1 - StandardNormal.TwoSidedQuantile(level) * deviation) / 2);
            attained = level;
        }

        return rank;
    }
}
