using System.Globalization;
using System.Text;
using InnovationPotential.Text;

namespace InnovationPotential.Charts;

/// <summary>Marks of a picture, written one after the other: what is drawn later lies on top.</summary>
/// <remarks>There are no ids, so that pictures can stand side by side on a page.</remarks>
internal sealed class SvgCanvas
{
    /// <summary>The size of ordinary text in pixels.</summary>
    public const double TextSize = 12;

    private readonly StringBuilder _marks = new();

    /// <summary>The picture with everything that was drawn.</summary>
    public Chart Finish(string title, string description, double width, double height)
    {
        var label = XmlText.Encode(title);
        var head = $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {N(width)} {N(height)}" width="{N(width)}" height="{N(height)}"
             role="img" aria-label="{label}" font-family="system-ui, 'Segoe UI', 'Liberation Sans', sans-serif"
             font-size="{N(TextSize)}" fill="currentColor"
            """.ReplaceLineEndings("\n");
        var rest = $"""
            >
            <title>{label}</title>
            <desc>{XmlText.Encode(description)}</desc>
            {_marks}</svg>

            """.ReplaceLineEndings("\n");
        return new Chart(title, description, width, height, head, rest);
    }

    /// <summary>A filled box.</summary>
    public void Box(double x, double y, double width, double height, string fill, string? title = null, string? stroke = null,
        double opacity = 1)
    {
        _marks.Append(CultureInfo.InvariantCulture, $"<rect x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(Math.Max(0, width))}\" "
            + $"height=\"{N(Math.Max(0, height))}\" fill=\"{fill}\"");
        if (stroke is not null) _marks.Append(CultureInfo.InvariantCulture, $" stroke=\"{stroke}\"");
        if (opacity < 1) _marks.Append(CultureInfo.InvariantCulture, $" fill-opacity=\"{N(opacity)}\"");
        Close("rect", title);
    }

    /// <summary>A straight line.</summary>
    public void Line(double x1, double y1, double x2, double y2, string stroke = "currentColor", double width = 1, string? dash = null,
        double opacity = 1, string? title = null)
    {
        _marks.Append(CultureInfo.InvariantCulture,
            $"<line x1=\"{N(x1)}\" y1=\"{N(y1)}\" x2=\"{N(x2)}\" y2=\"{N(y2)}\" stroke=\"{stroke}\"");
        Stroke(width, dash, opacity);
        Close("line", title);
    }

    /// <summary>A line through points.</summary>
    public void Path(IReadOnlyList<(double X, double Y)> points, string stroke, double width = 1.5, string? dash = null,
        string fill = "none", double opacity = 1, string? title = null)
    {
        if (points.Count == 0) return;
        _marks.Append("<path d=\"M").AppendJoin(" L", points.Select(p => $"{N(p.X)} {N(p.Y)}"));
        _marks.Append(fill == "none" ? "\"" : " Z\"").Append(CultureInfo.InvariantCulture, $" fill=\"{fill}\" stroke=\"{stroke}\"");
        if (fill != "none") _marks.Append(CultureInfo.InvariantCulture, $" fill-opacity=\"{N(opacity)}\"");
        Stroke(width, dash, fill == "none" ? opacity : 1);
        Close("path", title);
    }

    /// <summary>Upright strokes of one height; those of one pixel are one.</summary>
    public void Strokes(IEnumerable<double> places, double top, double height, string stroke, double opacity)
    {
        _marks.Append("<path d=\"")
            .AppendJoin(' ', places.Select(x => Math.Round(x)).Distinct().Order().Select(x => $"M{N(x)} {N(top)}v{N(height)}"));
        _marks.Append(CultureInfo.InvariantCulture, $"\" fill=\"none\" stroke=\"{stroke}\"");
        Stroke(1, null, opacity);
        Close("path", null);
    }

    /// <summary>A dot.</summary>
    public void Dot(double x, double y, double radius, string fill, string? title = null, string? stroke = null, double opacity = 1)
    {
        _marks.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(radius)}\" fill=\"{fill}\"");
        if (stroke is not null) _marks.Append(CultureInfo.InvariantCulture, $" stroke=\"{stroke}\"");
        if (opacity < 1) _marks.Append(CultureInfo.InvariantCulture, $" fill-opacity=\"{N(opacity)}\"");
        Close("circle", title);
    }

    /// <summary>A text; <paramref name="y"/> is its base line.</summary>
    public void Text(double x, double y, string text, TextAlignment alignment = TextAlignment.Left, double size = TextSize,
        bool bold = false, string? fill = null, double turned = 0, string? title = null)
    {
        if (text.Length == 0) return;
        _marks.Append(CultureInfo.InvariantCulture, $"<text x=\"{N(x)}\" y=\"{N(y)}\"");
        if (alignment != TextAlignment.Left)
            _marks.Append(alignment == TextAlignment.Right ? " text-anchor=\"end\"" : " text-anchor=\"middle\"");
        if (size != TextSize) _marks.Append(CultureInfo.InvariantCulture, $" font-size=\"{N(size)}\"");
        if (bold) _marks.Append(" font-weight=\"600\"");
        if (fill is not null) _marks.Append(CultureInfo.InvariantCulture, $" fill=\"{fill}\"");
        if (turned != 0) _marks.Append(CultureInfo.InvariantCulture, $" transform=\"rotate({N(turned)} {N(x)} {N(y)})\"");
        _marks.Append('>');
        if (title is not null) _marks.Append("<title>").Append(XmlText.Encode(title)).Append("</title>");
        _marks.Append(XmlText.Encode(text)).Append("</text>\n");
    }

    /// <summary>
    /// A name of one or more lines in a width, centered around <paramref name="middle"/>; cut names show in full on hover.
    /// </summary>
    public void Name(double x, double middle, string name, double width, TextAlignment alignment, int mostLines = 2, double size = TextSize)
    {
        var lines = TextMeasure.Wrap(name, width, size, mostLines);
        var top = middle - ((lines.Count - 1) * size * 0.55) + (size * 0.35);
        for (var i = 0; i < lines.Count; i++)
            Text(x, top + (i * size * 1.1), lines[i], alignment, size, title: lines[^1].EndsWith('…') ? name : null);
    }

    /// <summary>A number as SVG writes it: at most two digits after the point.</summary>
    public static string N(double value) => (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    private void Stroke(double width, string? dash, double opacity)
    {
        if (width != 1) _marks.Append(CultureInfo.InvariantCulture, $" stroke-width=\"{N(width)}\"");
        if (dash is not null) _marks.Append(CultureInfo.InvariantCulture, $" stroke-dasharray=\"{dash}\"");
        if (opacity < 1) _marks.Append(CultureInfo.InvariantCulture, $" stroke-opacity=\"{N(opacity)}\"");
    }

    private void Close(string element, string? title)
    {
        if (title is null) _marks.Append("/>\n");
        else _marks.Append("><title>").Append(XmlText.Encode(title)).Append(CultureInfo.InvariantCulture, $"</title></{element}>\n");
    }
}
