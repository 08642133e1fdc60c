using System.Globalization;
using InnovationPotential.Robustness;

namespace InnovationPotential.Charts;

/// <summary>How often each unit has each rank, as a map of unit × rank.</summary>
internal sealed class AcceptabilityPicture(UncertaintyResult result, Period? period, ChartOptions options)
    : GridPicture(options, options.Texts["acceptability.title", result.Title])
{
    protected override string Draw()
    {
        var units = RankIntervalPicture.Ordered(result, period);
        var shown = Take(units, "more.units");
        if (units.All(u => u.Acceptability.IsEmpty))
        {
            Note("acceptability.uncounted");
            return Texts["nothing"];
        }

        Begin([.. shown.Select(result.NameOf)],
            [.. Enumerable.Range(1, shown.Count).Select(r => r.ToString(CultureInfo.InvariantCulture))], turned: false);
        var isNumbered = Fits("100%");
        for (var row = 0; row < shown.Count; row++)
        {
            for (var rank = 0; rank < shown.Count && rank < shown[row].Acceptability.Count; rank++)
            {
                var share = shown[row].Acceptability[rank];
                if (share > 0)
                    Cell(row, rank, Palette.Sequential(0.1 + (0.9 * share)), isNumbered ? Texts.Share(share) : "",
                        Texts["acceptability.cell", result.NameOf(shown[row]), rank + 1, Texts.Share(share)]);
            }
        }

        End();
        var sure = shown.Count(u => u.Acceptability.Any(s => s >= 0.9));
        Note("acceptability.note");
        return Texts["acceptability.says", sure, shown.Count];
    }
}
