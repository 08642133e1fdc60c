using InnovationPotential.Weightings;

namespace InnovationPotential.Robustness;

/// <summary>The mean effective weights of the indicators over the replications in which a unit ranked first.</summary>
/// <param name="FirstShare">The share of the counted replications in which it ranked first: how much the weights rest on.</param>
/// <param name="Replications">The number of these replications; where several units share the first rank it counts for each.</param>
/// <param name="Weights">The mean weights, 1 in sum.</param>
/// <remarks>Source: Lahdelma and Salminen (2001), SMAA-2.</remarks>
public sealed record CentralWeights(double FirstShare, long Replications, EquatableArray<CodeWeight> Weights);
