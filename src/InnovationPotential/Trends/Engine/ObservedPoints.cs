namespace InnovationPotential.Trends;

/// <summary>The observed points of a series with gaps, in units in which sums of squares cannot overflow.</summary>
/// <param name="times">Their times.</param>
/// <param name="values">Their values, which times 2^exponent are the real ones, those equal but for rounding made equal.</param>
/// <param name="exponent">The exponent.</param>
internal readonly ref struct ObservedPoints(ReadOnlySpan<double> times, ReadOnlySpan<double> values, int exponent)
{
    // Most series are short: their scratch needs no heap.
    internal const int StackLimit = 64;

    public ReadOnlySpan<double> Times { get; } = times;

    public ReadOnlySpan<double> Values { get; } = values;

    public int Exponent { get; } = exponent;

    /// <summary>Copies the observed points into a room twice as long as the series.</summary>
    internal static ObservedPoints Of(ReadOnlySpan<double> times, ReadOnlySpan<double> values, Span<double> room)
    {
        Require(times, values);
        Span<double> observedTimes = room[..times.Length], observedValues = room[times.Length..];
        var n = 0;
        var largest = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            if (double.IsNaN(values[i])) continue;
            observedTimes[n] = times[i];
            observedValues[n++] = values[i];
            largest = Math.Max(largest, Math.Abs(values[i]));
        }
        Rounding.TieColumn(observedValues[..n]);
        // Squares stay well inside the range; scaling by a power of two is exact.
        var exponent = largest == 0 ? 0 : Math.ILogB(largest);
        for (var i = 0; i < n; i++) observedValues[i] = Math.ScaleB(observedValues[i], -exponent);
        return new ObservedPoints(observedTimes[..n], observedValues[..n], exponent);
    }

    internal static void Require(ReadOnlySpan<double> times, ReadOnlySpan<double> values)
    {
        if (times.Length != values.Length) throw new ArgumentException("There must be one time for each value.", nameof(times));
        for (var i = 0; i < times.Length; i++)
        {
            if (!double.IsFinite(times[i])) throw new ArgumentException("Times must be finite.", nameof(times));
            if (i > 0 && !(times[i] > times[i - 1])) throw new ArgumentException("Times must increase strictly.", nameof(times));
        }
        RequireValues(values);
    }

    internal static void RequireValues(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
            if (double.IsInfinity(value))
                throw new ArgumentException("A value must be a finite number, or NaN where it is missing.", nameof(values));
    }
}
