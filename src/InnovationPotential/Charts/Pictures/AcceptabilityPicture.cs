using System.Globalization;
using InnovationPotential.Robustness;
using InnovationPotential.Text;

namespace InnovationPotential.Charts;

/// <summary>How often each unit has each rank, as a map of unit × rank.</summary>
internal static class AcceptabilityPicture
{
    public static Chart Of(UncertaintyResult result, Period? period, ChartOptions options)
    {
        var frame = new ChartFrame(options, $"{result.Title}: share of replications at each rank");
        var units = RankIntervalPicture.Ordered(result, period);
        var shown = frame.Take(units, "units");
        if (units.All(u => u.Acceptability.IsEmpty))
        {
            frame.Note("Ranks were not counted one by one, so there is no share of each.");
            return frame.Finish("There is nothing to show.");
        }

        var grid = new Grid(frame, [.. shown.Select(u => u.Unit)],
            [.. Enumerable.Range(1, shown.Count).Select(r => r.ToString(System.Globalization.CultureInfo.InvariantCulture))],
            turned: false);
        var texts = grid.Fits("100%");
        for (var row = 0; row < shown.Count; row++)
        {
            for (var rank = 0; rank < shown.Count && rank < shown[row].Acceptability.Count; rank++)
            {
                var share = shown[row].Acceptability[rank];
                if (share > 0)
                    grid.Cell(row, rank, Palette.Sequential(0.1 + (0.9 * share)), texts ? NumberText.Percent(share) : "",
                        $"{shown[row].Unit}: rank {rank + 1} in {NumberText.Percent(share)}");
            }
        }

        grid.Close();
        var sure = shown.Count(u => u.Acceptability.Any(s => s >= 0.9));
        return frame.Finish(
            string.Create(CultureInfo.InvariantCulture,
                $"Units by nominal rank, ranks from left to right, darker is more often. {sure} of {shown.Count} have one rank in at "
                    + $"least 90 % of the replications."));
    }
}
