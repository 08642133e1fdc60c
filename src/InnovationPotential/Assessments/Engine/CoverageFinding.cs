using System.Globalization;
using InnovationPotential.Strategies;

namespace InnovationPotential.Assessments;

/// <summary>Says of a unit that a dimension asks for more than is known, and so gives no score.</summary>
internal static class CoverageFinding
{
    public static Finding? Of(PlanNode node, NodeColumns columns, int row)
    {
        if (node.MinimumCoverage is not { Share: > 0 } rule || !columns.FallsShort(row, rule)) return null;
        var share = columns.Asked?[row] ?? columns.Known(row);
        var percent = (100 * share).ToString("0.##", CultureInfo.InvariantCulture);
        return new Finding("minimum-coverage", node.Code, $"No score: {rule.Shortfall}; it is {percent} %.")
        {
            Facts = [new Fact("share", share), new Fact("minimum", rule.Share)],
        };
    }
}
