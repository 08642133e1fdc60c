namespace InnovationPotential.Aggregations;

/// <summary>What is the matter with a unit's result.</summary>
/// <param name="Kind">Why the result is undefined or bound.</param>
/// <remarks>Value-equal, immutable.</remarks>
public sealed record AggregationIssue(AggregationIssueKind Kind)
{
    /// <summary>The positions, from 0, of the scores that are the reason; empty where it is not single scores.</summary>
    public EquatableArray<int> Children { get; init; }

    /// <summary>Whether there is no result; otherwise there is one, and this explains it.</summary>
    public bool IsUndefined => Kind != AggregationIssueKind.BindingZero;
}
