using System.Buffers;

namespace InnovationPotential.Text;

/// <summary>
/// Characters that nobody sees and that could steer a terminal or turn a page's text around: controls, those of the direction of writing,
/// those without width, and half surrogate pairs.
/// </summary>
internal static class UnseenCharacters
{
    private const char Replacement = '\uFFFD';

    // Tab and line breaks are for the forms to decide.
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r')),
        .. Between('\uD800', '\uDFFF'), .. Between('\u200B', '\u200F'), .. Between('\u202A', '\u202E'), .. Between('\u2060', '\u2069'),
        '\u00AD', '\u061C', '\u180E', '\u034F', '\uFEFF', '\uFFFE', '\uFFFF',
    ]);

    /// <summary>The text with a mark in the place of each unseen character.</summary>
    public static string Marked(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspects)) return text;
        return string.Create(text.Length, text, (span, source) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = IsUnseen(source, i) ? Replacement : source[i];
        });
    }

    /// <summary>Whether a surrogate stands without its other half, which no encoding can write.</summary>
    public static bool HasHalfPair(string? text)
    {
        if (text is null || !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsHalf(text, i)) return true;
        }

        return false;
    }

    private static bool IsUnseen(string text, int at) => text[at] switch
    {
        // Joiners are letters' own in Persian and the scripts of India, and make one picture of several.
        '\u200C' or '\u200D' => !(at > 0 && at + 1 < text.Length && text[at - 1] > '\u007F' && text[at + 1] > '\u007F'),
        var c when char.IsSurrogate(c) => IsHalf(text, at),
        var c => Suspects.Contains(c),
    };

    private static bool IsHalf(string text, int at) =>
        char.IsHighSurrogate(text[at]) ? at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1])
        : char.IsLowSurrogate(text[at]) && (at == 0 || !char.IsHighSurrogate(text[at - 1]));

    private static IEnumerable<char> Between(char first, char last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);
}
