namespace InnovationPotential.Robustness;

/// <summary>
/// How far the ranks of a period moved from the nominal ones: R_S = (1/M) Σ |nominal rank − rank| over its M nominally ranked units.
/// </summary>
/// <param name="Period">The period; null for a cross-section.</param>
/// <param name="Units">The units with a nominal rank, M.</param>
/// <param name="Shift">R_S over the replications.</param>
/// <remarks>
/// Where some of the M units have no rank in a replication, its R_S is the mean over the others, rounded to a multiple of 1/M; a
/// replication in which none of them has is left out. Source: Saisana, Saltelli and Tarantola (2005).
/// </remarks>
public sealed record UncertainRankShift(Period? Period, int Units, UncertainQuantity Shift)
{
    /// <summary>
    /// The shares of units that move by 1, 2 and 5 places or more; empty where no unit has a rank, or where several ranks are counted
    /// together (IP7105).
    /// </summary>
    public EquatableArray<MovedShare> Moved { get; init; } = [];
}
