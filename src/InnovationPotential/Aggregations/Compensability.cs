namespace InnovationPotential.Aggregations;

/// <summary>How far a high score makes up for a low one.</summary>
public enum Compensability
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>The less, the lower the low one.</summary>
    Partial,

    /// <summary>At a constant rate, the ratio of the weights, or at a better one.</summary>
    Full,
}
