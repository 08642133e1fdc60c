namespace InnovationPotential.Trends;

/// <summary>The least-squares line ŷ = a + b·(t − origin) through the observed points of a series.</summary>
/// <remarks>
/// The origin is the first observed time, so the intercept is the fitted value there. Missing values are left out and the
/// others keep their real times. The slope needs two points, standard errors and intervals three. A constant series has
/// slope 0, no R² and no t ratio. Values of any magnitude are fitted without overflow.
/// Source: OLS as in R's <c>lm</c> and <c>predict.lm</c>.
/// </remarks>
public sealed record LinearTrend
{
    private readonly LineFit _fit;
    private readonly int _exponent;
    private readonly double _origin;
    private readonly double _lastTime;

    private LinearTrend(LineFit fit, int exponent, double origin, double lastTime) =>
        (_fit, _exponent, _origin, _lastTime) = (fit, exponent, origin, lastTime);

    /// <summary>The number of observed points.</summary>
    public int N => _fit.Count;

    /// <summary>The time of the first observation, where the line's time starts at 0; null when there is none.</summary>
    public double? Origin => N == 0 ? null : _origin;

    /// <summary>The time of the last observation; null when there is none.</summary>
    public double? LastTime => N == 0 ? null : _lastTime;

    /// <summary>The slope b per unit of time.</summary>
    public Quantity Slope => Needs(2) ?? Scaled(_fit.Slope);

    /// <summary>The intercept a, the line's value at the origin.</summary>
    public Quantity Intercept => Needs(2) ?? Scaled(Value(_origin));

    /// <summary>
    /// b/a, the slope per unit of time as a share of the line's value at the origin; 0.05 is 5 % of where it begins. Undefined where that
    /// is not above 0.
    /// </summary>
    public Quantity RelativeSlope => Needs(2) ?? Quantity.Share(_fit.Slope, Value(_origin));

    /// <summary>s = √(Σe²/(n − 2)), the residual standard error.</summary>
    public Quantity ResidualStandardError => Needs(3) ?? Scaled(Residual);

    /// <summary>s/√Sxx, the slope's standard error.</summary>
    public Quantity SlopeStandardError => Needs(3) ?? Scaled(Residual / Math.Sqrt(_fit.Sxx));

    /// <summary>s·√(1/n + (origin − t̄)²/Sxx), the intercept's standard error.</summary>
    public Quantity InterceptStandardError => Needs(3) ?? Scaled(Residual * Math.Sqrt(Leverage(_origin)));

    /// <summary>R² = 1 − Σe²/Σ(y − ȳ)²; undefined for a constant series.</summary>
    public Quantity RSquared => Needs(2) ?? (_fit.Syy == 0
        ? Quantity.Undefined(UndefinedReason.Constant)
        : Quantity.Computed(1 - _fit.ResidualSumOfSquares / _fit.Syy));

    /// <summary>
    /// The two-sided p-value of b = 0 by Student's t with n − 2 degrees of freedom; undefined when the points lie exactly on the line.
    /// </summary>
    public Quantity SlopePValue => Needs(3) ?? (_fit.Syy == 0 ? Quantity.Undefined(UndefinedReason.Constant)
        : Residual == 0 ? Quantity.Undefined(UndefinedReason.PerfectFit)
        : Quantity.Computed(StudentT.TwoSidedProbability(_fit.Slope / (Residual / Math.Sqrt(_fit.Sxx)), N - 2)));

    private double Residual => Math.Sqrt(_fit.ResidualSumOfSquares / (N - 2));

    /// <summary>Fits the line.</summary>
    /// <param name="times">The times, strictly increasing.</param>
    /// <param name="values">The values, NaN where missing.</param>
    /// <exception cref="ArgumentException">Lengths differ, times do not increase strictly, or a number is infinite.</exception>
    public static LinearTrend Fit(ReadOnlySpan<double> times, ReadOnlySpan<double> values)
    {
        Span<double> room = times.Length <= ObservedPoints.StackLimit ? stackalloc double[2 * times.Length] : new double[2 * times.Length];
        return FitObserved(ObservedPoints.Of(times, values, room));
    }

    /// <summary>The value of the line at a time.</summary>
    /// <param name="time">Any time.</param>
    public Quantity At(double time) => Needs(2) ?? Scaled(Value(time));

    /// <summary>The interval b ± t·se(b) for the slope.</summary>
    /// <param name="level">The confidence, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    public IntervalEstimate SlopeInterval(double level = 0.95) => Interval(_fit.Slope, 1 / Math.Sqrt(_fit.Sxx), level);

    /// <summary>The interval ŷ ± t·s·√(1/n + (t − t̄)²/Sxx) for the mean of y at a time.</summary>
    /// <param name="time">Any time.</param>
    /// <param name="level">The confidence, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    public IntervalEstimate ConfidenceInterval(double time, double level = 0.95) => Interval(Value(time), Math.Sqrt(Leverage(time)), level);

    /// <summary>The interval ŷ ± t·s·√(1 + 1/n + (t − t̄)²/Sxx) for one new value at a time.</summary>
    /// <inheritdoc cref="ConfidenceInterval"/>
    public IntervalEstimate PredictionInterval(double time, double level = 0.95) =>
        Interval(Value(time), Math.Sqrt(1 + Leverage(time)), level);

    /// <summary>The line, such as <c>0.8 + 32.6·(t − 2016)</c>.</summary>
    public override string ToString() => Slope.IsDefined
        ? Invariant($"{Intercept} + {Slope}·(t − {_origin})")
        : Slope.ToString();

    internal static LinearTrend FitObserved(ObservedPoints points) => points.Times.IsEmpty ? new LinearTrend(default, 0, 0, 0)
        : new LinearTrend(LineFit.Of(points.Times, points.Values), points.Exponent, points.Times[0], points.Times[^1]);

    private Quantity? Needs(int points) => Quantity.TooFew(N, points);

    private double Value(double time) => _fit.MeanY + _fit.Slope * (time - _fit.MeanX);

    private double Leverage(double time) => 1.0 / N + (time - _fit.MeanX) * (time - _fit.MeanX) / _fit.Sxx;

    private IntervalEstimate Interval(double center, double width, double level)
    {
        IntervalEstimate.ThrowIfNotLevel(level);
        if (Needs(3) is { } undefined) return IntervalEstimate.Undefined(undefined, level);
        var half = StudentT.TwoSidedQuantile(level, N - 2) * Residual * width;
        return IntervalEstimate.Between(Scaled(center - half), Scaled(center + half), level, level);
    }

    private Quantity Scaled(double value) => Quantity.Computed(Math.ScaleB(value, _exponent));
}
