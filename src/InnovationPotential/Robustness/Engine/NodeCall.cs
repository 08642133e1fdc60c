using InnovationPotential.Assessments;
using InnovationPotential.Strategies;

namespace InnovationPotential.Robustness;

/// <summary>What the strategy of a dimension that is no mean is asked, and from where its children's scores come.</summary>
internal sealed class NodeCall
{
    /// <summary>The plan's node.</summary>
    public required PlanNode Node { get; init; }

    /// <summary>The place of each child among the lane nodes; −1 for one that stands in <see cref="Shared"/>.</summary>
    public required int[] Places { get; init; }

    /// <summary>The place of each child's weight in the weight program; −1 for one that weighs nothing.</summary>
    public required int[] Slots { get; init; }

    /// <summary>What each child's weight counts for.</summary>
    public required double[] Masses { get; init; }

    /// <summary>The scores of the children that all lanes share, a column for each child of every period, one after the other.</summary>
    public required double[] Shared { get; init; }

    /// <summary>The coverages of these, in the same order; empty where the strategy does not see them.</summary>
    public required double[] Coverages { get; init; }

    /// <summary>The score of each child where it has none; NaN where it is left out.</summary>
    public required double[] Worst { get; init; }

    /// <summary>Whether all lanes can be asked for at once, because weights do not count and units are not compared.</summary>
    public required bool IsForAllLanes { get; init; }

    public int Count => Places.Length;

    public NodeOutline Outline => Node.Outline!;

    /// <summary>Whether the strategy may look at more than scores and weights.</summary>
    public bool SeesCoverages => !Node.Strategy.NeedsOnlyWeights;

    /// <summary>An outline that says of each child what it weighs.</summary>
    public NodeOutline OutlineOf(ReadOnlySpan<double> weights)
    {
        var children = Outline.Children.ToArray();
        for (var c = 0; c < children.Length; c++) children[c] = children[c] with { Weight = weights[c] };
        return new NodeOutline(Outline.Code, children.ToEquatableArray(), Outline.Units);
    }
}
