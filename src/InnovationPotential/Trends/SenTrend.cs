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
/// Needs two points, and has no slope of more than <see cref="MostPoints"/>, whose pairs would take too much memory; a constant series
/// has slope 0.
/// Sources: Sen 1968; Hollander, Wolfe and Chicken, Nonparametric Statistical Methods, 9.3.
/// </remarks>
public sealed record SenTrend
{
    /// <summary>The most points of which a slope is found: 8,386,560 pairs.</summary>
    public const int MostPoints = 4096;

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
        if (n is < 2 or > MostPoints)
        {
            var reason = n switch
            {
                0 => UndefinedReason.NoObservations,
                1 => UndefinedReason.TooFewPoints,
                _ => UndefinedReason.TooManyPoints,
            };
            return new SenTrend(n, Quantity.Undefined(reason), Quantity.Undefined(reason), IntervalEstimate.Undefined(reason, level));
        }
        var pairs = PairwiseSlopes.Count(n);
        Span<double> slopes = pairs <= 1024 ? stackalloc double[pairs] : new double[pairs];
        PairwiseSlopes.Sorted(times, values, slopes);
        var slope = PairwiseSlopes.Median(slopes);
        Span<double> intercepts = n <= ObservedPoints.StackLimit ? stackalloc double[n] : new double[n];
        for (var i = 0; i < n; i++) intercepts[i] = values[i] - slope * (times[i] - times[0]);
        intercepts.Sort();
        var intercept = PairwiseSlopes.Median(intercepts);
        return new SenTrend(
            n, Quantity.Computed(slope).Scaled(exponent), Quantity.Computed(intercept).Scaled(exponent),
            Interval(slopes, n, exponent, level));
    }

    private static IntervalEstimate Interval(ReadOnlySpan<double> slopes, int n, int exponent, double level)
    {
        int rank;
        double attained;
        if (n <= KendallDistribution.LargestExactSize)
        {
            rank = KendallDistribution.CriticalInversions(n, (1 - level) / 2, out var tail);
            attained = 1 - 2 * tail;
        }
        else
        {
            var deviation = Math.Sqrt(MannKendall.Variance(n, []));
            rank = (int)Math.Floor((slopes.Length - 1 - StandardNormal.TwoSidedQuantile(level) * deviation) / 2);
            attained = level;
        }
        if (rank < 0) return IntervalEstimate.Undefined(UndefinedReason.LevelNotAttainable, level);
        return IntervalEstimate.Between(
            Quantity.Computed(slopes[rank]).Scaled(exponent), Quantity.Computed(slopes[^(rank + 1)]).Scaled(exponent), level, attained);
    }
}
