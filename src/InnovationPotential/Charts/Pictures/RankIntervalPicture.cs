using System.Globalization;
using InnovationPotential.Robustness;
using InnovationPotential.Text;

namespace InnovationPotential.Charts;

/// <summary>Nominal rank, median and 90 % interval of each unit; units with a letter in common cannot be told apart.</summary>
internal static class RankIntervalPicture
{
    private const double UsualRow = 22;

    public static Chart Of(UncertaintyResult result, Period? period, ChartOptions options)
    {
        var frame = new ChartFrame(options, $"{result.Title}: how sure the ranks are");
        var units = Ordered(result, period);
        var shown = frame.Take(units, "units");
        var letters = TiedLetters.Of(result, units);
        var lettersWidth = Math.Max(24, shown.Max(u => TextMeasure.Width(letters[u.Unit], 11)) + 10);
        var left = ChartFrame.Margin + Math.Min(frame.Width * 0.4, shown.Max(u => TextMeasure.Width(u.Unit, 11)) + 12);
        var row = TextMeasure.RowFor(shown.Select(u => u.Unit), left - ChartFrame.Margin - 4, 11, UsualRow);
        var scale = new LinearScale(1, Math.Max(2, units.Count), left + 8, frame.Right - lettersWidth - 8);
        var top = frame.Y;
        frame.HorizontalAxis(scale, top, top + (shown.Count * row), whole: true);
        foreach (var unit in shown)
        {
            var middle = frame.Y + (row / 2);
            frame.Canvas.Name(left, middle, unit.Unit, left - ChartFrame.Margin - 4, TextAlignment.Right, 2, 11);
            Mark(frame.Canvas, unit, scale, middle);
            frame.Canvas.Text(frame.Right, middle + 4, letters[unit.Unit], TextAlignment.Right, 11);
            frame.Y += row;
        }

        frame.Y += 22;
        frame.Legend([(Palette.Blue, "5 to 95 % of the replications"), (Palette.Vermilion, "rank without uncertainty"),
            ("currentColor", "median")]);
        if (letters.Values.Any(l => l.Length > 0)) frame.Note("Units with a letter in common cannot be told apart.");
        return frame.Finish(Describe(result, units));
    }

    internal static IReadOnlyList<UnitUncertainty> Ordered(UncertaintyResult result, Period? period)
    {
        var wanted = period ?? result.Units[^1].Period;
        return [.. result.Units.Where(u => u.Period == wanted).OrderBy(u => u.NominalRank ?? int.MaxValue)];
    }

    private static void Mark(SvgCanvas canvas, UnitUncertainty unit, LinearScale scale, double middle)
    {
        if (unit.Rank is { Low: { } low, High: { } high, Median: { } median })
        {
            var title = $"{unit.Unit}: {NumberText.Rank(low)} to {NumberText.Rank(high)}, median {NumberText.Rank(median)}";
            canvas.Box(scale[low] - 3, middle - 3, scale[high] - scale[low] + 6, 6, Palette.Blue, title);
            canvas.Line(scale[median], middle - 7, scale[median], middle + 7, width: 2);
        }

        if (unit.NominalRank is { } rank) canvas.Dot(scale[rank], middle, 4, Palette.Vermilion, $"{unit.Unit}: rank {rank}", "#FFFFFF");
    }

    private static string Describe(UncertaintyResult result, IReadOnlyList<UnitUncertainty> units)
    {
        var widest = units.Where(u => u.Rank.High is not null).MaxBy(u => u.Rank.High - u.Rank.Low);
        return widest is null
            ? "No unit has a rank in any replication."
            : string.Create(CultureInfo.InvariantCulture,
                $"Ranks over {result.Counted} replications. The least sure is {widest.Unit}, from "
                    + $"{NumberText.Rank(widest.Rank.Low)} to {NumberText.Rank(widest.Rank.High)}.");
    }
}
