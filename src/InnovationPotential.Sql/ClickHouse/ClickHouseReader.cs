using System.Collections;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace InnovationPotential.Sql;

/// <summary>Reads the rows of an answer in RowBinary, one after the other.</summary>
internal sealed class ClickHouseReader(IReadOnlyList<ClickHouseColumn> columns, HttpResponseMessage answer, Stream stream) : DbDataReader
{
    private readonly RowBinaryBytes _bytes = new(stream);
    private readonly object?[] _row = new object?[columns.Count];
    private bool _isClosed;

    public override int FieldCount => columns.Count;

    public override bool HasRows => throw new NotSupportedException();

    public override bool IsClosed => _isClosed;

    public override int RecordsAffected => -1;

    public override int Depth => 0;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    public override bool Read()
    {
        if (!_bytes.HasMore) return false;
        for (var i = 0; i < _row.Length; i++) _row[i] = columns[i].Read(_bytes);
        return true;
    }

    public override bool NextResult() => false;

    public override void Close()
    {
        _isClosed = true;
        stream.Dispose();
        answer.Dispose();
    }

    public override string GetName(int ordinal) => columns[ordinal].Name;

    public override int GetOrdinal(string name) => columns.Select(c => c.Name).ToList().IndexOf(name);

    public override string GetDataTypeName(int ordinal) => columns[ordinal].Type;

    [return: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.PublicProperties)]
    public override Type GetFieldType(int ordinal) => columns[ordinal].ClrType;

    public override bool IsDBNull(int ordinal) => _row[ordinal] is null;

    public override object GetValue(int ordinal) => _row[ordinal] ?? DBNull.Value;

    public override int GetValues(object[] values)
    {
        var count = Math.Min(values.Length, _row.Length);
        for (var i = 0; i < count; i++) values[i] = GetValue(i);
        return count;
    }

    public override bool GetBoolean(int ordinal) => As<bool>(ordinal);

    public override byte GetByte(int ordinal) => As<byte>(ordinal);

    public override char GetChar(int ordinal) => As<char>(ordinal);

    public override DateTime GetDateTime(int ordinal) => As<DateTime>(ordinal);

    public override decimal GetDecimal(int ordinal) => As<decimal>(ordinal);

    public override double GetDouble(int ordinal) => As<double>(ordinal);

    public override float GetFloat(int ordinal) => As<float>(ordinal);

    public override Guid GetGuid(int ordinal) => Guid.Parse(GetString(ordinal));

    public override short GetInt16(int ordinal) => As<short>(ordinal);

    public override int GetInt32(int ordinal) => As<int>(ordinal);

    public override long GetInt64(int ordinal) => As<long>(ordinal);

    public override string GetString(int ordinal) => As<string>(ordinal);

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) =>
        throw new NotSupportedException();

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) =>
        throw new NotSupportedException();

    public override IEnumerator GetEnumerator() => new DbEnumerator(this);

    private T As<T>(int ordinal) => (T)Convert.ChangeType(GetValue(ordinal), typeof(T), CultureInfo.InvariantCulture);
}
