using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using InnovationPotential.Text;

namespace InnovationPotential.Data;

/// <summary>Identifies a table by a hash of its contents.</summary>
internal sealed class TableFingerprint : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = new byte[8192];
    private int _used;

    private TableFingerprint()
    {
    }

    /// <summary>The fingerprint of a table.</summary>
    /// <param name="table">The table.</param>
    public static string Of(IndicatorTable table)
    {
        using var fingerprint = new TableFingerprint();
        fingerprint.Add("IndicatorTable/1");
        fingerprint.Add(table.Units.AsSpan());
        fingerprint.Add(table.Periods.Count);
        foreach (var period in table.Periods.AsSpan()) fingerprint.Add(period);
        fingerprint.Add(table.Indicators.Count);
        foreach (var indicator in table.Indicators.AsSpan()) fingerprint.Add(table[indicator]);
        fingerprint.Add(table.Attributes.Count);
        foreach (var attribute in table.Attributes.AsSpan())
        {
            fingerprint.Add(attribute.Name);
            fingerprint.Add(attribute.Values.AsSpan());
        }

        return fingerprint.Finish();
    }

    // A year is its number alone; before every other period stands a NaN, which is no year.
    private void Add(Period period)
    {
        if (period.Kind == PeriodKind.Year)
        {
            Add(period.Time);
            return;
        }

        Add(double.NaN);
        Add(period.Time);
        Add((int)period.Kind);
    }

    public void Dispose() => _hash.Dispose();

    private void Add(IndicatorColumn column)
    {
        Add(column.Code);
        Add(column.UnitOfMeasure);
        foreach (var value in column.Values) Add(value);
        for (var i = 0; i < column.Length; i++)
        {
            var observation = column[i];
            Room(2)[0] = (byte)observation.State;
            _buffer[_used + 1] = (byte)observation.Kind;
            _used += 2;
        }

        foreach (var (row, note) in (column.Notes ?? Enumerable.Empty<KeyValuePair<int, string>>()).OrderBy(n => n.Key))
        {
            Add(row);
            Add(note);
        }

        foreach (var error in column.Errors ?? [])
        {
            Add(error.Standard);
            Add(error.Low);
            Add(error.High);
        }
    }

    private void Add(ReadOnlySpan<string?> texts)
    {
        Add(texts.Length);
        foreach (var text in texts) Add(text);
    }

    private void Add(string? text)
    {
        if (text is null)
        {
            Add(-1);
            return;
        }

        // Half a surrogate pair has no bytes in UTF-8, and would be taken for any other.
        var isWhole = !UnseenCharacters.HasHalfPair(text);
        if (!isWhole) Add(-2);
        var bytes = isWhole ? Encoding.UTF8.GetBytes(text) : MemoryMarshal.AsBytes(text.AsSpan()).ToArray();
        Add(bytes.Length);
        Flush();
        _hash.AppendData(bytes);
    }

    private void Add(int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(Room(4), number);
        _used += 4;
    }

    private void Add(double number)
    {
        // One pattern of bits for every NaN and for both zeros.
        var canonical = double.IsNaN(number) ? double.NaN : number == 0 ? 0 : number;
        BinaryPrimitives.WriteDoubleLittleEndian(Room(8), canonical);
        _used += 8;
    }

    private Span<byte> Room(int bytes)
    {
        if (_used + bytes > _buffer.Length) Flush();
        return _buffer.AsSpan(_used, bytes);
    }

    private void Flush()
    {
        _hash.AppendData(_buffer, 0, _used);
        _used = 0;
    }

    private string Finish()
    {
        Flush();
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }
}
