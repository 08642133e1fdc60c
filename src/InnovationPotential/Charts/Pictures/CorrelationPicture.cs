using InnovationPotential.Multivariate;

namespace InnovationPotential.Charts;

/// <summary>Correlations of all nodes, each with each; those that chance may explain are faint.</summary>
internal sealed class CorrelationPicture(MultivariateAnalysis analysis, CorrelationMethod method, ChartOptions options)
    : GridPicture(options, options.Texts["correlations.title", options.Texts[$"method.{method}"]])
{
    private const double Significant = 0.05;

    protected override string Draw()
    {
        var nodes = Take(analysis.Compared, "more.nodes");
        if (nodes.Count < 2) return Texts["correlations.none"];
        string[] titles = [.. nodes.Select(n => n.Node.Title)];
        Begin(titles, titles, turned: true);
        // Numbers in some of the cells would look as if the others had none.
        var isNumbered = Fits("-0.99");
        var (defined, significant, negative) = (0, 0, 0);
        for (var i = 0; i < nodes.Count; i++)
        {
            Cell(i, i, "#DDDDDD", "", titles[i]);
            for (var j = 0; j < i; j++)
            {
                var (count, value) = NodeCorrelation.Between(nodes[i], nodes[j], method);
                DrawPair(i, j, value, Texts["correlations.pair", titles[j], titles[i]], count, isNumbered);
                if (value.Coefficient is null) continue;
                defined++;
                if (value is not { Coefficient: { } r, PValue: < Significant }) continue;
                significant++;
                if (r < 0) negative++;
            }
        }

        for (var i = 1; i < nodes.Count; i++)
        {
            if (Begins(nodes[i], nodes[i - 1])) Rules(i);
        }

        End();
        Note("correlations.note");
        return Texts["correlations.says", defined, nodes.Count, significant, negative];
    }

    private void DrawPair(int row, int column, CorrelationValue value, string pair, int count, bool isNumbered)
    {
        var title = Texts["correlations.cell", pair, Texts.Plain(value.Coefficient, 3), Texts.Plain(value.PValue, 2), count];
        foreach (var (r, c) in ((int, int)[])[(row, column), (column, row)])
        {
            if (value.Coefficient is { } number)
                Cell(r, c, Palette.Diverging(value.PValue < Significant ? number : 0.35 * number),
                    isNumbered ? Texts.Plain(number, 2) : "", title);
            else Missing(r, c, title);
        }
    }

    // In the order of the tree a dimension stands before its parts: lines are where one begins, and where the parts of one above go on.
    private static bool Begins(AnalyzedNode node, AnalyzedNode before) =>
        !node.IsIndicator || (node.Parent != before.Parent && node.Parent != before.Code);
}
