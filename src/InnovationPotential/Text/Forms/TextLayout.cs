using System.Buffers;
using System.Globalization;
using System.Text;

namespace InnovationPotential.Text;

/// <summary>Column widths and padding, counted in the columns of a terminal.</summary>
internal static class TextLayout
{
    /// <summary>
    /// The columns of a terminal that a text takes: combining marks take none, wide characters (Chinese, Japanese, Korean, pictures) two.
    /// </summary>
    /// <param name="text">The text.</param>
    public static int WidthOf(string text)
    {
        if (Ascii.IsValid(text)) return text.Length;
        var width = 0;
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(at));
            width += WidthOfElement(text.AsSpan(at, length));
            at += length;
        }

        return width;
    }

    /// <summary>The columns that one character with its marks takes.</summary>
    public static int WidthOfElement(ReadOnlySpan<char> element) =>
        Rune.DecodeFromUtf16(element, out var rune, out _) == OperationStatus.Done && IsWide(rune.Value) ? 2 : 1;

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

    // East Asian Wide and Fullwidth, by blocks (Unicode Standard Annex 11).
    private static bool IsWide(int rune) => rune is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0x4DBF)
        or (>= 0x4E00 and <= 0xA4CF) or (>= 0xA960 and <= 0xA97F) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1F64F)
        or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F900 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
}
