namespace InnovationPotential.Trends;

// Whole series.
public static partial class Dynamics
{
    /// <summary>Writes y_t − y_{t−1} (цепной абсолютный прирост).</summary>
    /// <param name="values">The series.</param>
    /// <param name="destination">Room for one result less than values.</param>
    /// <exception cref="ArgumentException">The destination's length does not fit, or a value is infinite.</exception>
    public static void ChainIncrements(ReadOnlySpan<double> values, Span<Quantity> destination)
    {
        Require(values, destination);
        for (var i = 0; i < destination.Length; i++) destination[i] = AbsoluteIncrement(values[i], values[i + 1]);
    }

    /// <summary>Writes y_t − y₀ (базисный абсолютный прирост).</summary>
    /// <inheritdoc cref="ChainIncrements"/>
    public static void BaseIncrements(ReadOnlySpan<double> values, Span<Quantity> destination)
    {
        Require(values, destination);
        var first = FirstObserved(values);
        for (var i = 0; i < destination.Length; i++) destination[i] = AbsoluteIncrement(first, values[i + 1]);
    }

    /// <summary>
    /// Writes y_t/y_{t−1} (цепной темп роста); 1.5 is 150 %. Their product over a series without gaps is the last base index.
    /// </summary>
    /// <inheritdoc cref="ChainIncrements"/>
    public static void ChainIndices(ReadOnlySpan<double> values, Span<Quantity> destination)
    {
        Require(values, destination);
        for (var i = 0; i < destination.Length; i++) destination[i] = GrowthIndex(values[i], values[i + 1]);
    }

    /// <summary>Writes y_t/y₀ (базисный темп роста), y₀ being the first observed value.</summary>
    /// <inheritdoc cref="ChainIncrements"/>
    public static void BaseIndices(ReadOnlySpan<double> values, Span<Quantity> destination)
    {
        Require(values, destination);
        var first = FirstObserved(values);
        for (var i = 0; i < destination.Length; i++) destination[i] = GrowthIndex(first, values[i + 1]);
    }

    /// <summary>
    /// Writes the changes of the chain increments (ускорение); the first place has none and is undefined by too few points.
    /// </summary>
    /// <inheritdoc cref="ChainIncrements"/>
    public static void Accelerations(ReadOnlySpan<double> values, Span<Quantity> destination)
    {
        Require(values, destination);
        for (var i = 0; i < destination.Length; i++)
            destination[i] = i == 0
                ? Quantity.Undefined(UndefinedReason.TooFewPoints)
                : Acceleration(values[i - 1], values[i], values[i + 1]);
    }

    /// <summary>The mean level of an interval series (flows: sales, graduates), Σy/n over the observed periods.</summary>
    /// <param name="values">The series.</param>
    /// <exception cref="ArgumentException">A value is infinite.</exception>
    public static Quantity MeanLevel(ReadOnlySpan<double> values)
    {
        ObservedPoints.RequireValues(values);
        double sum = 0, mean = 0;
        var n = 0;
        foreach (var value in values)
        {
            if (double.IsNaN(value)) continue;
            n++;
            sum += value;
        }
        if (n == 0) return Quantity.Undefined(UndefinedReason.NoObservations);
        if (double.IsFinite(sum)) return Quantity.Computed(sum / n);
        foreach (var value in values)
            if (!double.IsNaN(value)) mean += value / n;
        return Quantity.Computed(mean);
    }

    /// <summary>
    /// The mean level of a moment series (stocks at a date: jobs, members), Σ½(y_i + y_{i+1})(t_{i+1} − t_i)/(t_n − t₀) over the
    /// observed points: the chronological mean (½y₀ + y₁ + … + ½y_n)/n when they are equally spaced.
    /// </summary>
    /// <param name="times">The times, strictly increasing.</param>
    /// <param name="values">The series.</param>
    /// <returns>The mean; undefined with fewer than two observations.</returns>
    /// <exception cref="ArgumentException">Lengths differ, times do not increase strictly, or a number is infinite.</exception>
    public static Quantity ChronologicalMean(ReadOnlySpan<double> times, ReadOnlySpan<double> values)
    {
        ObservedPoints.Require(times, values);
        if (Quantity.TooFew(Extent(values, out var first, out var last)) is { } few) return few;
        double elapsed = times[last] - times[first], mean = 0;
        var previous = first;
        for (var i = first + 1; i <= last; i++)
        {
            if (double.IsNaN(values[i])) continue;
            var sum = values[previous] + values[i];
            var middle = double.IsFinite(sum) ? sum / 2 : values[previous] / 2 + values[i] / 2;
            mean += middle * ((times[i] - times[previous]) / elapsed);
            previous = i;
        }
        return Quantity.Computed(mean);
    }

    /// <summary>The mean absolute increment (y_n − y₀)/(t_n − t₀) between the observed end points (средний абсолютный прирост).</summary>
    /// <inheritdoc cref="ChronologicalMean"/>
    public static Quantity MeanAbsoluteIncrement(ReadOnlySpan<double> times, ReadOnlySpan<double> values)
    {
        ObservedPoints.Require(times, values);
        return MeanIncrement(times, values);
    }

    /// <summary>The mean growth coefficient (y_n/y₀)^(1/(t_n − t₀)) between the observed end points (средний темп роста).</summary>
    /// <returns>The coefficient; undefined with fewer than two observations or an end point that is not positive.</returns>
    /// <inheritdoc cref="ChronologicalMean"/>
    public static Quantity MeanGrowthCoefficient(ReadOnlySpan<double> times, ReadOnlySpan<double> values)
    {
        ObservedPoints.Require(times, values);
        return MeanGrowth(times, values);
    }

    /// <summary>The compound annual growth rate between the observed end points, the mean growth coefficient minus 1.</summary>
    /// <inheritdoc cref="MeanGrowthCoefficient(ReadOnlySpan{double}, ReadOnlySpan{double})"/>
    public static Quantity Cagr(ReadOnlySpan<double> times, ReadOnlySpan<double> values) =>
        MeanGrowthCoefficient(times, values).Map(growth => growth - 1);

    internal static Quantity MeanIncrement(ReadOnlySpan<double> times, ReadOnlySpan<double> values)
    {
        if (Quantity.TooFew(Extent(values, out var first, out var last)) is { } few) return few;
        var elapsed = times[last] - times[first];
        var change = values[last] - values[first];
        return Quantity.Computed(double.IsFinite(change) ? change / elapsed : values[last] / elapsed - values[first] / elapsed);
    }

    internal static Quantity MeanGrowth(ReadOnlySpan<double> times, ReadOnlySpan<double> values)
    {
        if (Quantity.TooFew(Extent(values, out var first, out var last)) is { } few) return few;
        var growth = MeanGrowthCoefficient(values[first], values[last], times[last] - times[first]);
        return growth.Or(growth.Alternatives | Alternatives.SenSlope);
    }

    /// <summary>How many places there are from the first to the last observation, both included.</summary>
    internal static int Extent(ReadOnlySpan<double> values, out int first, out int last)
    {
        first = 0;
        last = values.Length - 1;
        while (first <= last && double.IsNaN(values[first])) first++;
        while (last > first && double.IsNaN(values[last])) last--;
        return last - first + 1;
    }

    private static double FirstObserved(ReadOnlySpan<double> values) =>
        Extent(values, out var first, out _) > 0 ? values[first] : double.NaN;

    private static void Require(ReadOnlySpan<double> values, Span<Quantity> destination)
    {
        ObservedPoints.RequireValues(values);
        if (destination.Length != Math.Max(0, values.Length - 1))
            throw new ArgumentException("The destination must have one place less than the series.", nameof(destination));
    }
}
