namespace InnovationPotential.Assessments;

/// <summary>A unit beside its peers at one node.</summary>
/// <remarks>Value-equal, immutable.</remarks>
public sealed record ProfileNode
{
    internal ProfileNode(NodeAssessment result) => Result = result;

    /// <summary>The unit's own result at the node.</summary>
    public NodeAssessment Result { get; }

    /// <summary>The mean of the peers' scores; null where none has a score.</summary>
    public double? Mean { get; internal init; }

    /// <summary>The best of them; null where none has a score.</summary>
    public double? Best { get; internal init; }

    /// <summary>The first unit, in the table's order, with the best score; null where there is none.</summary>
    public string? BestUnit { get; internal init; }

    /// <summary>
    /// The unit's rank among itself and its peers, 1 for the best, by the options' policy for ties; null without a score.
    /// </summary>
    public double? Rank { get; internal init; }

    /// <summary>How many of them have a score, the unit included.</summary>
    public int Ranked { get; internal init; }

    /// <summary>
    /// From −1 to 1: <c>(n₋ − n₊) / (n − 1)</c> of n ranked units, n₋ of them behind the unit and n₊ before it; null without a score or
    /// others to rank.
    /// </summary>
    public double? Standing { get; internal init; }

    /// <summary>The node's code.</summary>
    public string Code => Result.Code;

    /// <summary>The unit's score; null where it is undefined.</summary>
    public double? Score => Result.Score;
}
