using System.CommandLine;
using InnovationPotential.Cli.Databases;
using InnovationPotential.Cli.Output;

namespace InnovationPotential.Cli.Commands;

/// <summary>The options of commands that run where the table lies.</summary>
/// <param name="terminal">Where results go.</param>
/// <param name="options">The options of fits.</param>
/// <param name="scores">Whether the command writes scores.</param>
internal sealed class DatabaseOptions(Terminal terminal, FitOptions options, bool scores)
{
    private const string DuckDb = "duckdb";

    private static readonly string[] Taken =
        ["--format", "--out", "--escape-formulas", "--scope", "--benchmarks", "--leave-out", "--unit-column", "--period-column", "--width"];

    private readonly Option<string?> _connection = Ask.Text("--connection",
        "The database that holds the table: postgres://user@host:5432/database, clickhouse://user@host:8123/database or "
            + "duckdb:FILE; the password may stand in PGPASSWORD or CLICKHOUSE_PASSWORD.");
    private readonly Option<string?> _table = Ask.Text("--table", "With --connection: the table.");
    private readonly Option<string?> _into = Ask.Text("--into",
        "Where all scores go: with --connection the name of a new table, with a file that DuckDB reads one that ends with "
            + ".parquet or .csv.");
    private readonly Option<string?> _engine = Ask.Text("--engine",
        "What reads a file: memory, or duckdb for one that is larger; Parquet is always read by duckdb.").Among("memory", DuckDb);
    private readonly Option<string[]> _nodes =
        Ask.Names("--nodes", "With --into: other nodes whose scores, bounds and coverage are given.");

    private readonly Option<string?> _reference = Ask.Text("--fitted-on",
        "With --connection: the table that the model was fitted on, where it ranks values; the table itself when left out.");

    /// <summary>Every option.</summary>
    public Option[] All => scores ? [_connection, _table, _engine, _into, _nodes, _reference] : [_connection, _table, _engine];

    /// <summary>Whether the command runs where the table lies.</summary>
    /// <exception cref="ArgumentException">What is stated contradicts itself.</exception>
    public bool Are(ParseResult parsed, string? data)
    {
        var engine = parsed.GetValue(_engine);
        if (data is not null && ConnectionText.Is(data))
            throw new ArgumentException("A database is named by --connection, and its table by --table.");
        if (parsed.GetValue(_connection) is not null)
        {
            parsed.Refuse("is for files: --connection says which engine it is.", _engine);
            if (data is not null) throw new ArgumentException("--connection says where the table lies: leave DATA out.");
            return true;
        }

        parsed.Refuse("is for --connection.", scores ? [_table, _reference] : [_table]);
        if (data is null) throw new ArgumentException("Name the table: DATA, or --connection with --table.");
        if (engine == DuckDb || (engine is null && TableFile.IsParquet(data))) return true;
        parsed.Refuse("is for Parquet, --engine duckdb and --connection: --out writes the result.", _into, _nodes);
        return false;
    }

    /// <summary>Opens the source that is stated.</summary>
    /// <exception cref="ArgumentException">An option is stated that is for tables in memory.</exception>
    public DatabaseSource Open(ParseResult parsed, string? data, IndicatorModel model)
    {
        var own = All.Select(o => o.Name);
        var isText = data is not null && !TableFile.IsParquet(data);
        string[] taken = [.. Taken, .. own, .. isText ? ["--separator", "--missing"] : Array.Empty<string>()];
        parsed.Refuse("is for tables that are read in memory: leave it out here.",
            parsed.CommandResult.Command.Options.Where(o => !taken.Contains(o.Name)));
        if (parsed.GetValue(_connection) is { } connection)
            return DatabaseSource.OfTable(ConnectionText.Parse(connection),
                parsed.GetValue(_table) ?? throw new ArgumentException("Name the table by --table."), model, options.Texts(parsed));
        if (data == Terminal.StandardInput) throw new ArgumentException("An engine reads files: write the standard input to one.");
        terminal.Reads(data!);
        return DatabaseSource.OfFile(data!, model, options.Texts(parsed));
    }

    /// <summary>Where the scores go: the name of a table, and the file that it is written to.</summary>
    /// <exception cref="ArgumentException">It is not stated, or ends otherwise.</exception>
    public (string Table, string? File) Into(ParseResult parsed)
    {
        var into = parsed.GetValue(_into);
        if (parsed.GetValue(_connection) is not null)
            return (into ?? throw new ArgumentException("Name the new table for the scores by --into."), null);
        if (into is not null && Path.GetExtension(into).ToLowerInvariant() is not (".parquet" or ".csv"))
            throw new ArgumentException($"--into is a file that ends with .parquet or .csv, and not '{into}'.");
        return ("scores", into);
    }

    /// <summary>The nodes that are asked for.</summary>
    public string[] NodesOf(ParseResult parsed) => [.. parsed.Names(_nodes)];

    /// <summary>The table that the model was fitted on, if it is stated.</summary>
    public string? ReferenceOf(ParseResult parsed) => parsed.GetValue(_reference);
}
