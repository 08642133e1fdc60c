namespace InnovationPotential.Prospects;

/// <summary>A change of one indicator of a unit.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Title">Its title.</param>
/// <param name="From">Its value as it was assessed, after preparation; null where it is missing.</param>
/// <param name="To">The value it is to have; null where none is enough.</param>
/// <remarks>Immutable and value-equal.</remarks>
public sealed record IndicatorShift(string Indicator, string Title, double? From, double? To)
{
    /// <summary>The change; null where one of the values is.</summary>
    public double? Change => To - From;

    /// <summary>
    /// The share of the whole yardstick, from its worst value to its best, that the change covers, times the indicator's cost; null without
    /// a change.
    /// </summary>
    public double? Effort { get; init; }

    /// <summary>The unit's score then: at <see cref="To"/>, or the best that this indicator can do; null where it is undefined.</summary>
    public double? Score { get; init; }

    /// <summary>Why no value is enough; null where one is.</summary>
    public string? Reason { get; init; }
}
