namespace InnovationPotential.Comparisons;

/// <summary>What one cause does to a unit between two editions.</summary>
/// <remarks>Immutable and value-equal.</remarks>
public sealed record RevisionShare
{
    internal RevisionShare(RevisionCause cause, double score) => (Cause, Score) = (cause, score);

    /// <summary>The cause.</summary>
    public RevisionCause Cause { get; }

    /// <summary>What it adds to the score.</summary>
    public double Score { get; }

    /// <summary>The indicator, where revised values and gaps are told apart by it; null elsewhere.</summary>
    public string? Indicator { get; internal init; }

    /// <summary>What it adds to the rank: below 0 where the unit gains places. Null without a rank in every mixed edition.</summary>
    public double? Rank { get; internal init; }

    /// <summary>How many levels it adds, counted from the lowest; null without a level in every mixed edition.</summary>
    public double? Level { get; internal init; }

    /// <summary>The standard error of <see cref="Score"/> where orders were drawn; null where all were counted.</summary>
    public double? ScoreError { get; internal init; }

    /// <summary>The standard error of <see cref="Rank"/> where orders were drawn; null where all were counted.</summary>
    public double? RankError { get; internal init; }
}
