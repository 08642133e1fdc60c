namespace InnovationPotential.Numerics;

/// <summary>Mean, spread and shape of a sample.</summary>
/// <remarks>
/// Missing values (NaN) are skipped. With too few values, or for the shape of a constant sample, a moment is NaN; with an infinite value
/// all of them are. Computed in several passes around the mean after scaling by a power of two, so that values near the limits of a double
/// neither overflow nor vanish and a large common offset costs no digits.
/// </remarks>
public readonly record struct Moments
{
    private readonly double _mean;
    private readonly int _exponent;
    private readonly double _squares;
    private readonly double _cubes;
    private readonly double _fourths;

    private Moments(int count, double mean, int exponent = 0, double squares = 0, double cubes = 0, double fourths = 0) =>
        (Count, _mean, _exponent, _squares, _cubes, _fourths) = (count, mean, exponent, squares, cubes, fourths);

    private bool IsOneNumber { get; init; }

    /// <summary>The number of present values.</summary>
    public int Count { get; }

    /// <summary>
    /// Whether there is a value and every present value equals it but for rounding: the highest and the lowest differ by at most 2⁻⁴⁰ of
    /// the greater magnitude.
    /// </summary>
    public bool IsConstant => Count > 0 && (_squares == 0 || IsOneNumber);

    /// <summary>The arithmetic mean; needs one value.</summary>
    public double Mean => Count < 1 ? double.NaN : _mean;

    /// <summary>Σ(x−x̄)²/(n−1); needs two values.</summary>
    public double SampleVariance => Count < 2 ? double.NaN : Math.ScaleB(_squares / (Count - 1), 2 * _exponent);

    /// <summary>Σ(x−x̄)²/n; needs one value.</summary>
    public double PopulationVariance => Count < 1 ? double.NaN : Math.ScaleB(_squares / Count, 2 * _exponent);

    /// <summary>√<see cref="SampleVariance"/>, finite even where the variance is beyond a double.</summary>
    public double SampleStandardDeviation => Count < 2 ? double.NaN : Math.ScaleB(Math.Sqrt(_squares / (Count - 1)), _exponent);

    /// <summary>√<see cref="PopulationVariance"/>, finite even where the variance is beyond a double.</summary>
    public double PopulationStandardDeviation => Count < 1 ? double.NaN : Math.ScaleB(Math.Sqrt(_squares / Count), _exponent);

    /// <summary>
    /// The skewness of type 2, G1 = √(n(n−1))/(n−2) · m3/m2^1.5 with central moments m (Excel's SKEW); needs three values that differ.
    /// </summary>
    public double Skewness
    {
        get
        {
            if (Count < 3 || _squares == 0) return double.NaN;
            double n = Count;
            var m2 = _squares / n;
            return Math.Sqrt(n * (n - 1)) / (n - 2) * (_cubes / n / (m2 * Math.Sqrt(m2)));
        }
    }

    /// <summary>
    /// The excess kurtosis of type 2, G2 = (n−1)/((n−2)(n−3)) · ((n+1)(m4/m2²−3)+6) (Excel's KURT); needs four values that differ.
    /// </summary>
    public double ExcessKurtosis
    {
        get
        {
            if (Count < 4 || _squares == 0) return double.NaN;
            double n = Count;
            var m2 = _squares / n;
            return (n - 1) / ((n - 2) * (n - 3)) * (((n + 1) * ((_fourths / n / (m2 * m2)) - 3)) + 6);
        }
    }

    /// <summary>The moments of a sample.</summary>
    /// <param name="values">The sample, NaN where missing.</param>
    public static Moments Of(ReadOnlySpan<double> values) => Of(values, 0);

    /// <summary>The moments of a sample that is constant, too, where its values differ by no more than a floor.</summary>
    internal static Moments Of(ReadOnlySpan<double> values, double floor)
    {
        var count = 0;
        var (lowest, highest) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            if (double.IsNaN(value)) continue;
            count++;
            if (value < lowest) lowest = value;
            if (value > highest) highest = value;
        }
        if (count == 0) return default;
        if (!double.IsFinite(lowest) || !double.IsFinite(highest))
            return new Moments(count, double.NaN, 0, double.NaN, double.NaN, double.NaN);
        if (lowest == highest) return new Moments(count, lowest);

        var exponent = Scaling.Exponent(Math.Max(Math.Abs(lowest), Math.Abs(highest)));
        var scale = Math.ScaleB(1, -exponent);
        var (pivot, correction) = ScaledMean(values, scale, count);
        double squares = 0, cubes = 0, fourths = 0;
        foreach (var value in values)
        {
            if (double.IsNaN(value)) continue;
            var deviation = (value * scale) - pivot - correction;
            var square = deviation * deviation;
            squares += square;
            cubes += square * deviation;
            fourths += square * square;
        }
        var center = Math.Clamp(Math.ScaleB(pivot + correction, exponent), lowest, highest);
        return new Moments(count, center, exponent, squares, cubes, fourths)
        {
            IsOneNumber = Rounding.IsConstant(lowest, highest, floor),
        };
    }

    /// <summary>The mean and the spread of a sample of which only sums are known.</summary>
    /// <param name="count">The number of values.</param>
    /// <param name="lowest">The lowest; NaN where there is none.</param>
    /// <param name="highest">The highest.</param>
    /// <param name="pivot">What was taken from each value.</param>
    /// <param name="exponent">Two to this power is what each difference was divided by.</param>
    /// <param name="sum">The sum of what came out.</param>
    /// <param name="squares">The sum of its squares.</param>
    /// <param name="cubes">The sum of its cubes; NaN where the shape is not asked for.</param>
    /// <param name="fourths">The sum of its fourth powers.</param>
    internal static Moments OfSums(int count, double lowest, double highest, double pivot, int exponent, double sum, double squares,
        double cubes = double.NaN, double fourths = double.NaN)
    {
        if (count == 0) return default;
        if (lowest == highest) return new Moments(count, lowest);
        var mean = Math.Clamp(pivot + Math.ScaleB(sum / count, exponent), lowest, highest);
        var shift = sum / count;
        return new Moments(count, mean, exponent, Math.Max(0, squares - (sum * shift)),
            cubes - (3 * shift * squares) + (2 * shift * shift * sum),
            fourths - (4 * shift * cubes) + (6 * shift * shift * squares) - (3 * shift * shift * shift * sum))
        {
            IsOneNumber = Rounding.IsConstant(lowest, highest),
        };
    }

    /// <summary>The moments of a sample as a set: to the last bit the same in whatever order the values come.</summary>
    internal static Moments OfSet(ReadOnlySpan<double> values)
    {
        var sorted = Missing.Remove(values);
        Array.Sort(sorted);
        return Of(sorted);
    }

    // In two parts: one rounded number is no nearer to the mean of 1e9 and a few than a hundred-millionth of their spread, which the
    // third moment shows.
    private static (double Pivot, double Correction) ScaledMean(ReadOnlySpan<double> values, double scale, int count)
    {
        double sum = 0, residuals = 0;
        foreach (var value in values)
            if (!double.IsNaN(value)) sum += value * scale;
        var pivot = sum / count;
        foreach (var value in values)
            if (!double.IsNaN(value)) residuals += (value * scale) - pivot;
        return (pivot, residuals / count);
    }
}
