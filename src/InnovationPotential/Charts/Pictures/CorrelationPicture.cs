using System.Globalization;
using InnovationPotential.Multivariate;
using InnovationPotential.Numerics;
using InnovationPotential.Text;

namespace InnovationPotential.Charts;

/// <summary>Correlations of nodes as a matrix; those that chance may explain are faint.</summary>
internal static class CorrelationPicture
{
    public static Chart Of(MultivariateAnalysis analysis, CorrelationMethod method, ChartOptions options)
    {
        var frame = new ChartFrame(options, $"Correlations ({method})");
        var pairs = analysis.Correlations;
        string[] nodes = [.. frame.Take([.. pairs.SelectMany(p => new[] { p.First, p.Second }).Distinct()], "nodes")];
        if (nodes.Length == 0) return frame.Finish("There are no two nodes to compare.");
        var grid = new Grid(frame, nodes, nodes, turned: true);
        var (significant, negative) = (0, 0);
        foreach (var pair in pairs)
        {
            var (a, b) = (Array.IndexOf(nodes, pair.First), Array.IndexOf(nodes, pair.Second));
            if (a < 0 || b < 0) continue;
            var value = pair.Of(method);
            var title = $"{pair.First} and {pair.Second}: {NumberText.Short(value.Coefficient, 3)}, p "
                + $"{NumberText.Short(value.PValue, 2)}, {pair.Count} pairs";
            foreach (var (row, column) in ((int, int)[])[(a, b), (b, a)])
            {
                if (value.Coefficient is not { } r)
                {
                    grid.Missing(row, column, title);
                    continue;
                }

                grid.Cell(row, column, Palette.Diverging(value.PValue < 0.05 ? r : 0.35 * r), NumberText.Short(r, 2), title);
            }

            if (value is { Coefficient: { } c, PValue: < 0.05 })
            {
                significant++;
                if (c < 0) negative++;
            }
        }

        for (var i = 0; i < nodes.Length; i++) grid.Cell(i, i, "#DDDDDD", "", nodes[i]);
        foreach (var first in Boundaries(pairs, nodes))
        {
            grid.ColumnRule(first);
            grid.RowRule(first, nodes.Length);
        }

        grid.Close();
        frame.Note("Blue is positive, orange negative. Faint cells may be chance (p of 0.05 or more). Thick lines part the dimensions; "
            + "empty cells were not compared.");
        return frame.Finish(
            string.Create(CultureInfo.InvariantCulture, 
                $"{pairs.Count} correlations of {nodes.Length} nodes; {significant} differ from 0 at 5 %, {negative} of these are "
                    + $"negative."));
    }

    // A node belongs to the dimension it is compared with; where that changes from one node to the next there is a boundary.
    private static IEnumerable<int> Boundaries(EquatableArray<NodeCorrelation> pairs, string[] nodes)
    {
        var dimension = pairs.Where(p => p.Relation == CorrelationRelation.WithDimension)
            .GroupBy(p => p.First).ToDictionary(g => g.Key, g => g.First().Second, StringComparer.Ordinal);
        for (var i = 1; i < nodes.Length; i++)
        {
            if (dimension.GetValueOrDefault(nodes[i]) != dimension.GetValueOrDefault(nodes[i - 1])) yield return i;
        }
    }
}
