using System.Globalization;

namespace InnovationPotential.Trends;

/// <summary>The values of one unit and one indicator over time, with gaps.</summary>
/// <remarks>
/// Times increase strictly; they are years, as a rule, and may be unequally spaced. Kinds tell actual values from plans.
/// Immutable and value-equal; safe to share between threads.
/// </remarks>
public sealed record Series
{
    private readonly EquatableArray<double> _values;

    private Series(EquatableArray<double> times, EquatableArray<double> values, EquatableArray<ObservationKind> kinds) =>
        (Times, _values, Kinds) = (times, values, kinds);

    /// <summary>The number of periods, with and without a value.</summary>
    public int Count => Times.Count;

    /// <summary>The times.</summary>
    public EquatableArray<double> Times { get; }

    /// <summary>The values in the order of time; null where there is none.</summary>
    public EquatableArray<double?> Values => _values.Select(v => double.IsNaN(v) ? (double?)null : v).ToEquatableArray();

    /// <summary>The kinds of the observations in the order of time.</summary>
    public EquatableArray<ObservationKind> Kinds { get; }

    internal ReadOnlySpan<double> ValueSpan => _values.AsSpan();

    /// <summary>A series of consecutive periods, all values of one kind.</summary>
    /// <param name="firstPeriod">The first period, such as 2016; the others follow in steps of 1.</param>
    /// <param name="values">The values; null or NaN where there is none.</param>
    /// <param name="kind">What the values describe.</param>
    /// <exception cref="ArgumentException">A value is infinite.</exception>
    public static Series Of(int firstPeriod, ReadOnlySpan<double?> values, ObservationKind kind = ObservationKind.Actual)
    {
        var numbers = Array.ConvertAll(values.ToArray(), v => v ?? double.NaN);
        ObservedPoints.RequireValues(numbers);
        return new Series(Enumerable.Range(0, numbers.Length).Select(i => (double)(firstPeriod + i)).ToEquatableArray(), new(numbers),
            Enumerable.Repeat(kind, numbers.Length).ToEquatableArray());
    }

    /// <summary>A series of values at given times, in any order of time.</summary>
    /// <param name="times">The time of each value.</param>
    /// <param name="values">The values; NaN where there is none.</param>
    /// <param name="kinds">The kind of each value; empty when all are actual.</param>
    /// <exception cref="ArgumentException">The lengths differ, a time is not finite, or a value is infinite.</exception>
    /// <exception cref="InvalidInputException">A time occurs twice (<c>IP6001</c>).</exception>
    public static Series At(ReadOnlySpan<double> times, ReadOnlySpan<double> values, ReadOnlySpan<ObservationKind> kinds = default)
    {
        if (times.Length != values.Length) throw new ArgumentException("There must be one time for each value.", nameof(times));
        if (!kinds.IsEmpty && kinds.Length != values.Length)
            throw new ArgumentException("There must be one kind for each value.", nameof(kinds));
        ObservedPoints.RequireValues(values);
        var order = new int[times.Length];
        var sortedTimes = times.ToArray();
        for (var i = 0; i < order.Length; i++)
        {
            if (!double.IsFinite(times[i])) throw new ArgumentException("Times must be finite.", nameof(times));
            order[i] = i;
        }
        Array.Sort(sortedTimes, order);
        var sortedValues = new double[order.Length];
        var sortedKinds = new ObservationKind[order.Length];
        List<Diagnostic> duplicates = [];
        for (var i = 0; i < order.Length; i++)
        {
            sortedValues[i] = values[order[i]];
            sortedKinds[i] = kinds.IsEmpty ? ObservationKind.Actual : kinds[order[i]];
            if (i > 0 && sortedTimes[i] == sortedTimes[i - 1]) duplicates.Add(Duplicate(sortedTimes[i]));
        }
        InvalidInputException.ThrowIfAny(duplicates);
        return new Series(new(sortedTimes), new(sortedValues), new(sortedKinds));
    }

    /// <summary>Every trend statistic of the series.</summary>
    public SeriesTrend Trend() => SeriesTrend.Of(Times.AsSpan(), ValueSpan, Kinds.AsSpan());

    /// <summary>Times and values, such as <c>2016: 55, 2017: –</c>.</summary>
    public override string ToString() => string.Join(", ", Times.Zip(_values, (t, v) =>
        Invariant($"{t}: {(double.IsNaN(v) ? "–" : v.ToString(CultureInfo.InvariantCulture))}")));

    private static Diagnostic Duplicate(double time)
    {
        var period = time.ToString(CultureInfo.InvariantCulture);
        return Diagnostic.Error(
            TrendCodes.DuplicatePeriod,
            $"Period {period} has two values.",
            new Location { Period = period },
            "Give each period one value.");
    }
}
