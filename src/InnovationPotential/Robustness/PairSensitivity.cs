namespace InnovationPotential.Robustness;

/// <summary>
/// The second-order Sobol' index of two factors: the share of an output's variance in the interaction of just these two, null where it is
/// undefined.
/// </summary>
/// <param name="Factor">The one factor's name.</param>
/// <param name="Other">The other's, further down the list of factors.</param>
/// <remarks>Small negative estimates are left as they are. Immutable and value-equal.</remarks>
public sealed record PairSensitivity(string Factor, string Other)
{
    /// <summary>The index.</summary>
    public double? Index { get; init; }

    /// <summary>The lower end of its interval.</summary>
    public double? Low { get; init; }

    /// <summary>The upper end of its interval.</summary>
    public double? High { get; init; }
}
