using System.Buffers;
using System.Globalization;

namespace InnovationPotential.Text;

/// <summary>
/// Writes comma-separated values (RFC 4180, lines ending with <c>\n</c>): the one place that quotes fields and guards against formulas.
/// </summary>
/// <param name="writer">Where to.</param>
/// <param name="separator">What stands between fields.</param>
/// <param name="escapeFormulas">Whether texts that a spreadsheet would run as a formula are guarded; see <see cref="IsFormula"/>.</param>
internal sealed class CsvText(TextWriter writer, char separator = ',', bool escapeFormulas = false)
{
    private const int LongestNumber = 32;

    private readonly SearchValues<char> _quoted = SearchValues.Create([separator, '"', '\r', '\n']);
    private bool _inRow;
    private bool _rowIsBlank;

    /// <summary>The text of what writes itself.</summary>
    /// <exception cref="InvalidInputException">The text is longer than a string can be.</exception>
    public static string Of(IWritesCsv result, bool escapeFormulas, int longest = LongestString.Length)
    {
        using var text = new BoundedText(longest);
        result.WriteTo(text, escapeFormulas);
        return text.ToString();
    }

    /// <summary>
    /// Whether a spreadsheet would run the text as a formula: it begins, white space aside, with <c>= + - @</c>, a tab or a line break and
    /// is no plain number.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <remarks>Source: OWASP, CSV Injection. Numbers such as <c>-1.5</c> are harmless and stay numbers.</remarks>
    public static bool IsFormula(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return false;
        if (text[0] is '\t' or '\r' or '\n') return true;
        var trimmed = text.TrimStart();
        return !trimmed.IsEmpty
            && trimmed[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠'
            && !double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture, out _);
    }

    /// <summary>Writes a text as the next field.</summary>
    /// <param name="text">The text; null is an empty field.</param>
    public void Write(string? text)
    {
        var value = text ?? "";
        var guarded = escapeFormulas && IsFormula(value);
        Separate(value.Length == 0);
        // White space at the ends is quoted, for many readers trim fields that are not.
        if (!guarded && !value.AsSpan().ContainsAny(_quoted)
            && (value.Length == 0 || !(char.IsWhiteSpace(value[0]) || char.IsWhiteSpace(value[^1]))))
        {
            writer.Write(value);
            return;
        }

        writer.Write('"');
        if (guarded) writer.Write('\'');
        writer.Write(value.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }

    /// <summary>
    /// Writes a number as the next field: the shortest text that reads back as the same number; an empty field when it is NaN.
    /// </summary>
    /// <param name="value">The number.</param>
    public void Write(double value)
    {
        Span<char> text = stackalloc char[LongestNumber];
        var length = 0;
        if (!double.IsNaN(value)) value.TryFormat(text, out length, "R", CultureInfo.InvariantCulture);
        Separate(length == 0);
        writer.Write(text[..length]);
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        // A row of one empty field would be a blank line, which readers skip.
        if (_inRow && _rowIsBlank) writer.Write("\"\"");
        writer.Write('\n');
        _inRow = false;
    }

    /// <summary>Writes a whole row of texts.</summary>
    /// <param name="cells">The texts.</param>
    public void WriteRow(params ReadOnlySpan<string?> cells)
    {
        foreach (var cell in cells) Write(cell);
        EndRow();
    }

    private void Separate(bool blank)
    {
        if (_inRow) writer.Write(separator);
        _rowIsBlank = !_inRow && blank;
        _inRow = true;
    }
}
