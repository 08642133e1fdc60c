using InnovationPotential.Indicators;

namespace InnovationPotential;

/// <summary>What arithmetic an indicator's values allow (Stevens 1946), and where their domain ends.</summary>
/// <remarks>Immutable and value-equal.</remarks>
public abstract record MeasurementScale
{
    private const int MostLevels = 10_000;

    private protected MeasurementScale()
    {
    }

    /// <summary>A true zero: ratios have a meaning (people, money, shares). Never below 0.</summary>
    public static MeasurementScale Ratio { get; } = new RatioScale();

    /// <summary>No true zero: only differences have a meaning (temperatures, indices, balances of opinions).</summary>
    public static MeasurementScale Interval { get; } = new IntervalScale();

    /// <summary>Absent (0) or present (1).</summary>
    public static MeasurementScale Binary { get; } = new BinaryScale();

    /// <summary>The lowest value the domain allows; null when there is no such value.</summary>
    public abstract double? Lowest { get; }

    /// <summary>The highest value the domain allows; null when there is no such value.</summary>
    public abstract double? Highest { get; }

    /// <summary>A ratio scale that ends somewhere, such as a share of 0 to 100 percent.</summary>
    /// <param name="highest">The highest possible value.</param>
    public static MeasurementScale RatioUpTo(double highest) => new RatioScale { Maximum = highest };

    /// <summary>An interval scale that ends somewhere, such as balances of −100 to 100.</summary>
    /// <param name="lowest">The lowest possible value; null when there is none.</param>
    /// <param name="highest">The highest possible value; null when there is none.</param>
    public static MeasurementScale IntervalBetween(double? lowest, double? highest) =>
        new IntervalScale { Minimum = lowest, Maximum = highest };

    /// <summary>An ordinal scale of labeled levels.</summary>
    /// <param name="levels">Labels and the numbers they count as, from the worst to the best.</param>
    /// <example><code>MeasurementScale.Ordinal(("absent", 0), ("planned", 1), ("operating", 2))</code></example>
    public static MeasurementScale Ordinal(params ReadOnlySpan<(string Label, double Value)> levels) =>
        new OrdinalScale([.. Array.ConvertAll(levels.ToArray(), l => new OrdinalLevel(l.Label, l.Value))]);

    /// <summary>An ordinal scale of whole numbers, such as technology readiness levels 1 to 9.</summary>
    /// <param name="lowest">The lowest level.</param>
    /// <param name="highest">The highest level, above the lowest.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The highest level is not above the lowest, or there are more than 10,000 levels between them.
    /// </exception>
    public static MeasurementScale OrdinalRange(int lowest, int highest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(highest, lowest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)highest - lowest, MostLevels - 1, nameof(highest));
        return new OrdinalScale(Enumerable.Range(lowest, highest - lowest + 1)
            .Select(v => new OrdinalLevel(v.ToString(System.Globalization.CultureInfo.InvariantCulture), v)).ToEquatableArray());
    }

    /// <summary>The number a text level of a table stands for; null when the scale does not know the text.</summary>
    /// <param name="label">The text as it stands in the table; case and surrounding white space do not matter.</param>
    public virtual double? ValueOf(string label) => null;
}
