namespace InnovationPotential.Comparisons;

/// <summary>How the way from one edition to another is split.</summary>
/// <remarks>Value-equal, immutable.</remarks>
public sealed record RevisionOptions
{
    /// <summary>The last period of each edition, one share for each cause.</summary>
    public static RevisionOptions Default { get; } = new();

    /// <summary>The period of the old edition that is looked at; its last when null.</summary>
    public Period? Before { get; init; }

    /// <summary>The period of the new edition that is looked at; its last when null.</summary>
    public Period? After { get; init; }

    /// <summary>Whether revised values and gaps are told apart by indicator, each a cause of its own.</summary>
    public bool ByIndicator { get; init; }

    /// <summary>The most causes of which every order is counted, by 2^k mixed editions; with more, orders are drawn. 10.</summary>
    public int ExactUpTo { get; init; } = 10;

    /// <summary>How many orders of causes are drawn beyond, each with its reverse; 100.</summary>
    public int Orders { get; init; } = 100;

    /// <summary>The seed of the orders; 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many of the cells that mattered most are named; 10.</summary>
    public int Cells { get; init; } = 10;
}
