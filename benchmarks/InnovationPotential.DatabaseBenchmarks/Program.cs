using System.Diagnostics;
using System.Globalization;
using InnovationPotential;
using InnovationPotential.DatabaseBenchmarks;
using InnovationPotential.Databases;
using InnovationPotential.Sql;

// ROWS FOLDER [statement|fit|score|memory|servers ...]
var rows = args.Length > 0 ? long.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
var folder = args.Length > 1 ? args[1] : Path.Combine(Path.GetTempPath(), "innopot-firms");
string[] asked = args.Length > 2 ? args[2..] : ["statement", "fit", "score", "memory", "servers"];
if (asked[0] == "once")
{
    await Once(asked[1]);
    return;
}

foreach (var what in asked)
{
    await (what switch
    {
        "statement" => Statement(),
        "fit" => Fit(),
        "score" => Score(),
        "memory" => Memory(),
        "servers" => Servers(),
        _ => throw new ArgumentException(what),
    });
}

// A hundred indicators in four levels.
static Task Statement()
{
    var model = IndicatorModel.Create("index", m =>
    {
        for (var p = 0; p < 4; p++)
        {
            var pillar = p;
            m.Dimension($"p{p}", d =>
            {
                for (var g = 0; g < 5; g++)
                {
                    var first = (pillar * 25) + (g * 5);
                    d.Dimension($"p{pillar}g{g}", e =>
                    {
                        for (var i = 0; i < 5; i++) e.Indicator($"x{first + i}");
                    });
                }
            });
        }
    });
    var fitted = model.Fit(IndicatorTable.Create(["A", "B"],
        Enumerable.Range(0, 100).Select(c => IndicatorColumn.Of($"x{c}", 1.0 / (c + 3), 100.0 / (c + 7)))));
    Console.WriteLine("\n| statement | characters | ms |\n|---|---:|---:|");
    foreach (var dialect in new[] { SqlDialect.DuckDb, SqlDialect.PostgreSql, SqlDialect.ClickHouse })
    {
        var best = double.PositiveInfinity;
        for (var i = 0; i < 100; i++)
        {
            var watch = Stopwatch.StartNew();
            fitted.ToSql(dialect, "t");
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {dialect} | {fitted.ToSql(dialect, "t").Length} | {best:0.0} |"));
    }

    return Task.CompletedTask;
}

async Task Fit()
{
    var file = Firms.Parquet(folder, rows);
    using var engine = Firms.DuckDb(folder);
    var from = $"read_parquet('{file}')";
    var source = SqlSource.Of(engine.Connection, SqlDialect.DuckDb, from);
    await Stopwatches.Compare($"Fit of {rows} × {Firms.Indicators}", 5,
        ("min, max, count, avg by hand", Run(engine, HandWritten.Statistics(from))),
        ("fit of min–max", async () => await Firms.Model(Normalization.MinMax()).FitAsync(source)),
        ("fit of z-score, with deviations", async () => await Firms.Model(Normalization.ZScore()).FitAsync(source)));
}

async Task Score()
{
    var file = Firms.Parquet(folder, rows);
    using var engine = Firms.DuckDb(folder);
    var from = $"read_parquet('{file}')";
    var fitted = await Firms.Model(Normalization.MinMax()).FitAsync(SqlSource.Of(engine.Connection, SqlDialect.DuckDb, from));
    var tree = fitted.ToSql(SqlDialect.DuckDb, from, o => o with { Nodes = [.. Firms.Nodes] });
    await Stopwatches.Compare($"Scores of {rows} × {Firms.Indicators}, not stored", 3,
        ("sum of all columns", Run(engine, HandWritten.Sum(from))),
        ("flat mean by hand", Run(engine, HandWritten.FlatMean(from))),
        ("the score alone", Run(engine, $"SELECT sum(score) FROM ({tree}) s")),
        ("all columns by hand", Run(engine, Summed(HandWritten.Tree(from)))),
        ("all columns", Run(engine, Summed(tree))));
    await Stopwatches.Compare("Stored", 2,
        ("all columns by hand", Run(engine, $"CREATE OR REPLACE TABLE by_hand AS {HandWritten.Tree(from)}")),
        ("all columns", Run(engine, $"CREATE OR REPLACE TABLE scores AS {tree}")));
    engine.Run("DROP TABLE by_hand");
    var ranks = RankStatement.Of(fitted, SqlDialect.DuckDb, "scores", SqlOptions.Default);
    await Stopwatches.Compare("Ranks", 2,
        ("narrow", Run(engine, $"CREATE OR REPLACE TABLE ranks AS {ranks}")),
        ("joined back", Run(engine, "CREATE OR REPLACE TABLE ranked AS SELECT s.*, r.r FROM scores s LEFT JOIN ranks r ON s.unit = r.u")));
}

// Each in a process of its own, whose peak is its own.
async Task Memory()
{
    Console.WriteLine("\n| whole assessment | s | peak, MB |\n|---|---:|---:|");
    foreach (var limit in new[] { "", "600MB" })
    {
        string[] program = Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? [typeof(Firms).Assembly.Location] : [];
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!,
            [.. program, rows.ToString(CultureInfo.InvariantCulture), folder, "once", limit]))!;
        await process.WaitForExitAsync();
    }
}

async Task Once(string limit)
{
    var file = Firms.Parquet(folder, rows);
    using var engine = Firms.DuckDb(folder, limit.Length == 0 ? null : limit);
    var source = SqlSource.Of(engine.Connection, SqlDialect.DuckDb, $"read_parquet('{file}')");
    var fitted = await Firms.Model(Normalization.MinMax()).FitAsync(source);
    var watch = Stopwatch.StartNew();
    // In memory, tables too would have to fit below the limit.
    engine.Run($"ATTACH '{folder}/scores-{Environment.ProcessId}.duckdb' AS disk; USE disk");
    await fitted.AssessAsync(source, "scores", o => o with { Nodes = [.. Firms.Nodes] });
    var seconds = watch.Elapsed.TotalSeconds;
    var peak = File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', '\t')
        .Select(w => long.TryParse(w, CultureInfo.InvariantCulture, out var kb) ? kb : 0).Max() / 1024;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {(limit.Length == 0 ? "no limit" : limit)} | {seconds:0.0} | {peak} |"));
    engine.Run($"USE memory; DETACH disk");
    File.Delete($"{folder}/scores-{Environment.ProcessId}.duckdb");
}

async Task Servers()
{
    var servers = PostgreSqlServer.Two()!;
    using Engine all = servers[0].Connect(), one = servers[0].Connect(), other = servers[1].Connect();
    var half = rows / 2;
    foreach (var (engine, table, from, to) in new[] { (all, "firms", 0, rows), (one, "half", 0, half), (other, "half", half, rows) })
    {
        engine.Run(FormattableString.Invariant($"""
            SET max_parallel_workers_per_gather = 0; SET work_mem = '256MB';
            CREATE UNLOGGED TABLE {table} AS
            SELECT i::text AS unit, {Firms.Columns("1e3::float8")}
            FROM generate_series({from}::bigint, {to - 1}) t(i);
            ANALYZE {table}
            """));
    }

    var whole = SqlSource.Of(all.Connection, SqlDialect.PostgreSql, "firms");
    var parts = SqlSource.Shards(SqlSource.Of(one.Connection, SqlDialect.PostgreSql, "half"),
        SqlSource.Of(other.Connection, SqlDialect.PostgreSql, "half"));
    var fitted = await Firms.Model(Normalization.MinMax()).FitAsync(whole);
    string Scores(string table) => fitted.ToSql(SqlDialect.PostgreSql, table, o => o with { Nodes = [.. Firms.Nodes] });
    await Stopwatches.Compare($"Two servers against one, {rows} rows, each serial", 3,
        ("fit, one", async () => await Firms.Model(Normalization.MinMax()).FitAsync(whole)),
        ("fit, two", async () => await Firms.Model(Normalization.MinMax()).FitAsync(parts)));
    await Stopwatches.Compare("Scores, not stored", 3,
        ("one", Run(all, Summed(Scores("firms")))),
        ("two", () => Task.WhenAll(Task.Run(Run(one, Summed(Scores("half")))), Task.Run(Run(other, Summed(Scores("half")))))));
    string Hash(Engine engine, string table) =>
        (string)engine.Value($"SELECT string_agg(md5(s::text), '' ORDER BY unit::bigint) FROM ({Scores(table)}) s")!;
    Console.WriteLine(Hash(all, "firms") == Hash(one, "half") + Hash(other, "half") 
        ? "All rows are equal to the last digit." : "ROWS DIFFER");
    foreach (var server in servers) server.Dispose();
}

static Func<Task> Run(Engine engine, string sql) => () =>
{
    engine.Value(sql);
    return Task.CompletedTask;
};

// All columns are read, and none is stored.
static string Summed(string statement) => "SELECT count(unit), " + string.Join(", ", ((string[])["score", "low", "high", "coverage"])
    .Concat(Firms.Nodes.SelectMany(n => new[] { n, $"{n}.low", $"{n}.high", $"{n}.coverage" })).Select(c => $"sum(\"{c}\")"))
    + $" FROM ({statement}) s";
