namespace InnovationPotential.Robustness;

/// <summary>The distribution of an error.</summary>
public enum NoiseDistribution
{
    /// <summary>Normal with mean 0 and standard deviation 1.</summary>
    Normal,

    /// <summary>Uniform between −1 and 1.</summary>
    Uniform,

    /// <summary>Triangular between −1 and 1 with its peak at 0.</summary>
    Triangular,
}
