namespace InnovationPotential.Sql;

/// <summary>ClickHouse: everything without a type of its own is made nullable, since a type is not otherwise.</summary>
internal sealed record ClickHouseDialect : SqlDialect
{
    // What is below the least normal double is no literal to it.
    private const double LeastNormal = 2.2250738585072014e-308;

    public override string Name => "clickhouse";

    public override bool HasWindows => false;

    public override int RowsAtOnce => 50_000;

    public override string Quote(string name) =>
        $"\"{Escaped(base.Quote(name)[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal), '"')}\"";

    public override string Text(string text) =>
        $"'{Escaped(base.Text(text)[1..^1].Replace("''", "'", StringComparison.Ordinal), '\'')}'";

    public override string Number(double value)
    {
        if (double.IsInfinity(value)) return value > 0 ? "CAST('inf' AS Float64)" : "CAST('-inf' AS Float64)";
        if (value != 0 && Math.Abs(value) < LeastNormal)
            return Invariant($"reinterpretAsFloat64(reinterpretAsString(toUInt64({BitConverter.DoubleToUInt64Bits(value)})))");
        var digits = Digits(value).Replace("E+", "e", StringComparison.Ordinal).Replace('E', 'e');
        if (!digits.Contains('e', StringComparison.Ordinal) && !digits.Contains('.', StringComparison.Ordinal)) digits += "e0";
        return value < 0 || double.IsNegative(value) ? $"({digits})" : digits;
    }

    public override string NumberBeside(double value) => IsWhole(value) ? Digits(value) : Number(value);

    public override string AsNumber(string expression) => $"CAST({expression} AS Nullable(Float64))";

    public override string AsInteger(string expression) => $"CAST({expression} AS Nullable(Int64))";

    public override string AsText(string expression) => $"CAST({expression} AS Nullable(String))";

    // Its own least and greatest take two arguments, and are NULL where one is.
    public override string Least(string expressions) => $"arrayReduce('min', [{expressions}])";

    public override string Greatest(string expressions) => $"arrayReduce('max', [{expressions}])";

    public override string PopulationVariance(string expression) => $"varPop({expression})";

    // Its quantile is the value behind the share and not that before it: counted from the other end it is the same.
    public override string OrderStatistic(string expression, double share, bool descending = false)
    {
        var quantile = $"quantileExact({Number(1 - share)})";
        return descending ? $"{quantile}({expression})" : $"(-{quantile}(-{expression}))";
    }

    public override string Create(string table, string query) => $"CREATE TABLE {table} ENGINE = MergeTree ORDER BY tuple() AS\n{query}";

    public override string Rename(string table, string to) => $"RENAME TABLE {table} TO {Table(to)}";

    private static string Escaped(string text, char quote) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace($"{quote}", $"\\{quote}", StringComparison.Ordinal);
}
