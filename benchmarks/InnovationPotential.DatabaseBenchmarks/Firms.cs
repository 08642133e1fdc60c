using DuckDB.NET.Data;
using InnovationPotential.Databases;

namespace InnovationPotential.DatabaseBenchmarks;

/// <summary>A table of firms, 20 indicators in four dimensions, 5 % missing, and what is asked of it.</summary>
internal static class Firms
{
    public const int Dimensions = 4;
    public const int Siblings = 5;
    public const int Indicators = Dimensions * Siblings;

    public static string[] Nodes { get; } = [.. Enumerable.Range(0, Dimensions).Select(d => $"d{d}")];

    /// <summary>A model whose indicators are normalized in one way.</summary>
    public static IndicatorModel Model(Normalization normalization) => IndicatorModel.Create("firms", m =>
    {
        m.Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = normalization }));
        for (var d = 0; d < Dimensions; d++)
        {
            var first = d * Siblings;
            m.Dimension($"d{d}", dimension =>
            {
                for (var i = 0; i < Siblings; i++) dimension.Indicator($"x{first + i}");
            });
        }
    });

    /// <summary>Each indicator as an expression over the number i of a row.</summary>
    public static string Columns(string cast) => string.Join(", ", Enumerable.Range(0, Indicators).Select(c =>
        FormattableString.Invariant($"CASE WHEN (i * {7919 + (2 * c)} + {c}) % 20 = 3 THEN NULL ")
            + FormattableString.Invariant($"ELSE ((i * {104_729 + (2 * c)} + {c * 31}) % 1000003) / {cast} END AS x{c}")));

    /// <summary>The table as a Parquet file; it is made where there is none.</summary>
    public static string Parquet(string folder, long rows)
    {
        var file = Path.Combine(folder, FormattableString.Invariant($"firms-{rows}.parquet"));
        if (File.Exists(file)) return file;
        Directory.CreateDirectory(folder);
        using var engine = DuckDb(folder);
        engine.Run(FormattableString.Invariant(
            $"COPY (SELECT i AS unit, {Columns("1e3")} FROM range({rows}) t(i)) TO '{file}' (FORMAT parquet)"));
        return file;
    }

    /// <summary>DuckDB with two threads.</summary>
    public static Engine DuckDb(string folder, string? limit = null)
    {
        var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        var engine = new Engine(connection, SqlDialect.DuckDb);
        engine.Run($"SET threads = 2; SET preserve_insertion_order = false; SET temp_directory = '{folder}/spilled'");
        if (limit is not null) engine.Run($"SET memory_limit = '{limit}'");
        return engine;
    }
}
