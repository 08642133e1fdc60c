namespace InnovationPotential.Trends;

/// <summary>A named criterion for a star: a least value, or a place among the top share of all units.</summary>
/// <remarks>Value-equal; built by its factories.</remarks>
public sealed record StarCriterion
{
    private StarCriterion(string name, double? minimum, decimal? topShare)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        (Name, Minimum, TopShare) = (name, minimum, topShare);
    }

    /// <summary>What the criterion measures.</summary>
    public string Name { get; }

    /// <summary>The least value that earns the star; null for a criterion by place.</summary>
    public double? Minimum { get; }

    /// <summary>The share of all units that earn the star; null for a criterion by value.</summary>
    public decimal? TopShare { get; }

    /// <summary>A star for a value of at least a minimum.</summary>
    /// <param name="name">What is measured.</param>
    /// <param name="minimum">The least value, finite.</param>
    /// <exception cref="ArgumentException">The name is empty or the minimum is not finite.</exception>
    public static StarCriterion AtLeast(string name, double minimum) =>
        double.IsFinite(minimum) ? new(name, minimum, null) : throw new ArgumentException("The minimum must be finite.", nameof(minimum));

    /// <summary>
    /// A star for a place among the top: 1 + the number of units above, divided by the number of units, at most the share.
    /// </summary>
    /// <param name="name">What is measured.</param>
    /// <param name="share">The share, above 0 and up to 1. Units with equal values share the best of their places.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in its range.</exception>
    public static StarCriterion InTop(string name, decimal share)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        return new StarCriterion(name, null, share);
    }

    /// <summary>Whether each unit earns the star; null where its value is missing.</summary>
    /// <param name="values">One value a unit, NaN where missing; places are counted among the units with a value.</param>
    public EquatableArray<bool?> Judge(ReadOnlySpan<double> values)
    {
        var result = new bool?[values.Length];
        var last = TopShare * Missing.CountPresent(values);
        var tied = values.ToArray();
        Rounding.TieColumn(tied);
        var places = Ranks.Of(tied);
        for (var i = 0; i < values.Length; i++)
        {
            if (double.IsNaN(values[i])) continue;
            result[i] = Minimum is { } minimum ? Rounding.IsAtLeast(values[i], minimum) : (int)places[i] <= last;
        }
        return new EquatableArray<bool?>(result);
    }
}
