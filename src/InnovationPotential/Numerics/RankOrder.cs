namespace InnovationPotential.Numerics;

/// <summary>Which end has rank 1.</summary>
public enum RankOrder
{
    /// <summary>The smallest value has rank 1.</summary>
    Ascending,

    /// <summary>The largest value has rank 1.</summary>
    Descending,
}
