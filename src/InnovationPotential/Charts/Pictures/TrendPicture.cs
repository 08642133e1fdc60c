using InnovationPotential.Trends;

namespace InnovationPotential.Charts;

/// <summary>The series of one indicator or score, a small picture for each unit, on one scale.</summary>
internal sealed class TrendPicture(IndicatorTable table, string indicator, string title, ChartOptions options) : Picture(options, title)
{
    private const double Cell = 118;

    protected override string Draw()
    {
        var column = table[indicator];
        var shown = Take([.. table.Units.Where(u => Points(column, u).Any(p => p.Value is not null))], "more.units");
        if (shown.Count == 0) return Texts["trend.none"];
        var columns = Math.Clamp((int)((Right - Margin) / 210), 1, shown.Count);
        var width = (Right - Margin) / columns;
        var values = shown.SelectMany(u => Points(column, u)).Select(p => p.Value ?? double.NaN);
        var (rising, falling, gaps, plans) = (0, 0, false, false);
        for (var i = 0; i < shown.Count; i++)
        {
            var points = Points(column, shown[i]).ToArray();
            var trend = SeriesTrend.Of([.. points.Select(p => p.Time)], [.. points.Select(p => p.Value ?? double.NaN)]);
            if (trend.LeastSquares.Slope.Value > 0) rising++;
            if (trend.LeastSquares.Slope.Value < 0) falling++;
            plans |= points.Any(p => p.IsPlan);
            gaps |= HasGap(points);
            var (x, y) = (Margin + (i % columns * width), Y + (i / columns * Cell));
            DrawUnit(shown[i], points, trend, x, y, width - 14, LinearScale.Over(values, y + Cell - 30, y + 30).Rounded(3));
        }

        Y += ((shown.Count + columns - 1) / columns * Cell) + 2;
        Note("trend.line");
        if (plans) Note("trend.plans");
        if (gaps) Note("trend.gaps");
        return Texts["trend.says", shown.Count, rising, falling];
    }

    private IEnumerable<Point> Points(IndicatorColumn column, string unit)
    {
        var row = table.IndexOf(unit);
        for (var p = 0; p < table.Periods.Count; p++)
        {
            var observation = column[(p * table.Units.Count) + row];
            yield return new(table.Periods[p].Time, observation.Value, observation.Kind is ObservationKind.Plan or ObservationKind.Forecast,
                table.Periods[p].Label);
        }
    }

    private static bool HasGap(Point[] points)
    {
        var (first, last) = (Array.FindIndex(points, p => p.Value is not null), Array.FindLastIndex(points, p => p.Value is not null));
        return first >= 0 && points[first..last].Any(p => p.Value is null);
    }

    private void DrawUnit(string unit, Point[] points, SeriesTrend trend, double x, double y, double width, LinearScale scale)
    {
        var name = table.NameOf(unit);
        Text(x, y + 12, TextMeasure.Shortened(name, width / TextMeasure.Bold, 11), size: 11, bold: true, title: name);
        var times = LinearScale.Over(table.Periods.Select(p => p.Time), x + 34, x + width - 4);
        foreach (var (tick, label) in scale.Ticks(3))
        {
            Line(x + 30, scale[tick], x + width, scale[tick], opacity: 0.15);
            Text(x + 27, scale[tick] + 3.5, Texts.Localized(label), TextAlignment.Right, 10);
        }

        Text(times.Start, scale.Start + 14, points[0].Label, TextAlignment.Left, 10);
        if (points.Length > 1) Text(times.End, scale.Start + 14, points[^1].Label, TextAlignment.Right, 10);
        DrawTrend(trend, times, scale);
        for (var i = 0; i < points.Length; i++)
        {
            if (points[i].Value is not { } value) continue;
            var (px, py) = (times[points[i].Time], scale[value]);
            if (i > 0 && points[i - 1].Value is { } before)
                Line(times[points[i - 1].Time], scale[before], px, py, Palette.Blue, 1.5,
                    points[i].IsPlan || points[i - 1].IsPlan ? "4 3" : null);
            Dot(px, py, 3, points[i].IsPlan ? "none" : Palette.Blue,
                $"{name}, {points[i].Label}: {Texts.Plain(value, 5)}{(points[i].IsPlan ? $" ({Texts["trend.plan"]})" : "")}",
                Palette.Blue);
        }
    }

    private void DrawTrend(SeriesTrend trend, LinearScale times, LinearScale scale)
    {
        if (trend is not { FirstPeriod: { } from, LastPeriod: { } to } || from >= to || !trend.LeastSquares.Slope.IsDefined) return;
        var line = trend.LeastSquares;
        var at = Enumerable.Range(0, 9).Select(k => from + ((to - from) * k / 8)).ToArray();
        if (at.All(t => line.ConfidenceInterval(t).IsDefined))
        {
            var upper = at.Select(t => (times[t], scale[line.ConfidenceInterval(t).Upper.GetValue()]));
            var lower = at.Reverse().Select(t => (times[t], scale[line.ConfidenceInterval(t).Lower.GetValue()]));
            Path([.. upper, .. lower], "none", fill: Palette.Orange, opacity: 0.15);
        }

        Path([(times[from], scale[line.At(from).GetValue()]), (times[to], scale[line.At(to).GetValue()])], Palette.Orange,
            title: Texts["trend.slope", Texts.Localized(line.Slope.ToString())]);
    }

    private readonly record struct Point(double Time, double? Value, bool IsPlan, string Label);
}
