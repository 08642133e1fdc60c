using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;

namespace InnovationPotential.Databases;

/// <summary>An engine that tests run on, and how a table gets there.</summary>
public sealed record Engine(DbConnection Connection, SqlDialect Dialect) : IDisposable
{
    public static Engine DuckDb()
    {
        var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        return new Engine(connection, SqlDialect.DuckDb);
    }

    /// <summary>A table of the engine with the columns unit, period (if there are any) and the indicators; missing is NULL.</summary>
    public void Load(string name, IndicatorTable table)
    {
        Run($"DROP TABLE IF EXISTS {Dialect.Quote(name)}");
        var (number, text, end) = Dialect.Name switch
        {
            "duckdb" => ("DOUBLE", "VARCHAR", ""),
            "postgresql" => ("DOUBLE PRECISION", "VARCHAR", ""),
            _ => ("Nullable(Float64)", "Nullable(String)", " ENGINE = Memory"),
        };
        var columns = table.Indicators.Select(i => $"{Dialect.Quote(i)} {number}");
        var period = table.Periods.IsEmpty ? "" : $", \"period\" {text}";
        var attributes = table.Attributes.Select(a => $"{Dialect.Quote(a.Name)} {text}");
        Run($"CREATE TABLE {Dialect.Quote(name)} (\"unit\" {text}{period}, {string.Join(", ", columns.Concat(attributes))}){end}");
        var rows = Enumerable.Range(0, table.RowCount).Select(r => $"({string.Join(", ", Row(table, r))})");
        foreach (var chunk in rows.Chunk(500)) Run($"INSERT INTO {Dialect.Quote(name)} VALUES {string.Join(", ", chunk)}");
    }

    public void Run(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }

    /// <summary>The rows of a query by unit and period, each with its columns by name.</summary>
    public IReadOnlyDictionary<(string Unit, string? Period), Dictionary<string, object?>> Rows(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new Dictionary<(string, string?), Dictionary<string, object?>>();
        while (reader.Read())
        {
            var row = Enumerable.Range(0, reader.FieldCount)
                .ToDictionary(reader.GetName, i => reader.IsDBNull(i) ? null : reader.GetValue(i), StringComparer.Ordinal);
            rows.Add((Text(row["unit"])!, row.TryGetValue("period", out var p) ? Text(p) : null), row);
        }

        return rows;
    }

    public object? Value(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        return command.ExecuteScalar() is var value && value is DBNull ? null : value;
    }

    public void Dispose() => Connection.Dispose();

    private static string? Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture);

    private IEnumerable<string> Row(IndicatorTable table, int row)
    {
        yield return Dialect.Text(table.Units[row % table.Units.Count]);
        if (!table.Periods.IsEmpty) yield return Dialect.Text(table.Periods[row / table.Units.Count].Label);
        foreach (var code in table.Indicators)
            yield return table[code][row].Value is { } value ? Dialect.AsNumber(Dialect.Number(value)) : "NULL";
        foreach (var attribute in table.Attributes)
            yield return attribute.Values[row % table.Units.Count] is { } text ? Dialect.Text(text) : "NULL";
    }
}
