using InnovationPotential.Normalizations;
using InnovationPotential.Numerics;

namespace InnovationPotential.Sql;

/// <summary>The ranks of a reference's values by windows over its distinct values, tied as the library ties.</summary>
internal static class RankWindows
{
    /// <summary>How many values there are, how many are told apart, and how many are the lowest and the highest.</summary>
    /// <param name="dialect">How the engine writes.</param>
    /// <param name="values">The query of the values, as the column x.</param>
    /// <param name="low">The lowest.</param>
    /// <param name="high">The highest.</param>
    public static string Summary(SqlDialect dialect, string values, double low, double high) => $"""
        SELECT sum(m), max(g), sum(CASE WHEN g = 1 THEN m ELSE 0 END), sum(CASE WHEN g = t THEN m ELSE 0 END)
        FROM (SELECT m, g, max(g) OVER () AS t
        FROM ({Groups(dialect, values, low, high)}) AS q3) AS q4
        """;

    /// <summary>The scores of the reference's values, as the columns x and s.</summary>
    /// <param name="dialect">How the engine writes.</param>
    /// <param name="ranks">What was learned of them.</param>
    /// <param name="values">The query of the values, as the column x.</param>
    public static string Scores(SqlDialect dialect, FittedRanks ranks, string values) => $"""
        SELECT x, {dialect.Number(ranks.First)} + ({Shared(dialect, ranks)} - {dialect.Number(1)}) / {dialect.Number(ranks.Steps)} AS s
        FROM (SELECT x, g, sum(m) OVER (PARTITION BY g) AS n, sum(m) OVER (ORDER BY g) AS l
        FROM ({Groups(dialect, values, ranks.LowEnd, ranks.HighEnd)}) AS q3) AS q4
        """;

    /// <summary>The scores of other values too, which lie straight between those of their neighbors, as the columns x and s.</summary>
    /// <param name="dialect">How the engine writes.</param>
    /// <param name="ranks">What was learned of the reference.</param>
    /// <param name="values">The query of the reference's values, as the column x.</param>
    /// <param name="others">The query of the other values, as the column x.</param>
    public static string ScoresOfAll(SqlDialect dialect, FittedRanks ranks, string values, string others)
    {
        const string Before = "OVER (ORDER BY x ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)";
        const string Behind = "OVER (ORDER BY x ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)";
        // Scores never turn, so that the neighbor's is the greatest or the least on its side.
        var (nearest, next) = ranks.IsFalling ? ("min", "max") : ("max", "min");
        var half = dialect.Number(2);
        return $"""
            SELECT x, CASE WHEN s IS NOT NULL THEN s WHEN a IS NULL THEN t WHEN b IS NULL THEN f
            ELSE f + (x / {half} - a / {half}) / (b / {half} - a / {half}) * (t - f) END AS s
            FROM (SELECT x, s, {nearest}(s) {Before} AS f, {next}(s) {Behind} AS t, max(v) {Before} AS a, min(v) {Behind} AS b
            FROM (SELECT x, max(s) AS s, max(v) AS v
            FROM (SELECT x, s, x AS v FROM ({Scores(dialect, ranks, values)}) AS k
            UNION ALL SELECT x, {dialect.AsNumber("NULL")}, {dialect.AsNumber("NULL")} FROM ({others}) AS o WHERE x IS NOT NULL) AS q5
            GROUP BY x) AS q6) AS q7
            """;
    }

    // Sorted, a new group begins where the gap to the neighbor is more than the tolerance.
    private static string Groups(SqlDialect dialect, string values, double low, double high)
    {
        var floor = dialect.Number(Rounding.FloorOf([low, high]));
        var tolerance = $"greatest({floor}, {dialect.Number(Rounding.Share)} * greatest(abs(b), abs(x)))";
        return $"""
            SELECT x, m, sum(CASE WHEN b IS NULL OR x - b > {tolerance} THEN 1 ELSE 0 END)
            OVER (ORDER BY x ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g
            FROM (SELECT x, m, lag(x) OVER (ORDER BY x) AS b
            FROM (SELECT x, count(*) AS m FROM ({values}) AS q0 WHERE x IS NOT NULL GROUP BY x) AS q1) AS q2
            """;
    }

    private static string Shared(SqlDialect dialect, FittedRanks ranks)
    {
        var count = dialect.Number(ranks.Count);
        var (size, last, group) = (dialect.AsNumber("n"), dialect.AsNumber("l"), dialect.AsNumber("g"));
        // How many are worse.
        var before = ranks.IsFalling ? $"({count} - {last})" : $"({last} - {size})";
        return ranks.Ties switch
        {
            RankTies.Minimum => $"({before} + {dialect.Number(1)})",
            RankTies.Maximum => $"({before} + {size})",
            RankTies.Average => $"({before} + ({size} + {dialect.Number(1)}) / {dialect.Number(2)})",
            _ => ranks.IsFalling ? $"({dialect.Number(ranks.Groups + 1)} - {group})" : group,
        };
    }
}
