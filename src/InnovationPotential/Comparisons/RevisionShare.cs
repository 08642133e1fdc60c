namespace InnovationPotential.Comparisons;

/// <summary>What one cause does to a unit between two editions.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Score">What it adds to the score.</param>
/// <remarks>Immutable and value-equal.</remarks>
public sealed record RevisionShare(RevisionCause Cause, double Score)
{
    /// <summary>The indicator, where revised values and gaps are told apart by it; null elsewhere.</summary>
    public string? Indicator { get; init; }

    /// <summary>What it adds to the rank: below 0 where the unit gains places. Null without a rank in every mixed edition.</summary>
    public double? Rank { get; init; }

    /// <summary>How many levels it adds, counted from the lowest; null without a level in every mixed edition.</summary>
    public double? Level { get; init; }

    /// <summary>The standard error of <see cref="Score"/> where orders were drawn; null where all were counted.</summary>
    public double? ScoreError { get; init; }

    /// <summary>The standard error of <see cref="Rank"/> where orders were drawn; null where all were counted.</summary>
    public double? RankError { get; init; }
}
