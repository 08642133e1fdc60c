namespace InnovationPotential.Assessments;

/// <summary>Lays a model's tree out flat, in breadth-first order, with the strategy of every node resolved.</summary>
internal static class PlanLayout
{
    public static PlanNode[] Of(IndicatorModel model)
    {
        var nodes = new List<PlanNode> { Place(model.Root, 0, -1, AssessmentStrategy.WeightedIndex()) };
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].Node is not Dimension dimension) continue;
            nodes[i].FirstChild = nodes.Count;
            nodes[i].ChildCount = dimension.Children.Count;
            foreach (var child in dimension.Children) nodes.Add(Place(child, nodes.Count, i, nodes[i].Inherited));
        }

        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            if (!nodes[i].IsLeaf) nodes[i].IndicatorCount = nodes.GetRange(nodes[i].FirstChild, nodes[i].ChildCount).Where(c => c.Node.Weight > 0).Sum(c => c.IndicatorCount);
        }

        return [.. nodes];
    }

    private static PlanNode Place(ModelNode node, int index, int parent, AssessmentStrategy inherited)
    {
        var dimension = node as Dimension;
        var below = dimension?.Strategy ?? inherited;
        return new PlanNode
        {
            Node = node,
            Index = index,
            Parent = parent,
            Inherited = below,
            Strategy = dimension?.Aggregation is { } aggregation ? below.With(aggregation) ?? below : below,
            MinimumCoverage = dimension?.MinimumCoverage ?? 0,
        };
    }
}
