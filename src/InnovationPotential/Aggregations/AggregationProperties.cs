namespace InnovationPotential.Aggregations;

/// <summary>What can be relied on of an aggregation.</summary>
public sealed record AggregationProperties
{
    /// <summary>Whether a higher score never lowers the result.</summary>
    public bool Monotone { get; init; } = true;

    /// <summary>Whether equal scores give the same score.</summary>
    public bool Idempotent { get; init; } = true;

    /// <summary>Whether the result is the sum of a contribution of each score: weight times score.</summary>
    public bool Additive { get; init; }

    /// <summary>Whether the weights influence the result.</summary>
    public bool UsesWeights { get; init; } = true;

    /// <summary>How far a high score makes up for a low one.</summary>
    public Compensability Compensability { get; init; } = Compensability.Partial;

    /// <summary>Which scores the rule is defined for.</summary>
    public AggregationDomain Domain { get; init; } = AggregationDomain.Any;

    /// <summary>Whether a unit's result depends on the other units assessed with it.</summary>
    public bool ComparesUnits { get; init; }

    /// <summary>Whether missing scores are left out; otherwise one missing score leaves the result undefined.</summary>
    public bool LeavesOutMissing { get; init; } = true;
}
