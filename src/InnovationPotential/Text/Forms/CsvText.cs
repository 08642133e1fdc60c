using System.Buffers;
using System.Globalization;

namespace InnovationPotential.Text;

/// <summary>
/// Writes comma-separated values (RFC 4180, lines ending with <c>\n</c>): the one place that quotes fields and guards against formulas.
/// </summary>
/// <param name="output">Where to.</param>
/// <param name="separator">What stands between fields.</param>
/// <param name="escapeFormulas">Whether texts that a spreadsheet would run as a formula are guarded; see <see cref="IsFormula"/>.</param>
internal sealed class CsvText(Utf8Buffer output, char separator = ',', bool escapeFormulas = false)
{
    private const int LongestNumber = 32;

    // Whole numbers below have no exponent, and none of their digits is rounded.
    private const double LargeWhole = 1e15;

    private readonly SearchValues<char> _quoted = SearchValues.Create([separator, '"', '\r', '\n']);
    private bool _inRow;
    private bool _rowIsBlank;

    /// <summary>The text of what writes itself.</summary>
    /// <exception cref="InvalidInputException">The text is longer than a string can be.</exception>
    public static string Of(IWritesCsv result, bool escapeFormulas, int longest = BoundedText.LongestString) =>
        Of(result.WriteTo, escapeFormulas, longest: longest);

    /// <summary>The text of what is written.</summary>
    /// <exception cref="InvalidInputException">The text is longer than a string can be.</exception>
    public static string Of(Action<CsvText> write, bool escapeFormulas = false, char separator = ',',
        int longest = BoundedText.LongestString)
    {
        var text = new BoundedText(longest, nameof(ResultWriting.WriteCsv));
        Write(new Utf8Buffer(text.Add), write, escapeFormulas, separator);
        return text.ToString();
    }

    /// <summary>Writes all of it.</summary>
    public static void Write(Utf8Buffer output, Action<CsvText> write, bool escapeFormulas = false, char separator = ',')
    {
        write(new CsvText(output, separator, escapeFormulas));
        output.Flush();
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
        if (!guarded && IsPlain(value) && !IsSpaced(value, value))
        {
            output.Write(value);
            return;
        }

        output.Write('"');
        if (guarded) output.Write('\'');
        output.Write(value.Replace("\"", "\"\"", StringComparison.Ordinal));
        output.Write('"');
    }

    /// <summary>Writes texts as the next field, with <c>|</c> between them.</summary>
    /// <param name="texts">The texts; none is an empty field.</param>
    public void Write(ReadOnlySpan<string> texts)
    {
        if (texts.Length < 2 || escapeFormulas || !ArePlain(texts) || IsSpaced(texts[0], texts[^1]))
        {
            Write(string.Join('|', texts));
            return;
        }

        Separate(false);
        for (var i = 0; i < texts.Length; i++)
        {
            if (i > 0) output.Write('|');
            output.Write(texts[i]);
        }
    }

    /// <summary>
    /// Writes a number as the next field: the shortest text that reads back as the same number; an empty field when it is NaN.
    /// </summary>
    /// <param name="value">The number.</param>
    public void Write(double value)
    {
        Separate(double.IsNaN(value));
        if (double.IsNaN(value)) return;
        var length = 0;
        var text = output.GetSpan(LongestNumber);
        if (Math.Abs(value) < LargeWhole && (long)value is var whole && whole == value && !(whole == 0 && double.IsNegative(value)))
            whole.TryFormat(text, out length, default, CultureInfo.InvariantCulture);
        else value.TryFormat(text, out length, "R", CultureInfo.InvariantCulture);
        output.Advance(length);
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        // A row of one empty field would be a blank line, which readers skip.
        if (_inRow && _rowIsBlank) output.Write("\"\"");
        output.Write('\n');
        _inRow = false;
    }

    /// <summary>Writes a whole row of texts.</summary>
    /// <param name="cells">The texts.</param>
    public void WriteRow(params ReadOnlySpan<string?> cells)
    {
        foreach (var cell in cells) Write(cell);
        EndRow();
    }

    // White space at the ends is quoted, for many readers trim fields that are not.
    private static bool IsSpaced(string first, string last) =>
        (first.Length > 0 && char.IsWhiteSpace(first[0])) || (last.Length > 0 && char.IsWhiteSpace(last[^1]));

    private bool IsPlain(string text) => !text.AsSpan().ContainsAny(_quoted);

    private bool ArePlain(ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (!IsPlain(text)) return false;
        }

        return true;
    }

    private void Separate(bool blank)
    {
        if (_inRow) output.Write([separator]);
        _rowIsBlank = !_inRow && blank;
        _inRow = true;
    }
}
