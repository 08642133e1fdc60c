using System.Data.Common;
using System.Globalization;

namespace InnovationPotential.Data;

/// <summary>The records of a query.</summary>
internal sealed class DbRecords : RecordSource
{
    private readonly DbDataReader _reader;
    private readonly NumberText _numbers;
    private readonly TypeCode[] _types;
    private int _row;

    public DbRecords(DbDataReader reader, NumberText numbers)
    {
        _reader = reader;
        _numbers = numbers;
        Header = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToArray();
        _types = Enumerable.Range(0, reader.FieldCount).Select(f => Type.GetTypeCode(reader.GetFieldType(f))).ToArray();
    }

    public override IReadOnlyList<string> Header { get; }

    public override int? HeaderRow => null;

    public override int Row => _row;

    public override bool IsQuery => true;

    public override int FieldCount => Header.Count;

    public override bool Read()
    {
        _row++;
        return _reader.Read();
    }

    public override string TextAt(int field) => _reader.IsDBNull(field) ? "" : _reader.GetValue(field) switch
    {
        DateOnly date => date.ToString("o", CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("s", CultureInfo.InvariantCulture),
        DateTimeOffset { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    public override FieldContent NumberAt(int field, out double value)
    {
        value = double.NaN;
        if (_reader.IsDBNull(field)) return FieldContent.Missing;
        return _types[field] switch
        {
            TypeCode.Double => _numbers.Take(_reader.GetDouble(field), out value),
            TypeCode.Single => _numbers.Take(_reader.GetFloat(field), out value),
            TypeCode.Int16 => _numbers.Take(_reader.GetInt16(field), out value),
            TypeCode.Int32 => _numbers.Take(_reader.GetInt32(field), out value),
            TypeCode.Int64 => _numbers.Take(_reader.GetInt64(field), out value),
            TypeCode.Decimal => _numbers.Take((double)_reader.GetDecimal(field), out value),
            TypeCode.Boolean => _numbers.Take(_reader.GetBoolean(field) ? 1 : 0, out value),
            _ => Take(_reader.GetValue(field), out value),
        };
    }

    /// <summary>A column's type decides: its records can be read only once.</summary>
    public override ColumnContent[] Survey() => Array.ConvertAll(_types, t =>
        t is TypeCode.Boolean or (>= TypeCode.SByte and <= TypeCode.Decimal)
            ? new ColumnContent(true, null, 0) : new ColumnContent(false, "", 0));

    private FieldContent Take(object field, out double value) => field switch
    {
        double number => _numbers.Take(number, out value),
        float number => _numbers.Take(number, out value),
        decimal number => _numbers.Take((double)number, out value),
        bool truth => _numbers.Take(truth ? 1 : 0, out value),
        sbyte or byte or short or ushort or int or uint or long or ulong =>
            _numbers.Take(Convert.ToDouble(field, CultureInfo.InvariantCulture), out value),
        _ => _numbers.Read(Convert.ToString(field, CultureInfo.InvariantCulture) ?? "", out value),
    };
}
