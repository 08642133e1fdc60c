using InnovationPotential.Robustness;
using InnovationPotential.Text;

namespace InnovationPotential.Charts;

/// <summary>Nominal rank, median and 90 % interval of each unit; units with a letter in common cannot be told apart.</summary>
internal static class RankIntervalPicture
{
    private const double UsualRow = 22;

    public static Chart Of(UncertaintyResult result, Period? period, ChartOptions options)
    {
        var frame = new ChartFrame(options, options.Texts["rank-intervals.title", result.Title]);
        var units = Ordered(result, period);
        var shown = frame.Take(units, "more.units");
        var tied = result.TiedGroups.Any(g => g.Period == units[0].Period);
        var letters = tied ? TiedLetters.Of(result, units) : units.ToDictionary(u => u.Unit, _ => "", StringComparer.Ordinal);
        var lettersWidth = Math.Max(24, shown.Max(u => TextMeasure.Width(letters[u.Unit], 11)) + 10);
        var left = ChartFrame.Margin + Math.Min(frame.Width * 0.4, shown.Max(u => TextMeasure.Width(result.NameOf(u), 11)) + 12);
        var row = TextMeasure.RowFor(shown.Select(result.NameOf), left - ChartFrame.Margin - 4, 11, UsualRow);
        var scale = new LinearScale(1, Math.Max(2, units.Count), left + 8, frame.Right - lettersWidth - 8);
        var top = frame.Y;
        frame.HorizontalAxis(scale, top, top + (shown.Count * row), whole: true);
        foreach (var unit in shown)
        {
            var middle = frame.Y + (row / 2);
            frame.Canvas.Name(left, middle, result.NameOf(unit), left - ChartFrame.Margin - 4, TextAlignment.Right, 2, 11);
            Mark(frame, unit, result.NameOf(unit), scale, middle);
            frame.Canvas.Text(frame.Right, middle + 4, letters[unit.Unit], TextAlignment.Right, 11);
            frame.Y += row;
        }

        frame.Y += 22;
        frame.Legend([(Palette.Blue, frame.Texts["rank-intervals.interval"]),
            (Palette.Vermilion, frame.Texts["rank-intervals.nominal"]), ("currentColor", frame.Texts["rank-intervals.median"])]);
        if (tied) frame.Note(frame.Texts["rank-intervals.letters"]);
        return frame.Finish(Describe(frame.Texts, result, units));
    }

    internal static IReadOnlyList<UnitUncertainty> Ordered(UncertaintyResult result, Period? period)
    {
        var wanted = period ?? result.Units[^1].Period;
        return [.. result.Units.Where(u => u.Period == wanted).OrderBy(u => u.NominalRank ?? int.MaxValue)];
    }

    private static void Mark(ChartFrame frame, UnitUncertainty unit, string name, LinearScale scale, double middle)
    {
        if (unit.Rank is { Low: { } low, High: { } high, Median: { } median })
        {
            var (canvas, texts) = (frame.Canvas, frame.Texts);
            var title = texts["rank-intervals.bar", name, texts.Rank(low), texts.Rank(high), texts.Rank(median)];
            canvas.Box(scale[low] - 3, middle - 3, scale[high] - scale[low] + 6, 6, Palette.Blue, title);
            canvas.Line(scale[median], middle - 7, scale[median], middle + 7, width: 2);
        }

        if (unit.NominalRank is { } rank)
            frame.Canvas.Dot(scale[rank], middle, 4, Palette.Vermilion, frame.Texts["rank-intervals.dot", name, rank], "#FFFFFF");
    }

    private static string Describe(LanguageTexts texts, UncertaintyResult result, IReadOnlyList<UnitUncertainty> units)
    {
        var widest = units.Where(u => u.Rank.High is not null).MaxBy(u => u.Rank.High - u.Rank.Low);
        return widest is null
            ? texts["rank-intervals.none"]
            : texts["rank-intervals.says", result.Counted, result.NameOf(widest), texts.Rank(widest.Rank.Low),
                texts.Rank(widest.Rank.High)];
    }
}
