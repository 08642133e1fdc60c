using InnovationPotential.Numerics;

namespace InnovationPotential.Sql;

/// <summary>
/// The ranks of scores by gaps: sorted, a new group begins where the gap to the neighbor is more than the tolerance. Narrow, over unit,
/// period and score alone.
/// </summary>
internal static class RankStatement
{
    /// <summary>The query: the columns u, p (where there are periods) and r.</summary>
    public static string Of(FittedModel fitted, SqlDialect dialect, string scores, SqlOptions options)
    {
        var unit = dialect.Quote(options.Unit);
        var period = options.Period is { } column ? dialect.Quote(column) : null;
        var (select, partition, carry) = period is null
            ? ($"{unit} AS u", "", "u") : ($"{unit} AS u, {period} AS p", "PARTITION BY p ", "u, p");
        var tolerance = $"greatest({Floor(fitted, dialect)}, {dialect.Number(Rounding.Share)} * greatest(abs(b), abs(s)))";
        var (start, first) = ($"CASE WHEN b IS NULL OR b - s > {tolerance} THEN n END",
            $"OVER ({partition}ORDER BY n ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)");
        return $"""
            SELECT {carry}, {Shared(options.Ties, partition)} AS r
            FROM (SELECT {carry}, {(options.Ties == RankTies.Dense ? "count" : "max")}(f) {first} AS g
            FROM (SELECT {carry}, n, {start} AS f
            FROM (SELECT {carry}, s, row_number() OVER ({partition}ORDER BY s DESC) AS n, lag(s) OVER ({partition}ORDER BY s DESC) AS b
            FROM (SELECT {select}, "score" AS s FROM {scores}
            WHERE "score" IS NOT NULL{Ranked(fitted.Model, dialect, unit)}) AS q0) AS q1) AS q2) AS q3
            """;
    }

    private static string Shared(RankTies ties, string partition)
    {
        var group = partition.Length == 0 ? "PARTITION BY g" : "PARTITION BY p, g";
        return ties switch
        {
            RankTies.Maximum => $"g + count(*) OVER ({group}) - 1",
            RankTies.Average => $"g + (count(*) OVER ({group}) - 1) / 2.0",
            _ => "g",
        };
    }

    // Benchmarks are scored and not ranked.
    private static string Ranked(IndicatorModel model, SqlDialect dialect, string unit) =>
        model.Benchmarks.IsEmpty ? "" : $" AND {dialect.AsText(unit)} NOT IN ({string.Join(", ", model.Benchmarks.Select(dialect.Text))})";

    private static string Floor(FittedModel fitted, SqlDialect dialect)
    {
        if (fitted.PlanPeriods.IsEmpty) return dialect.Number(fitted.Plans[0].Root.ScoreFloor);
        var cases = fitted.PlanPeriods.Select((p, i) =>
            $"WHEN {dialect.AsText("p")} = {dialect.Text(p.Label)} THEN {dialect.Number(fitted.Plans[i].Root.ScoreFloor)}");
        return $"CASE {string.Join(" ", cases)} END";
    }
}
