using System.Globalization;
using System.Text;

namespace InnovationPotential.Charts;

// Marks are written one after the other: what is drawn later lies on top. There are no ids: pictures can stand side by side on a page.
internal abstract partial class Picture
{
    /// <summary>The size of ordinary text in pixels.</summary>
    protected const double TextSize = 12;

    private readonly StringBuilder _marks = new();

    /// <summary>A filled box.</summary>
    protected void Box(double x, double y, double width, double height, string fill, string? title = null, string? stroke = null,
        double opacity = 1)
    {
        Open("rect", ("x", x), ("y", y), ("width", Math.Max(0, width)), ("height", Math.Max(0, height)));
        Fill(fill, stroke, opacity);
        Close("rect", title);
    }

    /// <summary>A straight line.</summary>
    protected void Line(double x1, double y1, double x2, double y2, string stroke = "currentColor", double width = 1, string? dash = null,
        double opacity = 1, string? title = null)
    {
        Open("line", ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2));
        Add("stroke", stroke);
        Stroke(width, dash, opacity);
        Close("line", title);
    }

    /// <summary>A line through points, or the area within them.</summary>
    protected void Path(IReadOnlyList<(double X, double Y)> points, string stroke, double width = 1.5, string fill = "none",
        double opacity = 1, string? title = null)
    {
        var corners = string.Join(" L", points.Select(p => $"{N(p.X)} {N(p.Y)}"));
        Open("path");
        Add("d", fill == "none" ? $"M{corners}" : $"M{corners} Z");
        Fill(fill, stroke, opacity);
        Stroke(width);
        Close("path", title);
    }

    /// <summary>Upright strokes of one height; those of one pixel are one.</summary>
    protected void Strokes(IEnumerable<double> places, double top, double height, string stroke, double opacity)
    {
        Open("path");
        Add("d", string.Join(' ', places.Select(x => Math.Round(x)).Distinct().Order().Select(x => $"M{N(x)} {N(top)}v{N(height)}")));
        Fill("none", stroke);
        Stroke(opacity: opacity);
        Close("path");
    }

    /// <summary>A dot.</summary>
    protected void Dot(double x, double y, double radius, string fill, string? title = null, string? stroke = null, double opacity = 1)
    {
        Open("circle", ("cx", x), ("cy", y), ("r", radius));
        Fill(fill, stroke, opacity);
        Close("circle", title);
    }

    /// <summary>A text; <paramref name="y"/> is its base line.</summary>
    protected void Text(double x, double y, string text, TextAlignment alignment = TextAlignment.Left, double size = TextSize,
        bool bold = false, string? fill = null, double turned = 0, string? title = null)
    {
        if (text.Length == 0) return;
        Open("text", ("x", x), ("y", y));
        if (alignment != TextAlignment.Left) Add("text-anchor", alignment == TextAlignment.Right ? "end" : "middle");
        if (size != TextSize) Add("font-size", N(size));
        if (bold) Add("font-weight", "600");
        Add("fill", fill);
        if (turned != 0) Add("transform", $"rotate({N(turned)} {N(x)} {N(y)})");
        Close("text", title, text);
    }

    /// <summary>
    /// A name of one or more lines in a width, centered around <paramref name="middle"/>; cut names show in full on hover.
    /// </summary>
    protected void Name(double x, double middle, string name, double width, TextAlignment alignment, int mostLines)
    {
        const double Size = 11;
        var lines = TextMeasure.Wrap(name, width, Size, mostLines);
        var top = middle - ((lines.Count - 1) * Size * 0.55) + (Size * 0.35);
        for (var i = 0; i < lines.Count; i++)
            Text(x, top + (i * Size * 1.1), lines[i], alignment, Size, title: lines[^1].EndsWith('…') ? name : null);
    }

    // A number as SVG writes it: at most two digits after the point.
    private static string N(double value) => (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    private void Open(string element, params ReadOnlySpan<(string Name, double Value)> places)
    {
        _marks.Append('<').Append(element);
        foreach (var (name, value) in places) Add(name, N(value));
    }

    private void Add(string name, string? value)
    {
        if (value is not null) _marks.Append(' ').Append(name).Append("=\"").Append(value).Append('"');
    }

    private void Fill(string fill, string? stroke, double opacity = 1)
    {
        Add("fill", fill);
        Add("stroke", stroke);
        if (opacity < 1) Add("fill-opacity", N(opacity));
    }

    private void Stroke(double width = 1, string? dash = null, double opacity = 1)
    {
        if (width != 1) Add("stroke-width", N(width));
        Add("stroke-dasharray", dash);
        if (opacity < 1) Add("stroke-opacity", N(opacity));
    }

    private void Close(string element, string? title = null, string text = "")
    {
        if (title is null && text.Length == 0)
        {
            _marks.Append("/>\n");
            return;
        }

        _marks.Append('>');
        if (title is not null) _marks.Append("<title>").Append(XmlText.Encode(title)).Append("</title>");
        _marks.Append(XmlText.Encode(text)).Append("</").Append(element).Append(">\n");
    }

    private Chart Finish(string description, double height)
    {
        var label = XmlText.Encode(_title);
        var head = $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {N(Width)} {N(height)}" width="{N(Width)}" height="{N(height)}"
             role="img" aria-label="{label}" font-family="system-ui, 'Segoe UI', 'Liberation Sans', sans-serif"
             font-size="{N(TextSize)}" fill="currentColor"
            """.ReplaceLineEndings("\n");
        var rest = $"""
            >
            <title>{label}</title>
            <desc>{XmlText.Encode(description)}</desc>
            {_marks}</svg>

            """.ReplaceLineEndings("\n");
        return new Chart(_title, description, Width, height, head, rest);
    }
}
