namespace InnovationPotential.Preparation;

/// <summary>A cell that a step of preparation has changed.</summary>
/// <param name="Step">The kind of the step.</param>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Period">The period; null in a cross-section.</param>
/// <param name="Before">The value before; null where it was missing.</param>
/// <param name="After">The value after; null where it became missing.</param>
public sealed record CellChange(string Step, string Indicator, string Unit, Period? Period, double? Before, double? After)
{
    /// <summary>
    /// For an imputed cell: the share of the indicator's variance that the method explains, from 0 (it tells no unit from another) to 1;
    /// null where it cannot be told. Each method's page says how it is estimated.
    /// </summary>
    public double? Reliability { get; init; }

    /// <summary>
    /// For an imputed cell: the standard deviation of the error to expect, in the indicator's units; null where it cannot be told.
    /// </summary>
    public double? ExpectedError { get; init; }

    /// <summary>Why the cell was changed, such as the limit it lay beyond; null where the step says all.</summary>
    public string? Reason { get; init; }
}
