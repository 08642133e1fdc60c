namespace InnovationPotential.Aggregations;

/// <summary>Where unbalance among a unit's scores moves its result.</summary>
public enum PenaltyDirection
{
    /// <summary>Down: for a phenomenon of which more is better, such as development.</summary>
    Downward,

    /// <summary>Up: for a phenomenon of which more is worse, such as poverty.</summary>
    Upward,
}
