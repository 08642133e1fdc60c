using System.Globalization;
using InnovationPotential.Robustness;

namespace InnovationPotential.Charts;

/// <summary>How often each unit has each rank, as a map of unit × rank.</summary>
internal static class AcceptabilityPicture
{
    public static Chart Of(UncertaintyResult result, Period? period, ChartOptions options)
    {
        var frame = new ChartFrame(options, options.Texts["acceptability.title", result.Title]);
        var units = RankIntervalPicture.Ordered(result, period);
        var shown = frame.Take(units, "more.units");
        if (units.All(u => u.Acceptability.IsEmpty))
        {
            frame.Note(frame.Texts["acceptability.uncounted"]);
            return frame.Finish(frame.Texts["nothing"]);
        }

        var grid = new Grid(frame, [.. shown.Select(result.NameOf)],
            [.. Enumerable.Range(1, shown.Count).Select(r => r.ToString(CultureInfo.InvariantCulture))],
            turned: false);
        var texts = grid.Fits("100%");
        for (var row = 0; row < shown.Count; row++)
        {
            for (var rank = 0; rank < shown.Count && rank < shown[row].Acceptability.Count; rank++)
            {
                var share = shown[row].Acceptability[rank];
                if (share > 0)
                    grid.Cell(row, rank, Palette.Sequential(0.1 + (0.9 * share)), texts ? frame.Texts.Share(share) : "",
                        frame.Texts["acceptability.cell", result.NameOf(shown[row]), rank + 1, frame.Texts.Share(share)]);
            }
        }

        grid.Close();
        var sure = shown.Count(u => u.Acceptability.Any(s => s >= 0.9));
        frame.Note(frame.Texts["acceptability.note"]);
        return frame.Finish(frame.Texts["acceptability.says", sure, shown.Count]);
    }
}
