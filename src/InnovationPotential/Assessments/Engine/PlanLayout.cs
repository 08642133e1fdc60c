namespace InnovationPotential.Assessments;

/// <summary>Lays a model's tree out flat, in breadth-first order, with the strategy of every node resolved.</summary>
internal static class PlanLayout
{
    public static PlanNode[] Of(IndicatorModel model)
    {
        var nodes = new List<PlanNode> { Place(model.Root, 0, null, AssessmentStrategy.WeightedIndex()) };
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].Node is not Dimension dimension) continue;
            nodes[i] = nodes[i] with { FirstChild = nodes.Count, ChildCount = dimension.Children.Count };
            foreach (var child in dimension.Children) nodes.Add(Place(child, nodes.Count, nodes[i], nodes[i].Inherited));
        }

        PlanNode[] all = [.. nodes];
        for (var i = all.Length - 1; i >= 0; i--)
        {
            if (all[i].IsLeaf) continue;
            all[i] = all[i] with { IndicatorCount = all[i].ChildrenIn(all).Where(c => c.Node.Weight > 0).Sum(c => c.IndicatorCount) };
        }

        return all;
    }

    /// <summary>
    /// The indices of the nodes below a node, each after all below it, and soon after, so that the scores of its children are still at
    /// hand.
    /// </summary>
    public static int[] ChildrenFirst(PlanNode[] nodes, PlanNode node)
    {
        var found = new List<int>();
        for (var c = node.FirstChild; c < node.FirstChild + node.ChildCount; c++)
        {
            found.AddRange(ChildrenFirst(nodes, nodes[c]));
            found.Add(c);
        }

        return [.. found];
    }

    /// <summary>
    /// A scratch column for each node, side by side for siblings, and how many there are: where all siblings are leaves, those of one
    /// family write over those of another.
    /// </summary>
    public static (int[] Slots, int Count) SlotsOf(PlanNode[] nodes)
    {
        var (slots, hasDimensions, count) = (new int[nodes.Length], new bool[nodes.Length], 0);
        foreach (var node in nodes)
        {
            if (node is { IsLeaf: false, Parent: >= 0 }) hasDimensions[node.Parent] = true;
        }

        foreach (var node in nodes)
        {
            if (!node.IsLeaf && !hasDimensions[node.Index]) count = Math.Max(count, node.ChildCount);
        }

        foreach (var node in nodes)
        {
            var isShared = node.Parent >= 0 && !hasDimensions[node.Parent];
            slots[node.Index] = isShared ? node.Index - nodes[node.Parent].FirstChild : count++;
        }

        return (slots, count);
    }

    private static PlanNode Place(ModelNode node, int index, PlanNode? parent, AssessmentStrategy inherited)
    {
        var dimension = node as Dimension;
        var below = dimension?.Strategy ?? inherited;
        return new PlanNode
        {
            Node = node,
            Index = index,
            Parent = parent?.Index ?? -1,
            Inherited = below,
            Learned = new LearnedNode(node.Code, 1, default),
            Strategy = dimension?.Aggregation is { } aggregation ? below.With(aggregation) ?? below : below,
            MinimumCoverage = dimension?.MinimumCoverage,
            CountsIndicators = parent is { CountsIndicators: true } || dimension?.MinimumCoverage is { Basis: CoverageBasis.Indicators },
        };
    }
}
