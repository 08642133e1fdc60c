using System.Data.Common;

namespace InnovationPotential.Data;

/// <summary>The records of a query whose columns have types.</summary>
/// <param name="reader">The query's reader.</param>
/// <param name="numbers">Reads texts as numbers.</param>
/// <param name="types">The columns' types.</param>
internal sealed class DbRecords(DbDataReader reader, NumberReader numbers, TypeCode[] types) : RecordSource
{
    private int _row;

    public override IReadOnlyList<string> Header { get; } = HeaderOf(reader);

    public override int? HeaderRow => null;

    public override int Row => _row;

    public override bool IsQuery => true;

    public override int FieldCount => Header.Count;

    /// <summary>The records of a query; those of one with columns without a type are taken into memory, to see what they hold.</summary>
    /// <param name="reader">The query's reader.</param>
    /// <param name="numbers">Reads texts as numbers.</param>
    public static RecordSource Of(DbDataReader reader, NumberReader numbers)
    {
        var types = Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetFieldType(i)).ToArray();
        if (!types.Contains(typeof(object))) return new DbRecords(reader, numbers, Array.ConvertAll(types, Type.GetTypeCode));
        var rows = new List<(int, object?[])>();
        while (reader.Read()) rows.Add((rows.Count + 1, CellsOf(reader)));
        return new CellRecords(HeaderOf(reader), null, rows, numbers, true);
    }

    /// <summary>The records of a query, taken into memory.</summary>
    /// <param name="reader">The query's reader.</param>
    /// <param name="numbers">Reads texts as numbers.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task<CellRecords> OfAsync(DbDataReader reader, NumberReader numbers, CancellationToken cancellation)
    {
        var rows = new List<(int, object?[])>();
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false)) rows.Add((rows.Count + 1, CellsOf(reader)));
        return new CellRecords(HeaderOf(reader), null, rows, numbers, true);
    }

    public override bool IsEmptyAt(int field) =>
        reader.IsDBNull(field) || (types[field] == TypeCode.String && reader.GetString(field).AsSpan().Trim().IsEmpty);

    public override string TextAt(int field) => reader.IsDBNull(field) ? "" : CellValue.TextOf(reader.GetValue(field));

    public override FieldContent NumberAt(int field, out double value)
    {
        value = double.NaN;
        if (reader.IsDBNull(field)) return FieldContent.Missing;
        return types[field] switch
        {
            TypeCode.Double => numbers.Take(reader.GetDouble(field), out value),
            TypeCode.Single => numbers.Take(reader.GetFloat(field), out value),
            TypeCode.Int16 => numbers.Take(reader.GetInt16(field), out value),
            TypeCode.Int32 => numbers.Take(reader.GetInt32(field), out value),
            TypeCode.Int64 => numbers.Take(reader.GetInt64(field), out value),
            TypeCode.Decimal => numbers.Take((double)reader.GetDecimal(field), out value),
            TypeCode.Boolean => numbers.Take(reader.GetBoolean(field) ? 1 : 0, out value),
            _ => CellValue.NumberOf(reader.GetValue(field), numbers, out value),
        };
    }

    /// <summary>A column's type decides: its records can be read only once.</summary>
    public override ColumnContent[] Survey(IReadOnlyList<bool> passed) =>
        Array.ConvertAll(types, t => t is TypeCode.Boolean or (>= TypeCode.SByte and <= TypeCode.Decimal)
            ? new ColumnContent { HasNumbers = true } : new ColumnContent { Text = "" });

    protected override bool MoveNext()
    {
        _row++;
        return reader.Read();
    }

    private static object?[] CellsOf(DbDataReader reader)
    {
        var cells = new object[reader.FieldCount];
        reader.GetValues(cells);
        return cells;
    }

    private static string[] HeaderOf(DbDataReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
}
