namespace InnovationPotential.Numerics.Kernels;

/// <summary>The rank that tied scores share.</summary>
internal interface IRankRule<TRank>
{
    /// <summary>What stands for the rank of a score that is missing.</summary>
    static abstract TRank Missing { get; }

    /// <summary>
    /// The rank of the scores at some places of the order, counted from 0, that are the given group of equal scores, counted from 1.
    /// </summary>
    static abstract TRank Rank(int first, int last, int group);
}
