using System.Text;

namespace InnovationPotential.Charts;

/// <summary>A picture of a result, as scalable vector graphics (SVG).</summary>
/// <remarks>
/// The same numbers give the same bytes on every machine. Text stays text, without a font file; there is no script and no style sheet.
/// Colors are taken from the Okabe–Ito palette, which color-blind readers can tell apart, and say nothing that shape, place or text does
/// not say too. Within a page lines and texts take the color of the text around the picture, so that it is readable on light and on dark
/// pages and in print; a picture in a file of its own stands on white. Every mark has a <c>&lt;title&gt;</c>, which browsers show on hover;
/// the picture as a whole has a title and a description in words. Immutable; safe to share between threads.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class Chart
{
    private readonly string _head;
    private readonly string _rest;

    // A style goes between the two.
    internal Chart(string title, string description, double width, double height, string head, string rest) =>
        (Title, Description, Width, Height, _head, _rest) = (title, description, width, height, head, rest);

    /// <summary>What the picture shows.</summary>
    public string Title { get; }

    /// <summary>What there is to be seen, in words, for those who cannot see it.</summary>
    public string Description { get; }

    /// <summary>The width in CSS pixels; the picture scales to any other.</summary>
    public double Width { get; }

    /// <summary>The height in CSS pixels.</summary>
    public double Height { get; }

    /// <summary>The picture as one <c>&lt;svg&gt;</c> element for a file of its own: on white, which a dark page shows too.</summary>
    public string ToSvg() => $"{_head} style=\"background:#fff;color:#000\"{_rest}";

    /// <summary>The picture as a self-contained HTML fragment: a figure in the page's colors, never wider than the page.</summary>
    public string ToHtml() =>
        $"<figure style=\"margin:0;max-width:{(int)Width}px\">{_head} style=\"max-width:100%;height:auto\"{_rest.TrimEnd()}</figure>\n";

    /// <summary>Writes the picture to a file in UTF-8; the file is written whole or not at all.</summary>
    /// <param name="path">Where to.</param>
    /// <exception cref="InvalidInputException">The file cannot be written.</exception>
    public void WriteSvg(string path) => WholeFile.Write(path, Encoding.UTF8.GetBytes(ToSvg()));

    /// <summary>Writes the picture to a stream in UTF-8 without a byte order mark; the stream stays open.</summary>
    /// <param name="stream">Where to.</param>
    public void WriteSvg(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Encoding.UTF8.GetBytes(ToSvg()));
    }

    /// <summary>The description.</summary>
    public override string ToString() => $"{Title}: {Description}";
}
