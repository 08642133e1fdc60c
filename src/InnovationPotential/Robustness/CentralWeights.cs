using InnovationPotential.Weightings;

namespace InnovationPotential.Robustness;

/// <summary>The mean effective weights of the indicators over the replications in which a unit ranked first.</summary>
/// <remarks>Source: Lahdelma and Salminen (2001), SMAA-2.</remarks>
public sealed record CentralWeights
{
    internal CentralWeights(double firstShare, long replications, EquatableArray<CodeWeight> weights) =>
        (FirstShare, Replications, Weights) = (firstShare, replications, weights);

    /// <summary>The share of the counted replications in which it ranked first: how much the weights rest on.</summary>
    public double FirstShare { get; }

    /// <summary>The number of these replications; where several units share the first rank it counts for each.</summary>
    public long Replications { get; }

    /// <summary>The mean weights, 1 in sum.</summary>
    public EquatableArray<CodeWeight> Weights { get; }
}
