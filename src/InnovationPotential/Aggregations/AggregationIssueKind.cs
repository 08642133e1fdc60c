namespace InnovationPotential.Aggregations;

/// <summary>Why a unit's result is undefined, or not what the other scores alone would make it.</summary>
public enum AggregationIssueKind
{
    /// <summary>No score is left: all that have a weight are missing, or no weight is above 0. Undefined.</summary>
    AllMissing,

    /// <summary>A score is missing and the rule does not leave out missing scores. Undefined.</summary>
    MissingScore,

    /// <summary>A score is negative and the rule knows only scores of 0 and above. Undefined.</summary>
    NegativeScore,

    /// <summary>The mean of the scores is not above 0, and the rule divides by it. Undefined.</summary>
    NonPositiveMean,

    /// <summary>A score of 0 binds the result to 0, whatever the other scores.</summary>
    BindingZero,

    /// <summary>No weights satisfy the bounds set for them. Undefined.</summary>
    Infeasible,

    /// <summary>The numbers differ too much in size for the search for weights to end. Undefined.</summary>
    NotConverged,
}
