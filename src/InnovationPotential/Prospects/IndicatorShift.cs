namespace InnovationPotential.Prospects;

/// <summary>A change of one indicator of a unit.</summary>
/// <remarks>Immutable and value-equal.</remarks>
public sealed record IndicatorShift
{
    internal IndicatorShift(string indicator, string title, double? @from, double? @to) =>
        (Indicator, Title, From, To) = (indicator, title, @from, @to);

    /// <summary>The indicator's code.</summary>
    public string Indicator { get; }

    /// <summary>Its title.</summary>
    public string Title { get; }

    /// <summary>Its value as it was assessed, after preparation; null where it is missing.</summary>
    public double? From { get; }

    /// <summary>The value it is to have; null where none is enough.</summary>
    public double? To { get; }

    /// <summary>The change; null where one of the values is.</summary>
    public double? Change => To - From;

    /// <summary>
    /// The share of the whole yardstick, from its worst value to its best, that the change covers, times the indicator's cost; null without
    /// a change.
    /// </summary>
    public double? Effort { get; internal init; }

    /// <summary>The unit's score then: at <see cref="To"/>, or the best that this indicator can do; null where it is undefined.</summary>
    public double? Score { get; internal init; }

    /// <summary>Why no value is enough; null where one is.</summary>
    public string? Reason { get; internal init; }
}
