namespace InnovationPotential.Robustness;

/// <summary>The distribution of a value whose error is stated.</summary>
public enum ErrorDistribution
{
    /// <summary>Normal; where an interval is not symmetric, each side with its own standard deviation.</summary>
    Normal,

    /// <summary>Normal in the logarithm, for values above 0.</summary>
    LogNormal,

    /// <summary>Uniform; where an interval is not symmetric, on each side of the value.</summary>
    Uniform,

    /// <summary>A count of independent events whose mean is the value, which states its own error.</summary>
    Poisson,
}
