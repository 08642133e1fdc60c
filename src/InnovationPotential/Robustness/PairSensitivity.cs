namespace InnovationPotential.Robustness;

/// <summary>
/// The second-order Sobol' index of two factors: the share of an output's variance in the interaction of just these two, null where it is
/// undefined.
/// </summary>
/// <remarks>Small negative estimates are left as they are. Immutable and value-equal.</remarks>
public sealed record PairSensitivity
{
    internal PairSensitivity(string factor, string other) => (Factor, Other) = (factor, other);

    /// <summary>The one factor's name.</summary>
    public string Factor { get; }

    /// <summary>The other's, further down the list of factors.</summary>
    public string Other { get; }

    /// <summary>The index.</summary>
    public double? Index { get; internal init; }

    /// <summary>The lower end of its interval.</summary>
    public double? Low { get; internal init; }

    /// <summary>The upper end of its interval.</summary>
    public double? High { get; internal init; }
}
