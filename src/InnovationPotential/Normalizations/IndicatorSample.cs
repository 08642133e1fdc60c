using InnovationPotential.Normalizations;

namespace InnovationPotential;

/// <summary>One indicator's values over units (and periods), with the unit each value belongs to.</summary>
public readonly ref struct IndicatorSample
{
    /// <summary>A sample whose units are not named.</summary>
    /// <param name="values">The values, NaN where missing.</param>
    public IndicatorSample(ReadOnlySpan<double> values)
        : this(values, default)
    {
    }

    /// <summary>A sample of named units.</summary>
    /// <param name="values">The values, NaN where missing: all units of the first period, then all of the next, and so on.</param>
    /// <param name="units">The units' names, in the order of the values of one period; empty where they have none.</param>
    /// <exception cref="ArgumentException">The values are not a whole number of periods.</exception>
    public IndicatorSample(ReadOnlySpan<double> values, ReadOnlySpan<string> units)
    {
        if (!units.IsEmpty && values.Length % units.Length != 0)
            throw new ArgumentException("The values are not a whole number of periods.", nameof(values));
        Values = values;
        Units = units;
    }

    /// <summary>The values, NaN where missing.</summary>
    public ReadOnlySpan<double> Values { get; }

    /// <summary>The units' names, in the order of the values of one period; empty where they have none.</summary>
    public ReadOnlySpan<string> Units { get; }

    /// <summary>The beginning of each period in years, ascending, when the values are those of named periods; else empty.</summary>
    public ReadOnlySpan<double> Times { get; init; }

    /// <summary>What tells periods that begin together apart, one for each time; empty where all are calendar years.</summary>
    internal ReadOnlySpan<int> Kinds { get; init; }

    /// <summary>What is known of the values where they are not at hand; null where they are.</summary>
    internal SampleSummary? Summary { get; init; }

    /// <summary>The position of a unit in a period; −1 when the sample does not have it.</summary>
    /// <param name="unit">The unit's name.</param>
    public int IndexOf(string unit) => Units.IndexOf(unit);

    /// <summary>The values of the first period; all of them where the units have no names.</summary>
    public ReadOnlySpan<double> FirstPeriod => Units.IsEmpty ? Values : Values[..Math.Min(Units.Length, Values.Length)];

    /// <summary>The value of a unit in the first period in which it has one; NaN when there is none.</summary>
    /// <param name="unit">The unit's name.</param>
    public double FirstValueOf(string unit)
    {
        var at = IndexOf(unit);
        if (at < 0) return double.NaN;
        for (var i = at; i < Values.Length; i += Units.Length)
        {
            if (!double.IsNaN(Values[i])) return Values[i];
        }

        return double.NaN;
    }
}
