using InnovationPotential.Multivariate;
using InnovationPotential.Numerics;

namespace InnovationPotential.Charts;

/// <summary>Correlations of all nodes, each with each; those that chance may explain are faint.</summary>
internal static class CorrelationPicture
{
    private const double Significant = 0.05;

    public static Chart Of(MultivariateAnalysis analysis, CorrelationMethod method, ChartOptions options)
    {
        if (!Enum.IsDefined(method)) throw new ArgumentOutOfRangeException(nameof(method), method, null);
        var frame = new ChartFrame(options, options.Texts["correlations.title", options.Texts[$"method.{method}"]]);
        var nodes = frame.Take(analysis.Compared, "more.nodes");
        if (nodes.Count < 2) return frame.Finish(frame.Texts["correlations.none"]);
        string[] titles = [.. nodes.Select(n => n.Node.Title)];
        var grid = new Grid(frame, titles, titles, turned: true);
        // Numbers in some of the cells would look as if the others had none.
        var isNumbered = grid.Fits("-0.99");
        var (defined, significant, negative) = (0, 0, 0);
        for (var i = 0; i < nodes.Count; i++)
        {
            grid.Cell(i, i, "#DDDDDD", "", titles[i]);
            for (var j = 0; j < i; j++)
            {
                var (count, value) = NodeCorrelation.Between(nodes[i], nodes[j], method);
                Draw(frame, grid, i, j, value, frame.Texts["correlations.pair", titles[j], titles[i]], count, isNumbered);
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
        frame.Note(frame.Texts["correlations.note"]);
        return frame.Finish(frame.Texts["correlations.says", defined, nodes.Count, significant, negative]);
    }

    private static void Draw(ChartFrame frame, Grid grid, int row, int column, CorrelationValue value, string pair, int count,
        bool isNumbered)
    {
        var texts = frame.Texts;
        var title = texts["correlations.cell", pair, texts.Plain(value.Coefficient, 3), texts.Plain(value.PValue, 2), count];
        foreach (var (r, c) in ((int, int)[])[(row, column), (column, row)])
        {
            if (value.Coefficient is { } number)
                grid.Cell(r, c, Palette.Diverging(value.PValue < Significant ? number : 0.35 * number),
                    isNumbered ? texts.Plain(number, 2) : "", title);
            else grid.Missing(r, c, title);
        }
    }

    // In the order of the tree a dimension stands before its parts: lines are where one begins, and where the parts of one above go on.
    private static bool Begins(AnalyzedNode node, AnalyzedNode before) =>
        !node.IsIndicator || (node.Parent != before.Parent && node.Parent != before.Code);
}
