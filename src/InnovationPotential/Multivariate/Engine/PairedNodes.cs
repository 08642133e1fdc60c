namespace InnovationPotential.Multivariate;

/// <summary>Two nodes to correlate.</summary>
/// <param name="Relation">How they stand to each other.</param>
/// <param name="First">One.</param>
/// <param name="Second">The other.</param>
internal sealed record PairedNodes(CorrelationRelation Relation, AnalyzedNode First, AnalyzedNode Second)
{
    /// <summary>All pairs of a tree that are looked at, relation after relation.</summary>
    public static IEnumerable<PairedNodes> Of(IReadOnlyList<AnalyzedNode> nodes, bool hasScores)
    {
        var byCode = nodes.ToDictionary(n => n.Code, StringComparer.Ordinal);
        var (leaves, dimensions) = (nodes.Where(n => n.IsIndicator).ToArray(), nodes.Where(n => !n.IsIndicator).ToArray());
        var pairs = Among(leaves, (a, b) => a.Parent == b.Parent, CorrelationRelation.WithinDimension);
        if (!hasScores) return pairs;
        var below = nodes.Where(n => n.Parent is not null).ToArray();
        return
        [
            .. pairs,
            .. below.Select(n => new PairedNodes(CorrelationRelation.WithDimension, n, byCode[n.Parent!])),
            .. below.SelectMany(n => Between(n, byCode).Select(a => new PairedNodes(CorrelationRelation.WithAncestor, n, a))),
            .. below.Where(n => n.Depth > 1).Select(n => new PairedNodes(CorrelationRelation.WithRoot, n, nodes[0])),
            .. Among(dimensions, (a, b) => a.Depth == b.Depth, CorrelationRelation.AmongDimensions),
        ];
    }

    /// <summary>The dimensions above a node's own and below the root, the nearest first.</summary>
    private static IEnumerable<AnalyzedNode> Between(AnalyzedNode node, Dictionary<string, AnalyzedNode> byCode)
    {
        for (var above = byCode[node.Parent!]; above.Depth > 1;)
        {
            above = byCode[above.Parent!];
            yield return above;
        }
    }

    private static IEnumerable<PairedNodes> Among(AnalyzedNode[] nodes, Func<AnalyzedNode, AnalyzedNode, bool> together,
        CorrelationRelation relation) =>
        nodes.SelectMany((first, i) => nodes.Skip(i + 1).Where(second => together(first, second))
            .Select(second => new PairedNodes(relation, first, second)));
}
