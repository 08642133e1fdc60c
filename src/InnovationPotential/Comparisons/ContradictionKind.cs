namespace InnovationPotential.Comparisons;

/// <summary>How two verdicts contradict the evidence.</summary>
public enum ContradictionKind
{
    /// <summary>The same known values and the same gaps, but different verdicts.</summary>
    IdenticalEvidence,

    /// <summary>Evidence at least as good everywhere and better somewhere, but a worse verdict.</summary>
    BetterEvidence,
}
