using System.Globalization;
using InnovationPotential.Text;

namespace InnovationPotential.Charts;

/// <summary>Units × dimensions or indicators, colored by the place between the least and the greatest score of each column.</summary>
internal static class HeatMapPicture
{
    public static Chart Of(Assessment assessment, Period? period, bool indicators, ChartOptions options)
    {
        var frame = new ChartFrame(options, $"{assessment.Model.Title}: {(indicators ? "indicators" : "dimensions")} of each unit");
        var ranking = assessment.Ranking(period);
        var shown = frame.Take(ranking, "units");
        ModelNode[] nodes = indicators ? [.. assessment.Model.Indicators] : [.. assessment.Model.Root.Children];
        var grid = new Grid(frame, [.. shown.Select(u => u.Unit)], [.. nodes.Select(n => n.Title)], turned: true);
        var (missing, imputed) = (0, 0);
        for (var c = 0; c < nodes.Length; c++)
        {
            var code = nodes[c].Code;
            var scale = LinearScale.Over(ranking.Select(u => u[code]).Where(n => n.Score is not null && n.Coverage + n.ImputedShare > 0)
                .Select(n => n.Score!.Value), 0, 1);
            for (var r = 0; r < shown.Count; r++)
            {
                var node = shown[r][code];
                var where = $"{shown[r].Unit}, {nodes[c].Title}";
                if (node.Score is not { } score || !(node.Coverage + node.ImputedShare > 0))
                {
                    missing++;
                    grid.Missing(r, c, $"{where}: {(node.Coverage is null ? "does not apply" : "missing")}");
                    continue;
                }

                grid.Cell(r, c, Palette.Sequential(scale[score]), NumberText.Plain(score, 3),
                    $"{where}: {NumberText.Plain(score, 4)}, observed {NumberText.Percent(node.Coverage)}");
                if (node.ImputedShare <= 0) continue;
                imputed++;
                grid.Mark(r, c, $"{where}: {NumberText.Percent(node.ImputedShare)} imputed");
            }
        }

        grid.Close();
        frame.Note("Darker is a better score within its column. A stroke is no score.");
        if (imputed > 0) frame.Note("A dot marks scores that rest on imputed values.");
        return frame.Finish(
            string.Create(CultureInfo.InvariantCulture,
                $"{shown.Count} units in the order of their rank by {nodes.Length} columns; {missing} cells have no score, "
                    + $"{imputed} rest on imputed values."));
    }
}
