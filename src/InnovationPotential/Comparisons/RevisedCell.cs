namespace InnovationPotential.Comparisons;

/// <summary>An observation that is not what it was in the old edition, and what that did to the unit's score.</summary>
/// <remarks>Immutable and value-equal.</remarks>
public sealed record RevisedCell
{
    internal RevisedCell(string unit, string indicator, RevisionCause cause, double? before, double? after, double? effect) =>
        (Unit, Indicator, Cause, Before, After, Effect) = (unit, indicator, cause, before, after, effect);

    /// <summary>The unit.</summary>
    public string Unit { get; }

    /// <summary>The indicator's code.</summary>
    public string Indicator { get; }

    /// <summary>Whether it was revised, is of another period, or closed or opened a gap.</summary>
    public RevisionCause Cause { get; }

    /// <summary>The old value; null where there was none.</summary>
    public double? Before { get; }

    /// <summary>The new value; null where there is none.</summary>
    public double? After { get; }

    /// <summary>
    /// The unit's score in the new edition minus its score there with this one cell as it was; null where one of both is undefined.
    /// </summary>
    public double? Effect { get; }
}
