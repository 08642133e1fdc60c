namespace InnovationPotential.Numerics;

/// <summary>What rank equal values share; the examples rank 10, 20, 20, 30 in ascending order.</summary>
public enum RankTies
{
    /// <summary>The lowest of their places: 1, 2, 2, 4 (competition ranking).</summary>
    Minimum,

    /// <summary>The highest of their places: 1, 3, 3, 4.</summary>
    Maximum,

    /// <summary>The mean of their places: 1, 2.5, 2.5, 4 (the statistics of ranks need this one).</summary>
    Average,

    /// <summary>One place without a gap after it: 1, 2, 2, 3.</summary>
    Dense,
}
