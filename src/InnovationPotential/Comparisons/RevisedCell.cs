namespace InnovationPotential.Comparisons;

/// <summary>An observation that is not what it was in the old edition, and what that did to the unit's score.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Cause">Whether it was revised, is of another period, or closed or opened a gap.</param>
/// <param name="Before">The old value; null where there was none.</param>
/// <param name="After">The new value; null where there is none.</param>
/// <param name="Effect">
/// The unit's score in the new edition minus its score there with this one cell as it was; null where one of both is undefined.
/// </param>
/// <remarks>Immutable and value-equal.</remarks>
public sealed record RevisedCell(string Unit, string Indicator, RevisionCause Cause, double? Before, double? After, double? Effect);
