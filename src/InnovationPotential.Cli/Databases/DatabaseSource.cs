using System.Data.Common;
using InnovationPotential.Text;

namespace InnovationPotential.Cli.Databases;

/// <summary>The source of a command, with its connection.</summary>
internal sealed class DatabaseSource : IDisposable
{
    private readonly DbConnection _connection;
    private readonly DirectoryInfo? _folder;

    private DatabaseSource(DbConnection connection, DirectoryInfo? folder, SqlSource source, EquatableArray<Diagnostic> found)
    {
        (_connection, _folder) = (connection, folder);
        (Source, Diagnostics) = (source, found);
    }

    /// <summary>The table.</summary>
    public SqlSource Source { get; }

    /// <summary>What was recognized.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    /// <summary>A file, read by DuckDB in memory; what does not fit there goes to a folder of its own for as long as it lasts.</summary>
    public static DatabaseSource OfFile(string path, IndicatorModel model, CsvOptions options)
    {
        var connection = DuckDbEngine.Open(null);
        var folder = Directory.CreateTempSubdirectory("innopot-");
        try
        {
            Run(connection, $"SET temp_directory = {SqlDialect.DuckDb.Text(folder.FullName)}; SET preserve_insertion_order = false");
            var file = new TableFile(connection, model, options);
            var (source, found) = TableFile.IsParquet(path) ? file.OfParquet(path) : file.OfCsv(path);
            return new DatabaseSource(connection, folder, source, found);
        }
        catch
        {
            connection.Dispose();
            folder.Delete(recursive: true);
            throw;
        }
    }

    /// <summary>A table of a database.</summary>
    public static DatabaseSource OfTable(ConnectionText text, string table, IndicatorModel model, CsvOptions options)
    {
        var from = text.Dialect.Table(table);
        var connection = text.Open();
        try
        {
            var header = connection.Run(
                $"SELECT * FROM {from} LIMIT 1", c => SourceHeader.Of(c, model, options), e => Refused(text.Dialect, e));
            foreach (var (_, name, code) in header.Indicators.Where(i => !IsSame(text.Dialect, i.Name, i.Code)))
                throw new ArgumentException($"The column '{name}' has to be called '{code}', as its indicator is: rename it in a view.");
            return new DatabaseSource(connection, null,
                SqlSource.Of(connection, text.Dialect, table, header.Unit.Name, header.Period?.Name), header.Diagnostics);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Writes a table of scores to a file, sorted by period and unit, whole or not at all.</summary>
    /// <param name="table">The table.</param>
    /// <param name="file">The file, which ends with <c>.parquet</c> or <c>.csv</c>.</param>
    public void Write(string table, string file)
    {
        var dialect = SqlDialect.DuckDb;
        var made = Path.Combine(_folder!.FullName, "scores");
        string[] keys = [.. Source.Period is { } period ? [dialect.Quote(period)] : Array.Empty<string>(), dialect.Quote(Source.Unit)];
        Run(_connection, $"COPY (SELECT * FROM {dialect.Table(table)} ORDER BY {string.Join(", ", keys)}) TO {dialect.Text(made)} "
            + (TableFile.IsParquet(file) ? "(FORMAT parquet)" : "(FORMAT csv, HEADER)"));
        Output.Terminal.Save(file, () => WholeFile.WriteStream(file, stream =>
        {
            using var written = File.OpenRead(made);
            written.CopyTo(stream);
        }));
    }

    public void Dispose()
    {
        _connection.Dispose();
        _folder?.Delete(recursive: true);
    }

    private static void Run(DbConnection connection, string sql) =>
        connection.Run(sql, c => c.ExecuteNonQuery(), e => Refused(SqlDialect.DuckDb, e));

    private static InvalidInputException Refused(SqlDialect dialect, DbException refused) =>
        EngineFailure.Of(SqlCodes.EngineRefused, $"{dialect} refuses a statement", refused, "Check the name of the table.");

    private static bool IsSame(SqlDialect dialect, string name, string code) =>
        string.Equals(name, code, dialect.IgnoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
}
