namespace InnovationPotential;

/// <summary>A step of a rubric: from this value on, so many points.</summary>
/// <param name="From">The breakpoint in the indicator's natural units; it belongs to the step.</param>
/// <param name="Points">The points from the breakpoint to the next.</param>
public sealed record RubricStep(double From, double Points);
