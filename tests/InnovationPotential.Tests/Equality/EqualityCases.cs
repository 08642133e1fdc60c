using System.Globalization;

namespace InnovationPotential.Tests.Equality;

/// <summary>Decimal numbers for which exact arithmetic, and not a double, decides what is equal.</summary>
internal static class EqualityCases
{
    public static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A decimal number above 0 with some digits behind the point.</summary>
    public static decimal Decimal(this Random random, int most, int digits) => new(1 + random.Next(most), 0, 0, false, (byte)digits);

    /// <summary>A table of decimal numbers, a row a unit; null is an empty cell.</summary>
    public static IndicatorTable Table(string[] columns, IEnumerable<decimal?[]> rows)
    {
        var lines = rows.Select((row, i) => $"u{i},{string.Join(',', row.Select(v => v is { } value ? Text(value) : ""))}");
        return IndicatorTable.ParseCsv($"unit,{string.Join(',', columns)}\n{string.Join('\n', lines)}\n");
    }
}
