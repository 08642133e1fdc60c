namespace InnovationPotential.Robustness;

/// <summary>
/// How far the ranks of a period moved from the nominal ones: R_S = (1/M) Σ |nominal rank − rank| over its M nominally ranked units.
/// </summary>
/// <remarks>
/// Where some of the M units have no rank in a replication, its R_S is the mean over the others, rounded to a multiple of 1/M; a
/// replication in which none of them has is left out. Source: Saisana, Saltelli and Tarantola (2005).
/// </remarks>
public sealed record UncertainRankShift
{
    internal UncertainRankShift(Period? period, int units, UncertainQuantity shift) => (Period, Units, Shift) = (period, units, shift);

    /// <summary>The period; null for a cross-section.</summary>
    public Period? Period { get; }

    /// <summary>The units with a nominal rank, M.</summary>
    public int Units { get; }

    /// <summary>R_S over the replications.</summary>
    public UncertainQuantity Shift { get; }

    /// <summary>
    /// The shares of units that move by 1, 2 and 5 places or more: the mean over the nominally ranked units of the share of replications,
    /// of those in which the unit has a rank, that put it so far from its nominal rank; from 0 to 1. Empty where no unit has a rank, or
    /// where several ranks are counted together (IP7105).
    /// </summary>
    public EquatableArray<(int Places, double Share)> Moved { get; internal init; } = [];
}
