namespace InnovationPotential.Sql;

/// <summary>Mean, spread and shape of expressions, by two passes.</summary>
internal static class SampleShapes
{
    /// <summary>The sums of each expression.</summary>
    /// <param name="session">The engine.</param>
    /// <param name="dialect">How it writes.</param>
    /// <param name="expressions">The expressions, NULL where missing.</param>
    /// <param name="from">What stands after FROM.</param>
    /// <param name="cancellation">Cancels it.</param>
    public static async Task<ColumnSums[]> Of(
        Session session, SqlDialect dialect, IReadOnlyList<string> expressions, string from, CancellationToken cancellation)
    {
        if (expressions.Count == 0) return [];
        var named = $"(SELECT {string.Join(", ", expressions.Select((e, i) => $"{e} AS x{i}"))} FROM {from}{dialect.Fence}) AS x";
        var ends = await session.Numbers("SELECT count(*), " + string.Join(", ", expressions.Select((_, i) =>
            $"count(x{i}), min(x{i}), max(x{i}), avg(x{i})")) + $" FROM {named}", cancellation).ConfigureAwait(false);
        var sums = expressions.Select((_, i) => ColumnSums.Of(
            (long)ends[0], (long)ends[(4 * i) + 1], ends[(4 * i) + 2], ends[(4 * i) + 3], ends[(4 * i) + 4])).ToArray();
        int[] asked = [.. Enumerable.Range(0, sums.Length).Where(i => sums[i].HasSpread)];
        if (asked.Length == 0) return sums;
        var differences = asked.Select((a, i) => $"(x{a} - {dialect.Number(sums[a].Pivot)}) / {dialect.Number(sums[a].Scale)} AS d{i}");
        var powers = await session.Numbers("SELECT " + string.Join(", ", asked.Select((_, i) =>
            $"sum(d{i}), sum(d{i} * d{i}), sum(d{i} * d{i} * d{i}), sum(d{i} * d{i} * d{i} * d{i})"))
            + $" FROM (SELECT {string.Join(", ", differences)} FROM {named}{dialect.Fence}) AS s", cancellation).ConfigureAwait(false);
        for (var i = 0; i < asked.Length; i++)
        {
            sums[asked[i]] = sums[asked[i]] with
            {
                Sum = powers[4 * i],
                Squares = powers[(4 * i) + 1],
                Cubes = powers[(4 * i) + 2],
                Fourths = powers[(4 * i) + 3],
            };
        }

        return sums;
    }
}
