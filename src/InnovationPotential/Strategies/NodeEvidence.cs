namespace InnovationPotential.Strategies;

/// <summary>One unit's result at a node, with the evidence it was made of.</summary>
/// <param name="Node">The node.</param>
/// <param name="Score">The node's score; null where it is undefined.</param>
/// <param name="Children">The children, in the order of the node's outline.</param>
public sealed record NodeEvidence(NodeOutline Node, double? Score, EquatableArray<ChildEvidence> Children)
{
    /// <summary>The lowest score the node could have.</summary>
    public double? Low { get; init; }

    /// <summary>The highest score the node could have.</summary>
    public double? High { get; init; }

    /// <summary>The share of the weight below the node that was observed.</summary>
    public double? Coverage { get; init; }

    /// <summary>The children that weigh something.</summary>
    internal ChildEvidence[] Weighing => [.. Children.Where(c => c.Outline.Weight > 0)];

    /// <summary>Something that is said of the node.</summary>
    internal Finding Says(string kind, string text, params ReadOnlySpan<Fact> facts) =>
        new(kind, Node.Code, text) { Facts = EquatableArray.Create(facts) };

    /// <summary>The scores, NaN where undefined, in the children's order.</summary>
    public double[] Scores() => [.. Children.Select(c => c.Score ?? double.NaN)];

    /// <summary>
    /// Each child's share <c>w·s / Σw</c> of the weighted mean over the children that have a score; 0 for the others. Null without a score
    /// or weight.
    /// </summary>
    /// <param name="weightOf">A child's weight.</param>
    public double[]? Shares(Func<ChildEvidence, double> weightOf)
    {
        ArgumentNullException.ThrowIfNull(weightOf);
        var total = Children.Where(c => c.Score is not null).Sum(weightOf);
        return Score is null || !(total > 0) ? null : [.. Children.Select(c => c.Score is { } score ? weightOf(c) / total * score : 0)];
    }
}
