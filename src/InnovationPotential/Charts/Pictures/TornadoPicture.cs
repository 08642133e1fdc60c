using InnovationPotential.Robustness;
using InnovationPotential.Text;

namespace InnovationPotential.Charts;

/// <summary>What each weight does when it is made less and more, the longest bar first.</summary>
/// <remarks>
/// Of a unit: its scores, from the nominal one to both sides. Without: mean shifts of ranks, less to the left, more to the right.
/// </remarks>
internal static class TornadoPicture
{
    private const double Row = 22;

    public static Chart Of(Tornado tornado, ChartOptions options)
    {
        var percent = options.Texts.Plain(100 * tornado.Share, 4);
        var unit = tornado.Unit is { } code ? tornado.Names.Call(code) : null;
        var frame = new ChartFrame(options, unit is null ? options.Texts["tornado.ranks", percent]
            : options.Texts["tornado.scores", unit, percent]);
        var middle = unit is null ? 0 : tornado.Nominal ?? double.NaN;
        var bars = frame.Take([.. tornado.Bars.Select(b => (b.Code, Ends: unit is null
            ? (Down: -b.Down.MeanAbsoluteRankShift, Up: b.Up.MeanAbsoluteRankShift) : (Down: b.ScoreDown, Up: b.ScoreUp)))
            .Where(b => b.Ends.Down is not null || b.Ends.Up is not null)], "more.weights");
        if (bars.Count == 0 || double.IsNaN(middle)) return frame.Finish(frame.Texts["tornado.none"]);
        var left = ChartFrame.Margin + Math.Min(frame.Width * 0.4, bars.Max(b => TextMeasure.Width(b.Code, 11)) + 10);
        var ends = bars.SelectMany(b => new[] { b.Ends.Down, b.Ends.Up }).OfType<double>().Append(middle).ToArray();
        // Shifts to both sides are read off one scale.
        if (unit is null) ends = [.. ends.SelectMany(e => new[] { -e, e })];
        var scale = LinearScale.Over(ends, left + 10, frame.Right - 16);
        var top = frame.Y;
        Axis(frame, scale, top, top + (bars.Count * Row), unit is null);
        foreach (var (name, (down, up)) in bars)
        {
            frame.Canvas.Name(left, frame.Y + (Row / 2), name, left - ChartFrame.Margin - 4, TextAlignment.Right, 1, 11);
            Bar(frame, scale, middle, down, Palette.Blue, $"{name}, {frame.Texts["tornado.less"]}");
            Bar(frame, scale, middle, up, Palette.Orange, $"{name}, {frame.Texts["tornado.more"]}");
            frame.Y += Row;
        }

        frame.Canvas.Line(scale[middle], top, scale[middle], frame.Y);
        frame.Y += 24;
        frame.Legend([(Palette.Blue, frame.Texts["tornado.less"]), (Palette.Orange, frame.Texts["tornado.more"])]);
        var (most, (from, to)) = bars[0];
        return frame.Finish(unit is null
            ? frame.Texts["tornado.moves", most, frame.Texts.Plain(from is { } d ? -d : null, 3), frame.Texts.Plain(to, 3)]
            : frame.Texts["tornado.says", most, frame.Texts.Plain(from, 3), frame.Texts.Plain(to, 3), frame.Texts.Plain(middle, 3)]);
    }

    private static void Axis(ChartFrame frame, LinearScale scale, double top, double bottom, bool isMirrored)
    {
        if (!isMirrored)
        {
            frame.HorizontalAxis(scale, top, bottom);
            return;
        }

        foreach (var (tick, label) in scale.Ticks(Math.Max(2, (int)((scale.End - scale.Start) / 70))))
        {
            frame.Canvas.Line(scale[tick], top, scale[tick], bottom, opacity: 0.15);
            frame.Canvas.Text(scale[tick], bottom + 14, frame.Texts.Localized(label.TrimStart('-')), TextAlignment.Center, 11);
        }
    }

    // Where both changes go the same way, the less lies above the more.
    private static void Bar(ChartFrame frame, LinearScale scale, double middle, double? end, string color, string title)
    {
        if (end is not { } value) return;
        var upper = color == Palette.Blue;
        frame.Canvas.Box(Math.Min(scale[middle], scale[value]), frame.Y + (upper ? 4 : 11), Math.Abs(scale[value] - scale[middle]), 7,
            color, $"{title}: {frame.Texts.Plain(Math.Abs(value), 4)}");
    }
}
