using System.Globalization;

namespace InnovationPotential;

/// <summary>A value of an indicator for a unit (and period), with what is known of it.</summary>
/// <param name="Value">The value in the indicator's natural units; null where there is none.</param>
/// <param name="State">What is known of it.</param>
/// <param name="Kind">What the value is.</param>
/// <param name="Note">What its source says of it, such as the flag <c>b</c> for a break in the series; null where it says nothing.</param>
public readonly record struct Observation(double? Value, ObservationState State, ObservationKind Kind = ObservationKind.Actual,
    string? Note = null)
{
    /// <summary>The standard error that the source states, in the indicator's natural units; null where it states none.</summary>
    public double? StandardError { get; init; }

    /// <summary>The lower end of the interval that the source states; null where it states none.</summary>
    public double? Low { get; init; }

    /// <summary>The upper end of the interval that the source states; null where it states none.</summary>
    public double? High { get; init; }

    /// <summary>Whether the source states an error.</summary>
    internal bool HasError => StandardError is not null || Low is not null;

    /// <summary>The value, or the state where there is none.</summary>
    public override string ToString() => Value?.ToString(CultureInfo.InvariantCulture) ?? State.ToString();
}
