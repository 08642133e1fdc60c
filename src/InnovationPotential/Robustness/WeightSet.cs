using InnovationPotential.Weightings;

namespace InnovationPotential.Robustness;

/// <summary>Weights that belong together, such as those of one expert.</summary>
/// <param name="Name">What the set is called.</param>
/// <param name="Weights">The weights by code, 0 or more; a node that is not named keeps its own.</param>
public sealed record WeightSet(string Name, EquatableArray<CodeWeight> Weights);
