using System.Globalization;

namespace InnovationPotential.Text;

/// <summary>Breaks texts into lines of a width, as <see cref="TextLayout.WidthOf"/> counts it.</summary>
internal static class TextWrapping
{
    private const char Indent = '\u00a0';

    /// <summary>
    /// The lines of a text: broken at spaces but those before a percent sign, a longer word behind <c>_ - / |</c> or else between any two
    /// characters. What is indented by no-break spaces stays so.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The width of a line.</param>
    /// <param name="hanging">How far the lines behind the first are indented.</param>
    public static IReadOnlyList<string> Wrap(string text, int width, int hanging = 0)
    {
        if (TextLayout.WidthOf(text) <= width) return [text];
        var indent = Math.Min(text.Length - text.AsSpan().TrimStart(Indent).Length, width / 2);
        var before = new string(indent > 0 ? Indent : ' ', Math.Min(indent + hanging, width / 2));
        var lines = new List<string>();
        var rest = text.AsSpan().TrimEnd(' ');
        for (var start = text[..indent]; rest.Length > 0; start = before)
        {
            rest = rest.TrimStart([' ', Indent]);
            var end = EndOf(rest, Math.Max(1, width - start.Length));
            lines.Add(string.Concat(start, rest[..end].TrimEnd(' ')));
            rest = rest[end..].TrimStart(' ');
        }

        return lines.Count == 0 ? [""] : lines;
    }

    /// <summary>The width that no line need be narrower than: that of the longest piece which is not broken for its own sake.</summary>
    public static int LongestPiece(string text)
    {
        var (longest, from) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] != ' ' && (i == 0 || !Parts(text[i - 1]))) continue;
            longest = Math.Max(longest, TextLayout.WidthOf(text[from..i].Trim()));
            from = i;
        }

        return longest;
    }

    // At least one character, never half of one.
    private static int EndOf(ReadOnlySpan<char> text, int width)
    {
        var (used, at, space, mark) = (0, 0, 0, 0);
        while (at < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text[at..]);
            used += TextLayout.WidthOfElement(text.Slice(at, length));
            if (text[at] == ' ' && !text[(at + 1)..].StartsWith('%')) space = at;
            if (used > width && text[at] != ' ') return space > 0 ? space : mark > 0 ? mark : Math.Max(at, length);
            at += length;
            if (Parts(text[at - 1])) mark = at;
        }

        return at;
    }

    private static bool Parts(char character) => character is '_' or '-' or '/' or '|';
}
