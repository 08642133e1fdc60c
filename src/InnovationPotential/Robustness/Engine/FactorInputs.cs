namespace InnovationPotential.Robustness;

/// <summary>A factor of a study and the first of its inputs.</summary>
internal sealed record FactorInputs(UncertainFactor Factor, int First);
