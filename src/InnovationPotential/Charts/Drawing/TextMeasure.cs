using System.Globalization;
using System.Text;

namespace InnovationPotential.Charts;

/// <summary>How much room a text takes, estimated without a font, and how it breaks into lines.</summary>
/// <remarks>The estimate is on the safe side for the usual sans-serif fonts: what fits by it fits.</remarks>
internal static class TextMeasure
{
    /// <summary>How much wider bold letters are.</summary>
    public const double Bold = 1.15;

    /// <summary>The estimated width in pixels.</summary>
    public static double Width(string text, double size)
    {
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes()) width += WidthOf(rune);
        return width * size;
    }

    /// <summary>
    /// Breaks a text into lines of a width: at spaces where there are, within words where there are none. What does not fit ends with an
    /// ellipsis.
    /// </summary>
    public static IReadOnlyList<string> Wrap(string text, double width, double size, int mostLines)
    {
        var lines = new List<string>();
        var rest = text.Trim();
        while (rest.Length > 0)
        {
            var taken = Fitting(rest, width, size);
            if (taken == rest.Length || lines.Count == mostLines - 1)
            {
                lines.Add(taken == rest.Length ? rest : Shortened(rest, width, size));
                break;
            }

            var space = rest.LastIndexOf(' ', taken);
            var end = space > 0 ? space : taken;
            lines.Add(rest[..end].TrimEnd());
            rest = rest[end..].TrimStart();
        }

        return lines.Count == 0 ? [""] : lines;
    }

    /// <summary>How tall a row must be for its name, of two lines where one of the names does not fit into one.</summary>
    public static double RowFor(IEnumerable<string> names, double width, double size, double usual) =>
        names.Any(n => Width(n, size) > width) ? Math.Max(usual, 2.6 * size) : usual;

    /// <summary>A text in one line of a width, with an ellipsis where it is too long.</summary>
    public static string Shortened(string text, double width, double size)
    {
        if (Width(text, size) <= width) return text;
        var taken = Fitting(text, width - Width("…", size), size);
        return text[..taken].TrimEnd() + "…";
    }

    // At least one character, never half of one.
    private static int Fitting(string text, double width, double size)
    {
        var used = 0.0;
        var end = 0;
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            used += Width(element, size);
            if (used > width && end > 0) return end;
            end += element.Length;
        }

        return end;
    }

    private static double WidthOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0,
        UnicodeCategory.UppercaseLetter => rune.Value switch
        {
            'W' or 'M' or 'Ж' or 'Ш' or 'Щ' or 'Ы' or 'Ю' or 'Ф' or 'М' => 1.08,
            'I' or 'J' => 0.4,
            _ => 0.77,
        },
        UnicodeCategory.DecimalDigitNumber => 0.64,
        UnicodeCategory.OtherLetter => rune.Value >= 0x2E80 ? 1.02 : 0.62,
        UnicodeCategory.OtherSymbol => 1,
        _ => rune.Value switch
        {
            'i' or 'l' or 'j' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' => 0.34,
            'f' or 't' or 'r' or ' ' or '(' or ')' or '[' or ']' or '-' or '/' => 0.4,
            'm' or 'w' or '%' or '@' or 'щ' or 'ш' or 'ж' or 'ю' or 'м' or 'ы' or 'ф' => 0.98,
            _ => rune.Value >= 0x400 ? 0.67 : 0.64,
        },
    };
}
