using InnovationPotential.Text;

namespace InnovationPotential.Charts;

/// <summary>The distribution of every indicator, as given and as prepared, as small histograms.</summary>
internal static class DistributionPicture
{
    private const int Bins = 12;
    private const double Cell = 96;

    public static Chart Of(Assessment assessment, ChartOptions options)
    {
        var frame = new ChartFrame(options, options.Texts["distributions.title", assessment.Model.Title]);
        string[] codes =
            [.. frame.Take([.. assessment.Model.Indicators.Select(i => i.Code).Where(assessment.Table.Contains)], "more.indicators")];
        var columns = Math.Max(1, (int)((frame.Right - ChartFrame.Margin) / 160));
        var width = (frame.Right - ChartFrame.Margin) / columns;
        var changed = 0;
        for (var i = 0; i < codes.Length; i++)
        {
            var (before, after) = (Known(assessment.Source, codes[i]), Known(assessment.Table, codes[i]));
            var differs = !before.SequenceEqual(after);
            if (differs) changed++;
            Draw(frame, assessment.Model.Find(codes[i])!.Title, before, after, differs, ChartFrame.Margin + (i % columns * width),
                frame.Y + (i / columns * Cell), width - 12);
        }

        frame.Y += (((codes.Length + columns - 1) / columns) * Cell) + 4;
        if (changed > 0)
            frame.Legend([(Palette.Gray, frame.Texts["distributions.given"]), (Palette.Blue, frame.Texts["distributions.prepared"])]);
        return frame.Finish(frame.Texts["distributions.says", codes.Length, Bins, changed]);
    }

    private static double[] Known(IndicatorTable table, string code) =>
        table.Contains(code) ? [.. table[code].Values.ToArray().Where(double.IsFinite)] : [];

    private static void Draw(ChartFrame frame, string title, double[] before, double[] after, bool differs, double x, double y,
        double width)
    {
        frame.Canvas.Text(x, y + 11, TextMeasure.Shortened(title, width, 11), size: 11, title: title);
        var bottom = y + Cell - 24;
        if (after.Length == 0)
        {
            frame.Canvas.Text(x, bottom - 20, frame.Texts["distributions.none"], size: 11);
            return;
        }

        if (differs && before.Length > 0) Bars(frame, before, x, y + 18, width, 14, Palette.Gray, frame.Texts["distributions.given"]);
        var from = differs ? y + 36 : y + 18;
        var scale = Bars(frame, after, x, from, width, bottom - from, Palette.Blue, differs ? frame.Texts["distributions.prepared"] : "");
        frame.Canvas.Line(x, bottom, x + width, bottom);
        frame.Canvas.Text(x, bottom + 12, frame.Texts.Plain(scale.Low, 3), size: 10);
        frame.Canvas.Text(x + width, bottom + 12, frame.Texts.Plain(scale.High, 3), TextAlignment.Right, 10);
    }

    // What was given has a scale of its own: after a logarithm the two have none in common.
    private static LinearScale Bars(ChartFrame frame, double[] values, double x, double top, double width, double height, string color,
        string what)
    {
        var scale = LinearScale.Over(values, x, x + width);
        var counts = new int[Bins];
        foreach (var value in values) counts[Math.Min(Bins - 1, (int)((scale[value] - x) / width * Bins))]++;
        var most = counts.Max();
        for (var b = 0; b < Bins; b++)
        {
            if (counts[b] == 0) continue;
            var tall = height * counts[b] / most;
            var (from, to) = (scale.Low + ((scale.High - scale.Low) * b / Bins), scale.Low + ((scale.High - scale.Low) * (b + 1) / Bins));
            frame.Canvas.Box(x + (b * width / Bins) + 0.5, top + height - tall, (width / Bins) - 1, tall, color,
                frame.Texts["distributions.class", counts[b], frame.Texts.Plain(from, 3), frame.Texts.Plain(to, 3)]
                    + (what.Length > 0 ? $", {what}" : ""));
        }

        return scale;
    }
}
