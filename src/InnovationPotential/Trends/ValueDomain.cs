using System.Globalization;

namespace InnovationPotential.Trends;

/// <summary>The values an indicator can take: an extrapolation does not leave them unsaid.</summary>
/// <remarks>Closed at both ends. Value-equal.</remarks>
public sealed record ValueDomain
{
    private ValueDomain(double? minimum, double? maximum) => (Minimum, Maximum) = (minimum, maximum);

    /// <summary>The smallest possible value; null without a limit.</summary>
    public double? Minimum { get; }

    /// <summary>The largest possible value; null without a limit.</summary>
    public double? Maximum { get; }

    /// <summary>Every number.</summary>
    public static ValueDomain Any { get; } = new(null, null);

    /// <summary>Zero and above: counts, persons, money earned.</summary>
    public static ValueDomain NonNegative { get; } = new(0, null);

    /// <summary>A percentage of a whole, 0 to 100.</summary>
    public static ValueDomain Percentage { get; } = new(0, 100);

    /// <summary>A share of a whole, 0 to 1.</summary>
    public static ValueDomain Share { get; } = new(0, 1);

    /// <summary>The numbers between two limits.</summary>
    /// <param name="minimum">The smallest value; null without a limit.</param>
    /// <param name="maximum">The largest value; null without a limit.</param>
    /// <exception cref="ArgumentException">A limit is not finite, or the minimum exceeds the maximum.</exception>
    public static ValueDomain Between(double? minimum, double? maximum)
    {
        if (minimum is { } low && !double.IsFinite(low)) throw new ArgumentException("A limit must be finite.", nameof(minimum));
        if (maximum is { } high && !double.IsFinite(high)) throw new ArgumentException("A limit must be finite.", nameof(maximum));
        if (minimum > maximum) throw new ArgumentException("The minimum exceeds the maximum.", nameof(minimum));
        return new ValueDomain(minimum, maximum);
    }

    /// <summary>The nearest value in the domain.</summary>
    /// <param name="value">Any number.</param>
    public double Clamp(double value) => Math.Min(Math.Max(value, Minimum ?? double.NegativeInfinity), Maximum ?? double.PositiveInfinity);

    /// <summary>The limits in brackets.</summary>
    public override string ToString() => Invariant(
        $"[{Minimum?.ToString(CultureInfo.InvariantCulture) ?? "−∞"}, {Maximum?.ToString(CultureInfo.InvariantCulture) ?? "∞"}]");

    internal Quantity Clamp(Quantity value) => value.Map(Clamp);
}
