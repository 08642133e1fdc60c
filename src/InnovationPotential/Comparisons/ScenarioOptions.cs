namespace InnovationPotential.Comparisons;

/// <summary>What is compared between scenarios.</summary>
/// <remarks>Value-equal, immutable.</remarks>
public sealed record ScenarioOptions
{
    /// <summary>The root, the best ten, the five that move most.</summary>
    public static ScenarioOptions Default { get; } = new();

    /// <summary>The code of the node whose scores are compared, which every scenario must have; the root of each when null.</summary>
    public string? Node { get; init; }

    /// <summary>How many of the best units are looked at for what both have in common; 10. Ties at the edge count as well.</summary>
    public int Top { get; init; } = 10;

    /// <summary>How many of the units that move most are named; 5.</summary>
    public int Movers { get; init; } = 5;
}
