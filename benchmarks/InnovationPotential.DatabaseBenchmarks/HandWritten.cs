namespace InnovationPotential.DatabaseBenchmarks;

/// <summary>Statements as somebody would write them who knows the table, with the extremes in them.</summary>
internal static class HandWritten
{
    private static readonly IEnumerable<int> All = Enumerable.Range(0, Firms.Indicators);

    /// <summary>One read of everything.</summary>
    public static string Sum(string from) => $"SELECT {string.Join(", ", All.Select(c => $"sum(x{c})"))} FROM {from}";

    /// <summary>Extremes, counts and means.</summary>
    public static string Statistics(string from) =>
        $"SELECT {string.Join(", ", All.Select(c => $"min(x{c}), max(x{c}), count(x{c}), avg(x{c})"))} FROM {from}";

    /// <summary>The mean of all that is known.</summary>
    public static string FlatMean(string from) =>
        $"SELECT sum(({Total(All)}) / nullif({Known(All)}, 0e0)) FROM ({Normalized(from)}) q";

    /// <summary>Score, bounds and coverage of the root and of the four dimensions.</summary>
    public static string Tree(string from)
    {
        var dimensions = Enumerable.Range(0, Firms.Dimensions).ToArray();
        IEnumerable<int> Of(int d) => Enumerable.Range(d * Firms.Siblings, Firms.Siblings);
        var sums = dimensions.Select(d => $"{Total(Of(d))} AS s{d}, {Known(Of(d))} AS w{d}");
        var scores = dimensions.Select(d => $"CASE WHEN w{d} > 0e0 THEN s{d} / w{d} END AS v{d}, s{d} / 5e0 AS l{d}, "
            + $"(s{d} + (5e0 - w{d})) / 5e0 AS h{d}, w{d} / 5e0 AS c{d}");
        string Mean(string of) => $"({string.Join(" + ", dimensions.Select(d => $"{of}{d}"))}) / 4e0";
        var root = $"({string.Join(" + ", dimensions.Select(d => $"CASE WHEN v{d} IS NULL THEN 0e0 ELSE v{d} END"))}) / "
            + $"nullif({string.Join(" + ", dimensions.Select(d => $"CASE WHEN v{d} IS NULL THEN 0e0 ELSE 1e0 END"))}, 0e0)";
        var nodes = dimensions.Select(d => $"v{d} AS d{d}, l{d} AS \"d{d}.low\", h{d} AS \"d{d}.high\", c{d} AS \"d{d}.coverage\"");
        return $"SELECT unit, {root} AS score, {Mean("l")} AS low, {Mean("h")} AS high, {Mean("c")} AS coverage, "
            + $"{string.Join(", ", nodes)}\n"
            + $"FROM (SELECT unit, {string.Join(", ", scores)}\nFROM (SELECT unit, {string.Join(", ", sums)}\n"
            + $"FROM ({Normalized(from)}) a) b) c";
    }

    private static string Normalized(string from) =>
        $"SELECT unit, {string.Join(", ", All.Select(c => $"x{c} / 1000.002e0 AS n{c}"))} FROM {from}";

    private static string Total(IEnumerable<int> columns) =>
        string.Join(" + ", columns.Select(c => $"CASE WHEN n{c} IS NULL THEN 0e0 ELSE n{c} END"));

    private static string Known(IEnumerable<int> columns) =>
        string.Join(" + ", columns.Select(c => $"CASE WHEN n{c} IS NULL THEN 0e0 ELSE 1e0 END"));
}
