namespace InnovationPotential.Preparation;

/// <summary>A cell that a step of preparation has changed.</summary>
public sealed record CellChange
{
    internal CellChange(string step, string indicator, string unit, Period? period, double? before, double? after) =>
        (Step, Indicator, Unit, Period, Before, After) = (step, indicator, unit, period, before, after);

    /// <summary>The kind of the step.</summary>
    public string Step { get; }

    /// <summary>The indicator's code.</summary>
    public string Indicator { get; }

    /// <summary>The unit.</summary>
    public string Unit { get; }

    /// <summary>The period; null in a cross-section.</summary>
    public Period? Period { get; }

    /// <summary>The value before; null where it was missing.</summary>
    public double? Before { get; }

    /// <summary>The value after; null where it became missing.</summary>
    public double? After { get; }

    /// <summary>
    /// For an imputed cell: the share of the indicator's variance that the method explains, from 0 (it tells no unit from another) to 1;
    /// null where it cannot be told. Each method's page says how it is estimated.
    /// </summary>
    public double? Reliability { get; internal init; }

    /// <summary>
    /// For an imputed cell: the standard deviation of the error to expect, in the indicator's units; null where it cannot be told.
    /// </summary>
    public double? ExpectedError { get; internal init; }

    /// <summary>Why the cell was changed, such as the limit it lay beyond; null where the step says all.</summary>
    public string? Reason { get; internal init; }
}
