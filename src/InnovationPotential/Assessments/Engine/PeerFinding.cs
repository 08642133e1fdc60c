using InnovationPotential.Aggregations;
using InnovationPotential.Strategies;

namespace InnovationPotential.Assessments;

/// <summary>Says how far chance in drawing peers moves a unit's score under the robust benefit of the doubt.</summary>
internal static class PeerFinding
{
    /// <summary>The score in nine draws of ten; null under another aggregation, and for a unit without a score.</summary>
    public static Finding? Of(Assessment assessment, PlanNode node, int row)
    {
        if (node.Strategy.AggregationOf(node.Outline!) is not RobustBenefitOfTheDoubt rule) return null;
        if (double.IsNaN(assessment.ColumnsOf(node.Index).Score[row])) return null;
        var units = assessment.Units.Count;
        var (first, rows) = rule.Properties.ComparesPeriods ? (0, assessment.Table.RowCount) : (row / units * units, units);
        var scores = new double[node.ChildCount * rows];
        for (var c = 0; c < node.ChildCount; c++)
        {
            var column = scores.AsSpan(c * rows, rows);
            for (var i = 0; i < rows; i++) column[i] = ScoreOf(assessment, node.FirstChild + c, first + i);
        }

        if (rule.Spread(new ColumnBlock(scores, node.ChildCount, rows), node.Outline!.Weights, row - first) is not var (low, high))
            return null;
        return new Finding("drawn-peers", node.Code, Invariant(
            $"Against {rule.Peers} peers drawn at random: {low:0.####} to {high:0.####} in nine draws of ten."))
        {
            Facts = [new Fact("peers", rule.Peers), new Fact("low", low), new Fact("high", high)],
        };
    }

    private static double ScoreOf(Assessment assessment, int child, int row)
    {
        var node = assessment.PlanOfRow(row).Nodes[child];
        return node.ToParent.Apply(node.IsLeaf ? assessment.LeafScore(node, row) : assessment.ColumnsOf(child).Score[row]);
    }
}
