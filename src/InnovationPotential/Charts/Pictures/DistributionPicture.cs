namespace InnovationPotential.Charts;

/// <summary>The distribution of every indicator, as given and as prepared, as small histograms.</summary>
internal sealed class DistributionPicture(Assessment assessment, ChartOptions options)
    : Picture(options, options.Texts["distributions.title", assessment.Model.Title])
{
    private const int Bins = 12;
    private const double Cell = 96;

    protected override string Draw()
    {
        string[] codes =
            [.. Take([.. assessment.Model.Indicators.Select(i => i.Code).Where(assessment.Table.Contains)], "more.indicators")];
        var columns = Math.Max(1, (int)((Right - Margin) / 160));
        var width = (Right - Margin) / columns;
        var changed = 0;
        for (var i = 0; i < codes.Length; i++)
        {
            var (before, after) = (Known(assessment.Source, codes[i]), Known(assessment.Table, codes[i]));
            var differs = !before.SequenceEqual(after);
            if (differs) changed++;
            DrawIndicator(assessment.Model.Find(codes[i])!.Title, before, after, differs, Margin + (i % columns * width),
                Y + (i / columns * Cell), width - 12);
        }

        Y += (((codes.Length + columns - 1) / columns) * Cell) + 4;
        if (changed > 0)
            Legend([(Palette.Gray, Texts["distributions.given"]), (Palette.Blue, Texts["distributions.prepared"])]);
        return Texts["distributions.says", codes.Length, Bins, changed];
    }

    private static double[] Known(IndicatorTable table, string code) =>
        table.Contains(code) ? [.. table[code].Values.ToArray().Where(double.IsFinite)] : [];

    private void DrawIndicator(string title, double[] before, double[] after, bool differs, double x, double y, double width)
    {
        Text(x, y + 11, TextMeasure.Shortened(title, width, 11), size: 11, title: title);
        var bottom = y + Cell - 24;
        if (after.Length == 0)
        {
            Text(x, bottom - 20, Texts["distributions.none"], size: 11);
            return;
        }

        if (differs && before.Length > 0) Bars(before, x, y + 18, width, 14, Palette.Gray, Texts["distributions.given"]);
        var from = differs ? y + 36 : y + 18;
        var scale = Bars(after, x, from, width, bottom - from, Palette.Blue, differs ? Texts["distributions.prepared"] : "");
        Line(x, bottom, x + width, bottom);
        Text(x, bottom + 12, Texts.Plain(scale.Low, 3), size: 10);
        Text(x + width, bottom + 12, Texts.Plain(scale.High, 3), TextAlignment.Right, 10);
    }

    // What was given has a scale of its own: after a logarithm the two have none in common.
    private LinearScale Bars(double[] values, double x, double top, double width, double height, string color, string what)
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
            Box(x + (b * width / Bins) + 0.5, top + height - tall, (width / Bins) - 1, tall, color,
                Texts["distributions.class", counts[b], Texts.Plain(from, 3), Texts.Plain(to, 3)]
                    + (what.Length > 0 ? $", {what}" : ""));
        }

        return scale;
    }
}
