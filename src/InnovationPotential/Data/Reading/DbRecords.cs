using System.Data.Common;

namespace InnovationPotential.Data;

/// <summary>The records of a query whose columns have types.</summary>
internal sealed class DbRecords : RecordSource
{
    private readonly DbDataReader _reader;
    private readonly NumberText _numbers;
    private readonly Type[] _types;
    private readonly TypeCode[] _codes;
    private int _row;

    private DbRecords(DbDataReader reader, NumberText numbers, string[] header, Type[] types)
    {
        _reader = reader;
        _numbers = numbers;
        Header = header;
        _types = types;
        _codes = Array.ConvertAll(types, Type.GetTypeCode);
    }

    public override IReadOnlyList<string> Header { get; }

    public override int? HeaderRow => null;

    public override int Row => _row;

    public override bool IsQuery => true;

    public override int FieldCount => Header.Count;

    /// <summary>The records of a query; those of one with columns without a type are taken into memory, to see what they hold.</summary>
    /// <param name="reader">The query's reader.</param>
    /// <param name="numbers">Reads texts as numbers.</param>
    public static RecordSource Of(DbDataReader reader, NumberText numbers)
    {
        var header = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToArray();
        var types = Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetFieldType(i)).ToArray();
        if (!types.Contains(typeof(object))) return new DbRecords(reader, numbers, header, types);
        var rows = new List<(int, object?[])>();
        while (reader.Read()) rows.Add((rows.Count + 1, CellsOf(reader)));
        return new CellRecords(header, null, rows, numbers, true);
    }

    /// <summary>The records of a query, taken into memory.</summary>
    /// <param name="reader">The query's reader.</param>
    /// <param name="numbers">Reads texts as numbers.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task<CellRecords> OfAsync(DbDataReader reader, NumberText numbers, CancellationToken cancellation)
    {
        var header = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToArray();
        var rows = new List<(int, object?[])>();
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false)) rows.Add((rows.Count + 1, CellsOf(reader)));
        return new CellRecords(header, null, rows, numbers, true);
    }

    public override bool IsEmptyAt(int field) =>
        _reader.IsDBNull(field) || (_codes[field] == TypeCode.String && _reader.GetString(field).AsSpan().Trim().IsEmpty);

    public override string TextAt(int field) => _reader.IsDBNull(field) ? "" : CellValue.TextOf(_reader.GetValue(field));

    public override FieldContent NumberAt(int field, out double value)
    {
        value = double.NaN;
        if (_reader.IsDBNull(field)) return FieldContent.Missing;
        return _codes[field] switch
        {
            TypeCode.Double => _numbers.Take(_reader.GetDouble(field), out value),
            TypeCode.Single => _numbers.Take(_reader.GetFloat(field), out value),
            TypeCode.Int16 => _numbers.Take(_reader.GetInt16(field), out value),
            TypeCode.Int32 => _numbers.Take(_reader.GetInt32(field), out value),
            TypeCode.Int64 => _numbers.Take(_reader.GetInt64(field), out value),
            TypeCode.Decimal => _numbers.Take((double)_reader.GetDecimal(field), out value),
            TypeCode.Boolean => _numbers.Take(_reader.GetBoolean(field) ? 1 : 0, out value),
            _ => CellValue.NumberOf(_reader.GetValue(field), _numbers, out value),
        };
    }

    /// <summary>A column's type decides: its records can be read only once.</summary>
    public override ColumnContent[] Survey(IReadOnlyList<bool> passed) =>
        Array.ConvertAll(_types, t => CellValue.IsNumber(t) ? new ColumnContent { HasNumbers = true } : new ColumnContent { Text = "" });

    protected override bool MoveNext()
    {
        _row++;
        return _reader.Read();
    }

    protected override RecordSource? Twin() => null;

    private static object?[] CellsOf(DbDataReader reader)
    {
        var cells = new object[reader.FieldCount];
        reader.GetValues(cells);
        return Array.ConvertAll(cells, c => c is DBNull ? null : c);
    }
}
