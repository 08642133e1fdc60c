namespace InnovationPotential.Numerics;

/// <summary>
/// A straight line from a column's values to comparable values, optionally limited: <c>y = Offset + Scale·((x − Origin)·Rate)</c>, held
/// within [Low, High].
/// </summary>
/// <remarks>
/// The subtraction comes first so that the ends of a range map exactly: <see cref="Between"/> gives exactly its low and its high result at
/// its two ends, where a·x + b would leave a rounding error that a geometric mean turns into a large number. Only NaN maps to NaN. Where
/// the two coefficients are wanted, in a formula or a query, see <see cref="AffineMap"/>. The uninitialized value is refused where it is
/// used.
/// </remarks>
public readonly record struct LinearMap
{
    private LinearMap(double origin, double rate, double scale, double offset, double low, double high)
    {
        Origin = origin;
        Rate = rate;
        Scale = scale;
        Offset = offset;
        Low = low;
        High = high;
    }

    /// <summary>The map that changes nothing.</summary>
    public static LinearMap Identity { get; } = Affine(1, 0);

    /// <summary>The value that maps to <see cref="Offset"/>.</summary>
    public double Origin { get; }

    /// <summary>
    /// 1 divided by the distance from <see cref="Origin"/> that maps to a step of <see cref="Scale"/>; negative where lower is better,
    /// never 0.
    /// </summary>
    public double Rate { get; }

    /// <summary>
    /// The step in the result; never 0. It may differ by a rounding from the step asked for, so that the end of a range maps exactly.
    /// </summary>
    public double Scale { get; }

    /// <summary>The result at <see cref="Origin"/>.</summary>
    public double Offset { get; }

    /// <summary>The least result; −∞ where there is no limit.</summary>
    public double Low { get; }

    /// <summary>The greatest result; +∞ where there is no limit.</summary>
    public double High { get; }

    internal bool IsLimited => !double.IsInfinity(Low) || !double.IsInfinity(High);

    /// <summary>The map <c>slope·x + intercept</c>.</summary>
    /// <param name="slope">The slope, finite and not 0.</param>
    /// <param name="intercept">The value at 0, a finite number.</param>
    /// <exception cref="ArgumentException">A number is not finite, or the slope is 0.</exception>
    public static LinearMap Affine(double slope, double intercept)
    {
        ThrowIfNoUnit(slope, nameof(slope));
        ThrowIfNotFinite(intercept, nameof(intercept));
        return new LinearMap(0, 1, slope, intercept, double.NegativeInfinity, double.PositiveInfinity);
    }

    /// <summary>The map <c>(x − center)/unit</c>: a z-score with a mean and a standard deviation, a ratio with 0 and a reference.</summary>
    /// <param name="center">The value that maps to 0, a finite number.</param>
    /// <param name="unit">The distance that maps to 1; finite and not 0.</param>
    /// <exception cref="ArgumentException">A number is not finite, or the unit is 0 or so small that its reciprocal is not
    /// finite.</exception>
    public static LinearMap Standardized(double center, double unit)
    {
        ThrowIfNotFinite(center, nameof(center));
        ThrowIfNoUnit(unit, nameof(unit));
        return Fit(center, unit, 0, 1);
    }

    /// <summary>The map that takes one value to a low and another to a high result: min–max with the extremes or with goalposts.</summary>
    /// <param name="worst">The value that maps to <paramref name="low"/>; greater than <paramref name="best"/> where lower is
    /// better.</param>
    /// <param name="best">The value that maps to <paramref name="high"/>.</param>
    /// <param name="low">The result at <paramref name="worst"/>.</param>
    /// <param name="high">The result at <paramref name="best"/>.</param>
    /// <exception cref="ArgumentException">A number is not finite, the two values or the two results are equal, or their distance or its
    /// reciprocal is too great for a double.</exception>
    public static LinearMap Between(double worst, double best, double low = 0, double high = 1)
    {
        ThrowIfNotFinite(worst, nameof(worst));
        ThrowIfNoUnit(best - worst, nameof(best));
        ThrowIfNotFinite(low, nameof(low));
        ThrowIfNoUnit(high - low, nameof(high));
        return Fit(worst, best - worst, low, high);
    }

    /// <summary>The same line, its results held within limits.</summary>
    /// <param name="low">The least result; −∞ for none.</param>
    /// <param name="high">The greatest result; +∞ for none.</param>
    /// <exception cref="ArgumentException">A limit is NaN, or the lower is above the higher.</exception>
    public LinearMap LimitedTo(double low, double high)
    {
        if (!(low <= high))
            throw new ArgumentException("The lower limit must not be above the higher.", nameof(low));
        return new LinearMap(Origin, Rate, Scale, Offset, low, high);
    }

    /// <summary>The result for one value; NaN for NaN.</summary>
    /// <param name="value">The value.</param>
    public double Apply(double value)
    {
        var y = double.MultiplyAddEstimate(Scale, (value - Origin) * Rate, Offset);
        y = Low > y ? Low : y;
        return High < y ? High : y;
    }

    // The reciprocal of a unit times the unit may fall a rounding short of 1; a neighboring rate or scale makes up for it.
    private static LinearMap Fit(double origin, double unit, double low, double high)
    {
        var (rate, scale) = (1 / unit, high - low);
        ThrowIfNotFinite(rate, nameof(unit));
        ReadOnlySpan<double> rates = [rate, Math.BitIncrement(rate), Math.BitDecrement(rate)];
        ReadOnlySpan<double> scales =
        [
            scale, Math.BitIncrement(scale), Math.BitDecrement(scale), Math.BitIncrement(Math.BitIncrement(scale)),
            Math.BitDecrement(Math.BitDecrement(scale)),
        ];
        foreach (var r in rates)
        {
            foreach (var s in scales)
            {
                if (double.MultiplyAddEstimate(s, unit * r, low) == high)
                    return new LinearMap(origin, r, s, low, double.NegativeInfinity, double.PositiveInfinity);
            }
        }

        return new LinearMap(origin, rate, scale, low, double.NegativeInfinity, double.PositiveInfinity);
    }

    private static void ThrowIfNotFinite(double value, string name)
    {
        if (!double.IsFinite(value))
            throw new ArgumentException("The number must be finite.", name);
    }

    private static void ThrowIfNoUnit(double value, string name)
    {
        if (!double.IsFinite(value) || value == 0)
            throw new ArgumentException("The number or distance must be finite and not 0.", name);
    }
}
