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

    private SenTrend(int n, Quantity slope, Quantity intercept, IntervalEstimate slopeInterval) =>
        (N, Slope, Intercept, SlopeInterval) = (n, slope, intercept, slopeInterval);

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
        Span<double> room = times.Length <= ObservedPoints.StackLimit ? stackalloc double[2 * times.Length] : new double[2 * times.Length];
        return FitObserved(ObservedPoints.Of(times, values, room), level);
    }

    /// <summary>The slope and its interval, such as <c>31 per period, [8, 54] (95 %)</c>.</summary>
    public override string ToString() =>
        Slope.IsDefined ? Invariant($"{Slope} per period, {SlopeInterval}") : Slope.ToString();

    internal static SenTrend FitObserved(ObservedPoints points, double level)
    {
        var n = points.Times.Length;
        if (Quantity.TooFew(n) is { } few) return new SenTrend(n, few, few, IntervalEstimate.Undefined(few, level));
        var rank = RankOfEnd(n, level, out var attained);
        if (n > MostSorted)
        {
            var many = new SlopeSelection(points.Times, points.Values);
            var half = many.Pairs / 2;
            return Of(points, many.Pairs % 2 == 1 ? many.At(half) : many.At(half - 1) / 2 + many.At(half) / 2,
                rank < 0 ? null : (many.At(rank), many.At(many.Pairs - 1 - rank)), level, attained);
        }
        var pairs = PairwiseSlopes.Count(n);
        Span<double> slopes = pairs <= 1024 ? stackalloc double[pairs] : new double[pairs];
        PairwiseSlopes.Sorted(points.Times, points.Values, slopes);
        return Of(points, PairwiseSlopes.Median(slopes), rank < 0 ? null : (slopes[(int)rank], slopes[^((int)rank + 1)]), level, attained);
    }

    private static SenTrend Of(ObservedPoints points, double slope, (double Lower, double Upper)? ends, double level, double attained)
    {
        var (n, exponent) = (points.Times.Length, points.Exponent);
        Span<double> intercepts = n <= ObservedPoints.StackLimit ? stackalloc double[n] : new double[n];
        for (var i = 0; i < n; i++) intercepts[i] = points.Values[i] - slope * (points.Times[i] - points.Times[0]);
        intercepts.Sort();
        return new SenTrend(n, Scaled(slope), Scaled(PairwiseSlopes.Median(intercepts)), ends is { } interval
            ? IntervalEstimate.Between(Scaled(interval.Lower), Scaled(interval.Upper), level, attained)
            : IntervalEstimate.Undefined(Quantity.Undefined(UndefinedReason.LevelNotAttainable), level));

        Quantity Scaled(double value) => Quantity.Computed(Math.ScaleB(value, exponent));
    }

    // How many slopes there are outside each end of the interval; below 0 where none is so sure.
    private static long RankOfEnd(int n, double level, out double attained)
    {
        if (n <= KendallDistribution.LargestExactSize)
        {
            var rank = KendallDistribution.CriticalInversions(n, (1 - level) / 2, out var tail);
            attained = 1 - 2 * tail;
            return rank;
        }
        attained = level;
        var deviation = Math.Sqrt(MannKendall.Variance(n, []));
        return (long)Math.Floor(((n * (n - 1L) / 2) - 1 - StandardNormal.TwoSidedQuantile(level) * deviation) / 2);
    }
}
