namespace InnovationPotential.Numerics;

/// <summary>Which correlation.</summary>
public enum CorrelationMethod
{
    /// <summary>Pearson's product-moment correlation: linear association.</summary>
    Pearson,

    /// <summary>Spearman's ρ: Pearson's correlation of average ranks.</summary>
    Spearman,

    /// <summary>Kendall's τ-b: concordant less discordant pairs, corrected for ties.</summary>
    Kendall,
}
