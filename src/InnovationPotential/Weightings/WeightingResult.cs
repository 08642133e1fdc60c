namespace InnovationPotential.Weightings;

/// <summary>The weights of a node's children, and what was found while they were made.</summary>
/// <param name="Weights">One weight of 0 or more per child.</param>
public sealed record WeightingResult(EquatableArray<double> Weights)
{
    /// <summary>What was found: an inconsistent judgment, a flat column, no convergence.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; init; }
}
