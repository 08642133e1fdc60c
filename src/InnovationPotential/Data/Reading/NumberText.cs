using System.Globalization;
using System.Text;

namespace InnovationPotential.Data;

/// <summary>Reads numbers and markers of missing values, whatever the culture.</summary>
internal sealed class NumberText
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private static readonly HashSet<string> NotFinite = new(["inf", "+inf", "-inf", "infinity", "+infinity", "-infinity", "∞", "+∞", "-∞",
        "−∞", "nan", "+nan", "-nan"], StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _markers;
    private readonly HashSet<double> _missingNumbers = [];
    private readonly NumberFormatInfo _format;

    public NumberText(CsvOptions options)
    {
        _format = options.DecimalComma
            ? new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = "." }
            : NumberFormatInfo.InvariantInfo;
        _markers = new HashSet<string>(options.MissingMarkers.Select(m => m.Trim()), StringComparer.OrdinalIgnoreCase);
        foreach (var marker in _markers)
        {
            if (double.TryParse(marker, Style, _format, out var number)) _missingNumbers.Add(number);
        }
    }

    /// <summary>Reads a field of UTF-8 text.</summary>
    /// <param name="utf8">The field.</param>
    /// <param name="value">The number; NaN when it is not a finite one.</param>
    public FieldContent Read(ReadOnlySpan<byte> utf8, out double value)
    {
        value = double.NaN;
        if (utf8.IsEmpty) return FieldContent.Missing;
        return double.TryParse(utf8, Style, _format, out var number) && double.IsFinite(number)
            ? Finite(number, out value)
            : Read(Encoding.UTF8.GetString(utf8), out value);
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
        if (!double.TryParse(trimmed, Style, _format, out var number)) return FieldContent.Text;
        return double.IsFinite(number) ? Finite(number, out value) : FieldContent.NotFinite;
    }

    /// <summary>Takes a number that needs no reading.</summary>
    /// <param name="number">The number.</param>
    /// <param name="value">The number; NaN when it is not a finite one or stands for a missing value.</param>
    public FieldContent Take(double number, out double value)
    {
        value = double.NaN;
        return double.IsFinite(number) ? Finite(number, out value) : FieldContent.NotFinite;
    }

    private FieldContent Finite(double number, out double value)
    {
        var missing = _missingNumbers.Count > 0 && _missingNumbers.Contains(number);
        value = missing ? double.NaN : number;
        return missing ? FieldContent.Missing : FieldContent.Number;
    }
}
