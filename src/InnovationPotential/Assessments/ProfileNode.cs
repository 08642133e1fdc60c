namespace InnovationPotential.Assessments;

/// <summary>A unit beside its peers at one node.</summary>
/// <param name="Result">The unit's own result at the node.</param>
/// <param name="Mean">The mean of the peers' scores; null where none has a score.</param>
/// <param name="Best">The best of them; null where none has a score.</param>
/// <param name="BestUnit">The first unit, in the table's order, with the best score; null where there is none.</param>
/// <param name="Rank">The unit's rank among itself and its peers, 1 for the best, by the options' policy for ties; null without a
/// score.</param>
/// <param name="Ranked">How many of them have a score, the unit included.</param>
/// <param name="Standing">
/// From −1 to 1: <c>(n₋ − n₊) / (n − 1)</c> of n ranked units, n₋ of them behind the unit and n₊ before it; null without a score or
/// others to rank.
/// </param>
/// <remarks>Value-equal, immutable.</remarks>
public sealed record ProfileNode(
    NodeAssessment Result, double? Mean, double? Best, string? BestUnit, double? Rank, int Ranked, double? Standing)
{
    /// <summary>The node's code.</summary>
    public string Code => Result.Code;

    /// <summary>The unit's score; null where it is undefined.</summary>
    public double? Score => Result.Score;
}
