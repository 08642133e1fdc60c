namespace InnovationPotential.Assessments;

/// <summary>
/// A node that is the weighted arithmetic mean of indicators: its score, bounds and coverage come of one pass, without columns for its
/// children's.
/// </summary>
/// <param name="node">The node.</param>
/// <param name="worst">The worst score of each child, as the node sees it.</param>
/// <param name="best">The best one.</param>
internal sealed class LeafMean(PlanNode node, double[] worst, double[] best)
{
    /// <summary>Null where the node is no such mean.</summary>
    public static LeafMean? Of(PlanNode node, PlanNode[] nodes)
    {
        // A plan that is still being learned has no outline above the nodes that are scored.
        if (node.Outline is not { } outline || node.Strategy.Missing == MissingPolicy.Propagate || !node.Strategy.IsPlainMean(outline))
            return null;
        // Rules that count children or indicators look at each of them.
        if (node.CountsIndicators || node.MinimumCoverage is { IsOfWeightKnown: false }) return null;
        var (worst, best) = (new double[node.ChildCount], new double[node.ChildCount]);
        for (var c = 0; c < node.ChildCount; c++)
        {
            var child = nodes[node.FirstChild + c];
            if (child.Valuation is not { IsUndefined: false } valuation || double.IsNaN(valuation.Worst)
                || child.Strategy.Missing != MissingPolicy.Exclude) return null;
            (worst[c], best[c]) = (child.ToParent.Apply(valuation.Worst), child.ToParent.Apply(valuation.Best));
        }

        return new LeafMean(node, worst, best);
    }

    /// <summary>Whether every observation of some rows is either there or missing: none is imputed, each concerns its unit.</summary>
    public bool Holds(RowBlock rows)
    {
        for (var c = 0; c < node.ChildCount; c++)
        {
            if (!rows.Columns[node.FirstChild + c]!.States.IsEmpty) return false;
        }

        return true;
    }

    /// <summary>Fills the node's columns from its children's scores.</summary>
    public void Fill(ColumnBlock children, FilledMeansResults results) =>
        RowAggregates.FilledMeans(children, node.Outline!.Weights, worst, best, results);
}
