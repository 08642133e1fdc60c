namespace InnovationPotential.Charts;

/// <summary>Units × dimensions or indicators, colored by the place between the least and the greatest score of each column.</summary>
internal sealed class HeatMapPicture(Assessment assessment, Period? period, bool indicators, ChartOptions options)
    : GridPicture(options, options.Texts[indicators ? "heat-map.indicators" : "heat-map.dimensions", assessment.Model.Title])
{
    protected override string Draw()
    {
        var ranking = assessment.Ranking(period);
        var shown = Take(ranking, "more.units");
        ModelNode[] nodes = indicators ? [.. assessment.Model.Indicators] : [.. assessment.Model.Root.Children];
        Begin([.. shown.Select(u => u.Name)], [.. nodes.Select(n => n.Title)], turned: true);
        var isNumbered = Fits("0.888");
        var (missing, imputed) = (0, 0);
        for (var c = 0; c < nodes.Length; c++)
        {
            var code = nodes[c].Code;
            var scale = LinearScale.Over(ranking.Select(u => u[code]).Where(n => n.Score is not null && n.Coverage + n.ImputedShare > 0)
                .Select(n => n.Score!.Value), 0, 1);
            for (var r = 0; r < shown.Count; r++)
            {
                var node = shown[r][code];
                var where = $"{shown[r].Name}, {nodes[c].Title}";
                if (node.Score is not { } score || !(node.Coverage + node.ImputedShare > 0))
                {
                    missing++;
                    Missing(r, c, $"{where}: {Texts[node.Coverage is null ? "heat-map.inapplicable" : "heat-map.missing"]}");
                    continue;
                }

                Cell(r, c, Palette.Sequential(scale[score]), isNumbered ? Texts.Plain(score, 3) : "",
                    Texts["heat-map.cell", where, Texts.Plain(score, 4), Texts.Share(node.Coverage)]);
                if (node.ImputedShare <= 0) continue;
                imputed++;
                Mark(r, c, Texts["heat-map.imputed", where, Texts.Share(node.ImputedShare)]);
            }
        }

        End();
        Note("heat-map.note");
        if (imputed > 0) Note("heat-map.dots");
        return Texts["heat-map.says", shown.Count, nodes.Length, missing, imputed];
    }
}
