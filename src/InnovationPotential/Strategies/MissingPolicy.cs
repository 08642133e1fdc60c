namespace InnovationPotential;

/// <summary>What a strategy does with missing observations. Bounds are reported whatever the policy.</summary>
public enum MissingPolicy
{
    /// <summary>
    /// Leave them out and renormalize the weights of what is there. It amounts to imputing the unit's own mean: a unit that does not
    /// report its worst item gains by it. Read the score beside its coverage and bounds.
    /// </summary>
    Exclude,

    /// <summary>One missing observation below a node leaves its score undefined.</summary>
    Propagate,

    /// <summary>Score them as the worst attainable value: the score is then the lower bound.</summary>
    ScoreAsWorst,
}
