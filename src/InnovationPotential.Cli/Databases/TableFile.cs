using System.Data.Common;
using InnovationPotential.Data;

namespace InnovationPotential.Cli.Databases;

/// <summary>A file as a view of DuckDB, whose columns are called as the model calls them.</summary>
/// <param name="connection">The engine.</param>
/// <param name="model">The model.</param>
/// <param name="options">What is stated of the table.</param>
internal sealed class TableFile(DbConnection connection, IndicatorModel model, CsvOptions options)
{
    private const string Whitespace = @"'^[\s\p{Z}]|[\s\p{Z}]$'";
    private const string PlainNumber = @"'[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?'";

    private static readonly SqlDialect Dialect = SqlDialect.DuckDb;

    /// <summary>Whether a path names Parquet files.</summary>
    public static bool IsParquet(string path) => path.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase);

    /// <summary>The view of Parquet files.</summary>
    /// <exception cref="InvalidInputException">The files cannot be read, or lack something.</exception>
    public (SqlSource Source, EquatableArray<Diagnostic> Found) OfParquet(string path)
    {
        // A pattern is the engine's to resolve.
        if (path.IndexOfAny(['*', '?', '[']) < 0 && !File.Exists(path)) throw new FileNotFoundException($"There is no file '{path}'.");
        var from = Dialect.Table($"read_parquet({Dialect.Text(path)})");
        var header = Run(path, $"SELECT * FROM {from} LIMIT 1", c => SourceHeader.Of(c, model, options));
        return (View(path, header, from, header.Indicators.Select(i => Dialect.Quote(i.Name)), f => Dialect.Quote(f.Name)),
            header.Diagnostics);
    }

    /// <summary>The view of a CSV file.</summary>
    /// <exception cref="InvalidInputException">The file cannot be read, lacks something, or would be read otherwise in memory.</exception>
    public (SqlSource Source, EquatableArray<Diagnostic> Found) OfCsv(string path)
    {
        var header = SourceHeader.OfCsv(path, model, options);
        var columns = string.Join(", ", Enumerable.Range(0, header.Count).Select(i => $"{Dialect.Text(Field(i))}: 'VARCHAR'"));
        var from = $"read_csv({Dialect.Text(path)}, auto_detect = false, header = true, delim = {Dialect.Text($"{header.Separator}")}, "
            + $"quote = '\"', escape = '\"', null_padding = false, columns = {{{columns}}})";
        Require(path, header, from);
        return (View(path, header, from,
            header.Indicators.Select(i => $"CASE WHEN NOT ({IsMissing(i.Field)}) THEN CAST({Trimmed(i.Field)} AS DOUBLE) END"),
            f => Field(f.Field)), header.Diagnostics);
    }

    private SqlSource View(
        string path, SourceHeader header, string from, IEnumerable<string> values, Func<(int Field, string Name, string Code), string> text)
    {
        var name = $"\"{Path.GetFileName(path).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        string[] columns =
        [
            .. header.Keys.Concat(header.Attributes).Select(c => $"{text(c)} AS {Dialect.Quote(c.Code)}"),
            .. values.Zip(header.Indicators, (v, i) => $"{v} AS {Dialect.Quote(i.Code)}"),
        ];
        Run(path, $"CREATE VIEW {Dialect.Table(name)} AS SELECT {string.Join(", ", columns)} FROM {from}", c => c.ExecuteNonQuery());
        return SqlSource.Of(connection, Dialect, name, header.Unit.Code, header.Period?.Code);
    }

    // Whatever the table reader would read otherwise, or refuse, is refused.
    private void Require(string path, SourceHeader header, string from)
    {
        string[] problems =
        [
            .. header.Keys.Select(n => $"({Field(n.Field)} IS NULL OR regexp_matches({Field(n.Field)}, {Whitespace}))"),
            .. header.Attributes.Select(a => $"regexp_matches({Field(a.Field)}, {Whitespace})"),
            .. header.Indicators.Select(i => $"NOT ({IsMissing(i.Field)}) AND NOT (regexp_full_match({Trimmed(i.Field)}, {PlainNumber}) "
                + $"AND isfinite(COALESCE(TRY_CAST({Trimmed(i.Field)} AS DOUBLE), CAST('NaN' AS DOUBLE))))"),
        ];
        (int Field, string Name, string Code)[] fields = [.. header.Keys, .. header.Attributes, .. header.Indicators];
        var texts = fields.Length - header.Indicators.Count;
        var counts = problems.Select((f, i) => $"count(*) FILTER (WHERE {f}), min({Field(fields[i].Field)}) FILTER (WHERE {f})");
        Read(path, $"SELECT {string.Join(", ", counts)} FROM {from}", reader =>
        {
            for (var i = 0; i < fields.Length; i++)
            {
                if (reader.GetInt64(2 * i) == 0) continue;
                throw SourceHeader.Refused(Path.GetFileName(path), Invariant(
                    $"{reader.GetInt64(2 * i)} fields of '{fields[i].Name}' are no plain {(i < texts ? "names" : "numbers")}, such as "
                    + $"'{(reader.IsDBNull((2 * i) + 1) ? "" : reader.GetString((2 * i) + 1))}'"));
            }
        });
        if (header.Period is { } times) RequirePeriods(path, Field(times.Field), from);
    }

    // The table reader decides from the whole column whether 2007-08 is a month; the engine's rows are read one by one.
    private void RequirePeriods(string path, string field, string from)
    {
        var (column, slots) = (new PeriodColumn(options.FiscalYears, false), new List<(string Text, int Slot)>());
        Read(path, $"SELECT DISTINCT {field} FROM {from} ORDER BY 1", reader =>
        {
            if (!column.TryAdd(reader.GetString(0), new Location(), out var slot))
                throw SourceHeader.Refused(Path.GetFileName(path), $"'{reader.GetString(0)}' is no period");
            slots.Add((reader.GetString(0), slot));
        });
        var (periods, _) = column.Decide();
        var other = slots.FirstOrDefault(s => !Period.TryParse(s.Text, out var alone) || alone != periods[s.Slot]).Text;
        if (other is not null)
            throw SourceHeader.Refused(Path.GetFileName(path), $"what period '{other}' is hangs on the other rows");
    }

    private string IsMissing(int field)
    {
        var numbers = new NumberReader(CsvOptions.Default with { MissingMarkers = [] });
        var markers = options.MissingMarkers.Select(m => m.Trim()).ToArray();
        double[] missing = [.. markers.Where(m => numbers.Read(m, out _) == FieldContent.Number).Select(m =>
        {
            numbers.Read(m, out var value);
            return value;
        })];
        var words = string.Join(", ", markers.Select(m => Dialect.Text(m.ToLowerInvariant())));
        return $"{Field(field)} IS NULL OR {Trimmed(field)} = '' OR lower({Trimmed(field)}) IN ({words})"
            + (missing.Length == 0 ? ""
                : $" OR COALESCE(TRY_CAST({Trimmed(field)} AS DOUBLE) IN ({string.Join(", ", missing.Select(Dialect.Number))}), false)");
    }

    private void Read(string path, string sql, Action<DbDataReader> row) => Run(path, sql, query =>
    {
        using var reader = query.ExecuteReader();
        while (reader.Read()) row(reader);
        return 0;
    });

    private T Run<T>(string path, string sql, Func<DbCommand, T> run) => connection.Run(sql, run, e => EngineFailure.Of(
        SqlCodes.EngineRefused, $"{Dialect} cannot read '{Path.GetFileName(path)}'", e,
        "Check the file; a CSV file is read in memory where --engine is left out."));

    private static string Field(int field) => Invariant($"f{field}");

    private static string Trimmed(int field) => $"trim({Field(field)})";
}
