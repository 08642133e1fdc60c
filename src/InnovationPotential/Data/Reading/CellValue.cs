using System.Globalization;

namespace InnovationPotential.Data;

/// <summary>Reads cells of queries and sheets, which have types.</summary>
internal static class CellValue
{
    /// <summary>A cell's text: a date as <c>2020-12-31</c>, numbers as they read back.</summary>
    /// <param name="cell">The cell; null when it is empty.</param>
    public static string TextOf(object? cell) => cell switch
    {
        null or DBNull => "",
        string text => text,
        DateOnly date => date.ToString("o", CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("s", CultureInfo.InvariantCulture),
        DateTimeOffset { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>A cell as a number.</summary>
    /// <param name="cell">The cell; null when it is empty.</param>
    /// <param name="numbers">Reads texts.</param>
    /// <param name="value">The number; NaN when it is not a finite one.</param>
    public static FieldContent NumberOf(object? cell, NumberReader numbers, out double value)
    {
        value = double.NaN;
        return cell switch
        {
            null or DBNull => FieldContent.Missing,
            double number => numbers.Take(number, out value),
            float number => numbers.Take(number, out value),
            decimal number => numbers.Take((double)number, out value),
            bool truth => numbers.Take(truth ? 1 : 0, out value),
            sbyte or byte or short or ushort or int or uint or long or ulong =>
                numbers.Take(Convert.ToDouble(cell, CultureInfo.InvariantCulture), out value),
            _ => numbers.Read(TextOf(cell), out value),
        };
    }
}
