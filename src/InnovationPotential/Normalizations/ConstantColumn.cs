namespace InnovationPotential.Normalizations;

/// <summary>What the units score where the sample does not distinguish them and the rule has therefore no scale.</summary>
public enum ConstantColumn
{
    /// <summary>Nothing: the scores are missing.</summary>
    Undefined,

    /// <summary>The middle of the rule's scale.</summary>
    MidScale,

    /// <summary>The best of the rule's scale.</summary>
    Best,
}
