using InnovationPotential.Text;

namespace InnovationPotential.Charts;

/// <summary>Ranks under two scenarios or in two periods side by side, each unit a line.</summary>
internal static class ShiftPicture
{
    private const double Row = 18;

    public static Chart Of(string title, string before, string after, IReadOnlyList<(string Unit, double? Before, double? After)> units,
        ChartOptions options)
    {
        var frame = new ChartFrame(options, title);
        var ranked = frame.Take([.. units.Where(u => u.Before is not null || u.After is not null)
            .OrderBy(u => u.Before ?? double.PositiveInfinity).ThenBy(u => u.After)], "more.units");
        if (ranked.Count == 0) return frame.Finish(frame.Texts["shift.none"]);
        var name = Math.Min(frame.Width * 0.34, ranked.Max(u => TextMeasure.Width(u.Unit, 11)) + 40);
        var (left, right) = (ChartFrame.Margin + name, frame.Right - name);
        frame.Canvas.Text(left, frame.Y + 6, TextMeasure.Shortened(before, name / TextMeasure.Bold, 12), TextAlignment.Right, bold: true);
        frame.Canvas.Text(right, frame.Y + 6, TextMeasure.Shortened(after, name / TextMeasure.Bold, 12), bold: true);
        frame.Y += 16;
        var last = ranked.SelectMany(u => new[] { u.Before, u.After }).OfType<double>().Max();
        var scale = new LinearScale(1, Math.Max(2, last), frame.Y + (Row / 2), frame.Y + (Row * Math.Max(ranked.Count, 2)) - (Row / 2));
        Names(frame, ranked, scale, left, u => u.Before, TextAlignment.Right, name);
        Names(frame, ranked, scale, right, u => u.After, TextAlignment.Left, name);
        foreach (var (unit, from, to) in ranked)
        {
            if (from is not { } a || to is not { } b) continue;
            var color = b < a ? Palette.Blue : b > a ? Palette.Vermilion : Palette.Gray;
            frame.Canvas.Line(left + 4, scale[a], right - 4, scale[b], color, b == a
                ? 1 : 1.8, title: frame.Texts["shift.line", unit, frame.Texts.Rank(a), frame.Texts.Rank(b)]);
            frame.Canvas.Dot(left + 4, scale[a], 2.5, color);
            frame.Canvas.Dot(right - 4, scale[b], 2.5, color);
        }

        frame.Y = scale.End + Row;
        frame.Legend([(Palette.Blue, frame.Texts["shift.gains"]), (Palette.Vermilion, frame.Texts["shift.loses"]),
            (Palette.Gray, frame.Texts["shift.keeps"])]);
        return frame.Finish(Describe(frame.Texts, before, after, ranked));
    }

    // Units that share a rank share a line of text.
    private static void Names(
        ChartFrame frame, IReadOnlyList<(string Unit, double? Before, double? After)> units, LinearScale scale, double x,
        Func<(string Unit, double? Before, double? After), double?> rank, TextAlignment side, double width)
    {
        foreach (var group in units.Where(u => rank(u) is not null).GroupBy(u => rank(u)!.Value))
        {
            var names = string.Join(", ", group.Select(u => u.Unit));
            var text = TextMeasure.Shortened(names, width - 34, 11);
            var number = frame.Texts.Rank(group.Key);
            var y = scale[group.Key] + 4;
            frame.Canvas.Text(x, y, side == TextAlignment.Right
                ? $"{text}  {number}" : $"{number}  {text}", side, 11, title: text == names ? null : names);
        }
    }

    private static string Describe(LanguageTexts texts, string before, string after,
        IReadOnlyList<(string Unit, double? Before, double? After)> units)
    {
        var moved = units.Where(u => u is { Before: { } a, After: { } b } && a != b).ToArray();
        if (moved.Length == 0) return texts["shift.nobody", before, after];
        var most = moved.MaxBy(u => Math.Abs(u.After!.Value - u.Before!.Value));
        return texts["shift.says", before, after, moved.Length, units.Count, most.Unit, texts.Rank(most.Before), texts.Rank(most.After)];
    }
}
