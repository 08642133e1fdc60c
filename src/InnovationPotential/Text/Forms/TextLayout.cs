using System.Globalization;
using System.Text;

namespace InnovationPotential.Text;

/// <summary>Column widths and padding, counted in the characters a reader sees.</summary>
internal static class TextLayout
{
    /// <summary>The characters a reader sees: combining marks do not count, wide characters count once.</summary>
    /// <param name="text">The text.</param>
    public static int WidthOf(string text) => Ascii.IsValid(text) ? text.Length : new StringInfo(text).LengthInTextElements;

    // What is longer stands out of its column: a single name must not make every row as long.
    private const int MostWidth = 200;

    /// <summary>The width each column needs, 200 at most: longer texts stand out.</summary>
    /// <param name="header">The headings.</param>
    /// <param name="rows">The rows, each as long as the header.</param>
    /// <param name="least">The least width.</param>
    public static int[] Widths(string[] header, IEnumerable<string[]> rows, int least)
    {
        var widths = Array.ConvertAll(header, h => Math.Max(least, WidthOf(h)));
        foreach (var row in rows)
        {
            for (var c = 0; c < widths.Length; c++) widths[c] = Math.Max(widths[c], WidthOf(row[c]));
        }

        return Array.ConvertAll(widths, w => Math.Min(w, MostWidth));
    }

    /// <summary>Appends a text, padded to a width.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="text">The text.</param>
    /// <param name="width">The width.</param>
    /// <param name="alignment">The side the text stands at.</param>
    public static void AppendPadded(StringBuilder output, string text, int width, TextAlignment alignment)
    {
        var free = Math.Max(0, width - WidthOf(text));
        var before = alignment switch
        {
            TextAlignment.Left => 0,
            TextAlignment.Right => free,
            _ => free / 2,
        };
        output.Append(' ', before).Append(text).Append(' ', free - before);
    }
}
