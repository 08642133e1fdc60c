using System.Globalization;
using InnovationPotential.Multivariate;
using InnovationPotential.Numerics;
using InnovationPotential.Text;

namespace InnovationPotential.Charts;

/// <summary>Correlations of all nodes, each with each; those that chance may explain are faint.</summary>
internal static class CorrelationPicture
{
    private const double Significant = 0.05;

    public static Chart Of(MultivariateAnalysis analysis, CorrelationMethod method, ChartOptions options)
    {
        var frame = new ChartFrame(options, $"Correlations ({method})");
        var nodes = frame.Take(analysis.Compared, "nodes");
        if (nodes.Count < 2) return frame.Finish("There are no two nodes to compare.");
        string[] titles = [.. nodes.Select(n => n.Node.Title)];
        var grid = new Grid(frame, titles, titles, turned: true);
        var (defined, significant, negative) = (0, 0, 0);
        for (var i = 0; i < nodes.Count; i++)
        {
            grid.Cell(i, i, "#DDDDDD", "", titles[i]);
            for (var j = 0; j < i; j++)
            {
                var (count, value) = NodeCorrelation.Between(nodes[i], nodes[j], method);
                Draw(grid, i, j, value, $"{titles[j]} and {titles[i]}", count);
                if (value.Coefficient is null) continue;
                defined++;
                if (value is not { Coefficient: { } r, PValue: < Significant }) continue;
                significant++;
                if (r < 0) negative++;
            }
        }

        for (var i = 1; i < nodes.Count; i++)
        {
            if (!Begins(nodes[i], nodes[i - 1])) continue;
            grid.ColumnRule(i);
            grid.RowRule(i, nodes.Count);
        }

        grid.Close();
        frame.Note("Blue is positive, orange negative. Faint cells may be chance (p of 0.05 or more). Thick lines part the dimensions; "
            + "a stroke is no correlation.");
        return frame.Finish(string.Create(CultureInfo.InvariantCulture,
            $"{defined} correlations of {nodes.Count} nodes; {significant} differ from 0 at 5 %, {negative} of these are negative."));
    }

    private static void Draw(Grid grid, int row, int column, CorrelationValue value, string pair, int count)
    {
        var title = string.Create(CultureInfo.InvariantCulture,
            $"{pair}: {NumberText.Plain(value.Coefficient, 3)}, p {NumberText.Plain(value.PValue, 2)}, {count} pairs");
        foreach (var (r, c) in ((int, int)[])[(row, column), (column, row)])
        {
            if (value.Coefficient is { } number)
                grid.Cell(r, c, Palette.Diverging(value.PValue < Significant ? number : 0.35 * number), NumberText.Plain(number, 2), title);
            else grid.Missing(r, c, title);
        }
    }

    // In the order of the tree a dimension stands before its parts: lines are where one begins, and where the parts of one above go on.
    private static bool Begins(AnalyzedNode node, AnalyzedNode before) =>
        !node.IsIndicator || (node.Parent != before.Parent && node.Parent != before.Code);
}
