using InnovationPotential.Assessments;
using InnovationPotential.Multivariate;
using InnovationPotential.Text;

namespace InnovationPotential.Charts;

/// <summary>The scores of a node over a column outside the model, a dot for each unit.</summary>
internal static class ScatterPicture
{
    private const double Radius = 4;
    private const double LabelSize = 10;

    public static Chart Of(OutsideLinks links, string column, string? node, string? groupBy, (bool X, bool Y) logarithmic,
        ChartOptions options)
    {
        var assessment = links.Rows.Assessment;
        var dimension = assessment.Model.Find(node ?? assessment.Model.Code)
            ?? throw Nearest.NotFound($"There is no dimension of the code '{node}'.", node!, links.Links.Select(l => l.First).Distinct(),
                nameof(node));
        var link = links[dimension.Code, column];
        var groups = groupBy is null ? [] : UnitGroups.Of(assessment.Table, groupBy);
        var frame = new ChartFrame(options, options.Texts["scatter.title", dimension.Title, column]);
        var all = links.Rows.Pairs(Array.Find(links.Rows.Columns, c => c.Code == column)!, dimension.Code).ToArray();
        var shown = Array.FindAll(all, p => (!logarithmic.X || p.Value > 0) && (!logarithmic.Y || p.Score > 0));
        if (shown.Length == 0) return frame.Finish(frame.Texts["scatter.none"]);
        frame.Canvas.Text(ChartFrame.Margin, frame.Y + 8, TextMeasure.Shortened(dimension.Title, frame.Right, 11), size: 11);
        var (left, top) = (ChartFrame.Margin + 48, frame.Y + 20);
        var bottom = top + Math.Clamp((frame.Right - left) * 0.6, 160, 640);
        var x = AxisScale.Over(shown.Select(p => p.Value), left, frame.Right, logarithmic.X);
        var y = AxisScale.Over(shown.Select(p => p.Score), bottom, top, logarithmic.Y);
        Axes(frame, x, y, left, top, bottom);
        frame.Canvas.Text(frame.Right, bottom + 30, TextMeasure.Shortened(column, frame.Right - left, 11), TextAlignment.Right, 11);
        string?[] names = [.. groups.Where(g => g is not null).Distinct().Order(StringComparer.Ordinal)];
        string Color(string unit) => groups.IsEmpty ? Palette.Blue
            : groups[assessment.Units.AsSpan().IndexOf(unit)] is { } own ? Palette.Category(names.IndexOf(own)) : Palette.Gray;
        foreach (var (unit, period, score, value) in shown)
            frame.Canvas.Dot(x[value], y[score], Radius, Color(unit), $"{Named(links, unit, period)}: {frame.Texts.Number(value)}, "
                + $"{frame.Texts.Number(score)}", opacity: 0.8);
        Labels(frame, links, column, [.. shown.Select(p => (p.Unit, p.Period, x[p.Value], y[p.Score]))], top);
        frame.Y = bottom + 40;
        if (names.Length > 0) frame.Legend(names.Select((n, i) => (Palette.Category(i), n!)));
        if (shown.Length < all.Length) frame.Note(frame.Texts["scatter.positive", all.Length - shown.Length]);
        frame.Note(frame.Texts["scatter.link", frame.Texts.Number(link.Pearson.Coefficient), frame.Texts.Number(link.Spearman.Coefficient),
            frame.Texts.Number(link.Kendall.Coefficient), link.Count]);
        var first = links.Disagreements.FirstOrDefault(d => d.Column == column);
        return frame.Finish(first is null ? frame.Texts["scatter.none"]
            : frame.Texts["scatter.says", shown.Length, Named(links, first.Unit, first.Period), frame.Texts.Rank(first.Rank),
                frame.Texts.Rank(first.RankByColumn)]);
    }

    private static string Named(OutsideLinks links, string unit, Period? period)
    {
        var name = links.Rows.Assessment.Table.NameOf(unit);
        return period is { } p ? $"{name} {p}" : name;
    }

    private static void Axes(ChartFrame frame, AxisScale x, AxisScale y, double left, double top, double bottom)
    {
        foreach (var (place, label) in x.Ticks(Math.Max(2, (int)((frame.Right - left) / 70))))
        {
            frame.Canvas.Line(place, top, place, bottom, opacity: 0.15);
            frame.Canvas.Text(place, bottom + 14, frame.Texts.Localized(label), TextAlignment.Center, 11);
        }

        foreach (var (place, label) in y.Ticks(Math.Max(2, (int)((bottom - top) / 45))))
        {
            frame.Canvas.Line(left, place, frame.Right, place, opacity: 0.15);
            frame.Canvas.Text(left - 6, place + 4, frame.Texts.Localized(label), TextAlignment.Right, 11);
        }
    }

    // Who disagrees most is named first; a name that would run into another or out of the picture is left to the dot's own.
    private static void Labels(ChartFrame frame, OutsideLinks links, string column,
        (string Unit, Period? Period, double X, double Y)[] dots, double top)
    {
        var order = links.Disagreements.Where(d => d.Column == column).Select((d, i) => ((d.Unit, d.Period), i))
            .ToDictionary(p => p.Item1, p => p.i);
        List<(double Left, double Top, double Right, double Bottom)> taken =
            [.. dots.Select(d => (d.X - Radius, d.Y - Radius, d.X + Radius, d.Y + Radius))];
        foreach (var dot in dots.OrderBy(d => order.GetValueOrDefault((d.Unit, d.Period), int.MaxValue)))
        {
            var name = TextMeasure.Shortened(Named(links, dot.Unit, dot.Period), 110, LabelSize);
            var width = TextMeasure.Width(name, LabelSize);
            var isLeft = dot.X + Radius + 3 + width > frame.Right;
            var from = isLeft ? dot.X - Radius - 3 - width : dot.X + Radius + 3;
            var place = (Left: from, Top: dot.Y - 6, Right: from + width, Bottom: dot.Y + 6);
            if (place.Top < top - 8 || taken.Exists(t => t.Left < place.Right && place.Left < t.Right && t.Top < place.Bottom
                && place.Top < t.Bottom)) continue;
            taken.Add(place);
            frame.Canvas.Text(from, dot.Y + 3.5, name, size: LabelSize);
        }
    }
}
