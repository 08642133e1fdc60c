using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace InnovationPotential.Data;

/// <summary>Identifies a table by a hash of its contents.</summary>
internal static class TableFingerprint
{
    /// <summary>The fingerprint of a table.</summary>
    /// <param name="table">The table.</param>
    public static string Of(IndicatorTable table)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var output = new Utf8Buffer(hash.AppendData);
        output.Add("IndicatorTable/1");
        output.Add(table.Units.AsSpan());
        output.Add(table.Periods.Count);
        foreach (var period in table.Periods.AsSpan()) output.Add(period);
        output.Add(table.Indicators.Count);
        foreach (var indicator in table.Indicators.AsSpan()) output.Add(table[indicator]);
        output.Add(table.Attributes.Count);
        foreach (var attribute in table.Attributes.AsSpan())
        {
            output.Add(attribute.Name);
            output.Add(attribute.Values.AsSpan());
        }

        output.Flush();
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // A year is its number alone; before every other period stands a NaN, which is no year.
    private static void Add(this Utf8Buffer output, Period period)
    {
        if (period.Kind != PeriodKind.Year) output.Add(double.NaN);
        output.Add(period.Time);
        if (period.Kind != PeriodKind.Year) output.Add((int)period.Kind);
    }

    private static void Add(this Utf8Buffer output, IndicatorColumn column)
    {
        output.Add(column.Code);
        output.Add(column.UnitOfMeasure);
        foreach (var value in column.Values) output.Add(value);
        for (var i = 0; i < column.Length; i++)
        {
            var observation = column[i];
            output.Write([(byte)observation.State, (byte)observation.Kind]);
        }

        foreach (var (row, note) in (column.Notes ?? Enumerable.Empty<KeyValuePair<int, string>>()).OrderBy(n => n.Key))
        {
            output.Add(row);
            output.Add(note);
        }

        foreach (var error in column.Errors ?? [])
        {
            output.Add(error.Standard);
            output.Add(error.Low);
            output.Add(error.High);
        }
    }

    private static void Add(this Utf8Buffer output, ReadOnlySpan<string?> texts)
    {
        output.Add(texts.Length);
        foreach (var text in texts) output.Add(text);
    }

    private static void Add(this Utf8Buffer output, string? text)
    {
        if (text is null)
        {
            output.Add(-1);
            return;
        }

        // Half a surrogate pair has no bytes in UTF-8, and would be taken for any other.
        var isWhole = !UnseenCharacters.HasHalfPair(text);
        if (!isWhole) output.Add(-2);
        var bytes = isWhole ? Encoding.UTF8.GetBytes(text) : MemoryMarshal.AsBytes(text.AsSpan()).ToArray();
        output.Add(bytes.Length);
        output.Write(bytes);
    }

    private static void Add(this Utf8Buffer output, int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(output.GetSpan(sizeof(int)), number);
        output.Advance(sizeof(int));
    }

    private static void Add(this Utf8Buffer output, double number)
    {
        // One pattern of bits for every NaN and for both zeros.
        var canonical = double.IsNaN(number) ? double.NaN : number == 0 ? 0 : number;
        BinaryPrimitives.WriteDoubleLittleEndian(output.GetSpan(sizeof(double)), canonical);
        output.Advance(sizeof(double));
    }
}
