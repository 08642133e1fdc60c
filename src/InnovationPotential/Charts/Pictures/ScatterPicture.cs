using InnovationPotential.Assessments;
using InnovationPotential.Multivariate;

namespace InnovationPotential.Charts;

/// <summary>The scores of a node over a column outside the model, a dot for each unit.</summary>
internal sealed class ScatterPicture(
    OutsideLinks links, string column, ModelNode dimension, string? groupBy, (bool X, bool Y) logarithmic, ChartOptions options)
    : Picture(options, options.Texts["scatter.title", dimension.Title, column])
{
    private const double Radius = 4;
    private const double LabelSize = 10;

    protected override string Draw()
    {
        var assessment = links.Rows.Assessment;
        var link = links[dimension.Code, column];
        var groups = groupBy is null ? [] : UnitGroups.Of(assessment.Table, groupBy);
        var all = links.Rows.Pairs(Array.Find(links.Rows.Columns, c => c.Code == column)!, dimension.Code).ToArray();
        var shown = Array.FindAll(all, p => (!logarithmic.X || p.Value > 0) && (!logarithmic.Y || p.Score > 0));
        if (shown.Length == 0) return Texts["scatter.none"];
        Text(Margin, Y + 8, TextMeasure.Shortened(dimension.Title, Right, 11), size: 11);
        var (left, top) = (Margin + 48, Y + 20);
        var bottom = top + Math.Clamp((Right - left) * 0.6, 160, 640);
        var x = AxisScale.Over(shown.Select(p => p.Value), left, Right, logarithmic.X);
        var y = AxisScale.Over(shown.Select(p => p.Score), bottom, top, logarithmic.Y);
        Axes(x, y, left, top, bottom);
        Text(Right, bottom + 30, TextMeasure.Shortened(column, Right - left, 11), TextAlignment.Right, 11);
        string?[] names = [.. groups.Where(g => g is not null).Distinct().Order(StringComparer.Ordinal)];
        string Color(string unit) => groups.IsEmpty ? Palette.Blue
            : groups[assessment.Units.AsSpan().IndexOf(unit)] is { } own ? Palette.Category(names.IndexOf(own)) : Palette.Gray;
        foreach (var (unit, period, score, value) in shown)
            Dot(x[value], y[score], Radius, Color(unit),
                $"{Named(unit, period)}: {Texts.Number(value)}, {Texts.Number(score)}", opacity: 0.8);
        Labels([.. shown.Select(p => (p.Unit, p.Period, x[p.Value], y[p.Score]))], top);
        Y = bottom + 40;
        if (names.Length > 0) Legend(names.Select((n, i) => (Palette.Category(i), n!)));
        if (shown.Length < all.Length) Note("scatter.positive", all.Length - shown.Length);
        Note("scatter.link", Texts.Number(link.Pearson.Coefficient), Texts.Number(link.Spearman.Coefficient),
            Texts.Number(link.Kendall.Coefficient), link.Count);
        var first = links.Disagreements.FirstOrDefault(d => d.Column == column);
        return first is null ? Texts["scatter.none"]
            : Texts["scatter.says", shown.Length, Named(first.Unit, first.Period), Texts.Rank(first.Rank), Texts.Rank(first.RankByColumn)];
    }

    private string Named(string unit, Period? period)
    {
        var name = links.Rows.Assessment.Table.NameOf(unit);
        return period is { } p ? $"{name} {p}" : name;
    }

    private void Axes(AxisScale x, AxisScale y, double left, double top, double bottom)
    {
        foreach (var (place, label) in x.Ticks(Math.Max(2, (int)((Right - left) / 70)))) Tick(place, top, bottom, label);

        foreach (var (place, label) in y.Ticks(Math.Max(2, (int)((bottom - top) / 45))))
        {
            Line(left, place, Right, place, opacity: 0.15);
            Text(left - 6, place + 4, Texts.Localized(label), TextAlignment.Right, 11);
        }
    }

    // Who disagrees most is named first; a name that would run into another or out of the picture is left to the dot's own.
    private void Labels((string Unit, Period? Period, double X, double Y)[] dots, double top)
    {
        var order = links.Disagreements.Where(d => d.Column == column).Select((d, i) => ((d.Unit, d.Period), i))
            .ToDictionary(p => p.Item1, p => p.i);
        List<(double Left, double Top, double Right, double Bottom)> taken =
            [.. dots.Select(d => (d.X - Radius, d.Y - Radius, d.X + Radius, d.Y + Radius))];
        foreach (var dot in dots.OrderBy(d => order.GetValueOrDefault((d.Unit, d.Period), int.MaxValue)))
        {
            var name = TextMeasure.Shortened(Named(dot.Unit, dot.Period), 110, LabelSize);
            var width = TextMeasure.Width(name, LabelSize);
            var isLeft = dot.X + Radius + 3 + width > Right;
            var from = isLeft ? dot.X - Radius - 3 - width : dot.X + Radius + 3;
            var place = (Left: from, Top: dot.Y - 6, Right: from + width, Bottom: dot.Y + 6);
            if (place.Top < top - 8 || taken.Exists(t => t.Left < place.Right && place.Left < t.Right && t.Top < place.Bottom
                && place.Top < t.Bottom)) continue;
            taken.Add(place);
            Text(from, dot.Y + 3.5, name, size: LabelSize);
        }
    }
}
