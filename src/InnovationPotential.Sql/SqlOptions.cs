using InnovationPotential.Numerics;

namespace InnovationPotential;

/// <summary>What a statement gives beside the root's score, bounds, coverage and level.</summary>
public sealed record SqlOptions
{
    /// <summary>The root only; columns named <c>unit</c> and <c>period</c>, if any.</summary>
    public static SqlOptions Default { get; } = new();

    /// <summary>The column that names the units.</summary>
    public string Unit { get; init; } = "unit";

    /// <summary>The column of periods; null for a cross-section.</summary>
    public string? Period { get; init; }

    /// <summary>
    /// Other nodes by their codes: a dimension gives its score, bounds and coverage (<c>code</c>, <c>code.low</c>, <c>code.high</c>,
    /// <c>code.coverage</c>), an indicator its score.
    /// </summary>
    public EquatableArray<string> Nodes { get; init; }

    /// <summary>
    /// The table that a model was fitted on, where it ranks the values of indicators: they are ranked among those of this table, whose
    /// columns are named as the others. Where it is left out, an assessment takes its own source, if that is the one.
    /// </summary>
    public string? Reference { get; init; }

    /// <summary>What rank units share whose scores are equal but for rounding.</summary>
    public RankTies Ties { get; init; } = RankTies.Minimum;

    /// <summary>Whether the root's bounds are given as they are too, for levels that are made of all scores.</summary>
    internal bool KeepsBounds { get; init; }
}
