namespace InnovationPotential.Aggregations;

/// <summary>What can be relied on of an aggregation.</summary>
/// <remarks>Value-equal, immutable. The default is what holds of a weighted mean of any numbers, but for the additivity.</remarks>
public sealed record AggregationProperties
{
    /// <summary>Whether a higher score of a unit never lowers its result.</summary>
    public bool Monotone { get; init; } = true;

    /// <summary>Whether equal scores give the same score.</summary>
    public bool Idempotent { get; init; } = true;

    /// <summary>Whether the result is the sum of a contribution of each score: weight times score.</summary>
    public bool Additive { get; init; }

    /// <summary>Whether the weights influence the result by more than leaving out what weighs 0.</summary>
    public bool UsesWeights { get; init; } = true;

    /// <summary>Whether only the proportions of the weights count; otherwise the result grows with them.</summary>
    public bool NormalizesWeights { get; init; } = true;

    /// <summary>Whether the rule tells the scores apart by their position, not by weight and value alone.</summary>
    public bool Positional { get; init; }

    /// <summary>How far a high score makes up for a low one.</summary>
    public Compensability Compensability { get; init; } = Compensability.Partial;

    /// <summary>Which scores the rule is defined for.</summary>
    public AggregationDomain Domain { get; init; } = AggregationDomain.Any;

    /// <summary>The Handbook's class of the rule, which decides on the weightings that suit it.</summary>
    public AggregationClass Class { get; init; } = AggregationClass.Other;

    /// <summary>Whether a unit's result depends on the other units assessed with it.</summary>
    public bool ComparesUnits { get; init; }

    /// <summary>
    /// Whether it depends on those of other periods of the table, too; such a rule compares units, and each period cannot be fitted by
    /// itself.
    /// </summary>
    public bool ComparesPeriods { get; init; }

    /// <summary>Whether missing scores are left out; otherwise one missing score leaves the result undefined.</summary>
    public bool LeavesOutMissing { get; init; } = true;
}
