namespace InnovationPotential.Charts;

/// <summary>Units × dimensions or indicators, colored by the place between the least and the greatest score of each column.</summary>
internal static class HeatMapPicture
{
    public static Chart Of(Assessment assessment, Period? period, bool indicators, ChartOptions options)
    {
        var title = indicators ? "heat-map.indicators" : "heat-map.dimensions";
        var frame = new ChartFrame(options, options.Texts[title, assessment.Model.Title]);
        var ranking = assessment.Ranking(period);
        var shown = frame.Take(ranking, "more.units");
        ModelNode[] nodes = indicators ? [.. assessment.Model.Indicators] : [.. assessment.Model.Root.Children];
        var grid = new Grid(frame, [.. shown.Select(u => u.Name)], [.. nodes.Select(n => n.Title)], turned: true);
        var isNumbered = grid.Fits("0.888");
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
                    grid.Missing(r, c, $"{where}: {frame.Texts[node.Coverage is null ? "heat-map.inapplicable" : "heat-map.missing"]}");
                    continue;
                }

                grid.Cell(r, c, Palette.Sequential(scale[score]), isNumbered ? frame.Texts.Plain(score, 3) : "",
                    frame.Texts["heat-map.cell", where, frame.Texts.Plain(score, 4), frame.Texts.Share(node.Coverage)]);
                if (node.ImputedShare <= 0) continue;
                imputed++;
                grid.Mark(r, c, frame.Texts["heat-map.imputed", where, frame.Texts.Share(node.ImputedShare)]);
            }
        }

        grid.Close();
        frame.Note(frame.Texts["heat-map.note"]);
        if (imputed > 0) frame.Note(frame.Texts["heat-map.dots"]);
        return frame.Finish(frame.Texts["heat-map.says", shown.Count, nodes.Length, missing, imputed]);
    }
}
