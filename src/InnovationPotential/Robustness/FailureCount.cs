namespace InnovationPotential.Robustness;

/// <summary>How many replications failed for a reason.</summary>
/// <param name="Reason">The reason in words.</param>
/// <param name="Count">The replications.</param>
public sealed record FailureCount(string Reason, long Count);
