using System.Globalization;
using System.Text;

namespace InnovationPotential.Data;

/// <summary>Reads numbers and markers of missing values, whatever the culture.</summary>
internal sealed class NumberReader
{
    private const char Minus = '\u2212';
    private const int Group = 3;
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private static readonly HashSet<string> NotFinite = new(
        ["inf", "+inf", "-inf", "∞", "+∞", "-∞", "−∞"],
        StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _markers;
    private readonly HashSet<double> _missingNumbers = [];
    private readonly NumberFormatInfo _format;
    private readonly byte _point;
    private readonly CsvOptions _options;

    public NumberReader(CsvOptions options)
    {
        _format = options.DecimalComma
            ? new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = "." }
            : NumberFormatInfo.InvariantInfo;
        _point = (byte)_format.NumberDecimalSeparator[0];
        _options = options;
        _markers = new HashSet<string>(options.MissingMarkers.Select(m => m.Trim()), StringComparer.OrdinalIgnoreCase);
        foreach (var marker in _markers)
        {
            // What is compared with them is finite; "NaN", which is among the usual markers, would be looked for in vain.
            if (double.TryParse(marker, Style, _format, out var number) && double.IsFinite(number)) _missingNumbers.Add(number);
        }
    }

    /// <summary>Reads a field of UTF-8 text.</summary>
    /// <param name="utf8">The field.</param>
    /// <param name="value">The number; NaN when it is not a finite one.</param>
    public FieldContent Read(ReadOnlySpan<byte> utf8, out double value)
    {
        value = double.NaN;
        if (utf8.IsEmpty) return FieldContent.Missing;
        if (TryReadPlain(utf8, out var content, out value)) return content;
        return double.TryParse(utf8, Style, _format, out var number) && double.IsFinite(number)
            ? Finite(number, out value)
            : Read(Encoding.UTF8.GetString(utf8), out value);
    }

    /// <summary>Reads a field of UTF-8 text as it stands there, if it is a number as most are written.</summary>
    /// <param name="utf8">The field, be it in quotes or not.</param>
    /// <param name="content">What the field holds.</param>
    /// <param name="value">The number; NaN when it stands for a missing value.</param>
    public bool TryReadPlain(ReadOnlySpan<byte> utf8, out FieldContent content, out double value)
    {
        var isPlain = PlainNumber.TryRead(utf8, _point, out var number);
        value = double.NaN;
        content = isPlain ? Finite(number, out value) : FieldContent.Text;
        return isPlain;
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The number; NaN when it is not a finite one.</param>
    public FieldContent Read(string text, out double value)
    {
        value = double.NaN;
        var trimmed = text.Trim();
        if (trimmed.Length == 0 || _markers.Contains(trimmed)) return FieldContent.Missing;
        if (NotFinite.Contains(trimmed)) return FieldContent.NotFinite;
        if (!double.TryParse(Plain(trimmed), Style, _format, out var number)) return FieldContent.Text;
        return Take(number, out value);
    }

    /// <summary>Takes a number that needs no reading.</summary>
    /// <param name="number">The number.</param>
    /// <param name="value">The number; NaN when it is not a finite one or stands for a missing value.</param>
    public FieldContent Take(double number, out double value)
    {
        value = double.NaN;
        return double.IsFinite(number) ? Finite(number, out value) : FieldContent.NotFinite;
    }

    /// <summary>A number as others read it, with a decimal point and no separators of thousands; another text as it is.</summary>
    /// <param name="text">The text.</param>
    public string Normalized(string text)
    {
        if (_options is { DecimalComma: false, ThousandsSeparator: null } || text.AsSpan().IndexOfAnyInRange('0', '9') < 0) return text;
        var plain = Plain(text.Trim());
        return double.TryParse(plain, Style, _format, out _)
            ? plain.Replace(_format.NumberDecimalSeparator, ".", StringComparison.Ordinal) : text;
    }

    // A number with the minus of the keyboard, without what was asked for to be taken away.
    private string Plain(string text)
    {
        if (text[0] == Minus) text = "-" + text[1..];
        if (_options.PercentSigns && text.EndsWith('%')) text = text[..^1].TrimEnd();
        return _options.ThousandsSeparator is { } separator ? WithoutGroups(text, separator) : text;
    }

    // Groups that are no groups of three are left, so that the text is no number.
    private string WithoutGroups(string text, char separator)
    {
        var spaced = separator == ' ' ? text.Replace('\u00A0', ' ').Replace('\u202F', ' ') : text;
        if (!spaced.Contains(separator, StringComparison.Ordinal)) return text;
        var end = spaced.IndexOf(_format.NumberDecimalSeparator, StringComparison.Ordinal);
        var whole = end < 0 ? spaced : spaced[..end];
        var groups = whole.TrimStart('-', '+').Split(separator);
        var sound = groups[0].Length is > 0 and <= Group && groups.Skip(1).All(g => g.Length == Group);
        return sound ? whole.Replace($"{separator}", "", StringComparison.Ordinal) + (end < 0 ? "" : spaced[end..]) : text;
    }

    private FieldContent Finite(double number, out double value)
    {
        var missing = _missingNumbers.Count > 0 && _missingNumbers.Contains(number);
        value = missing ? double.NaN : number;
        return missing ? FieldContent.Missing : FieldContent.Number;
    }
}
