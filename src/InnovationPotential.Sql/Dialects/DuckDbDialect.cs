using System.Text.RegularExpressions;

namespace InnovationPotential.Sql;

internal sealed partial record DuckDbDialect : SqlDialect
{
    public override string Name => "duckdb";

    public override bool IgnoresCase => true;

    // Plain decimals would be of the type DECIMAL, and two dashes begin a comment.
    public override string Number(double value)
    {
        if (double.IsInfinity(value)) return value > 0 ? "CAST('Infinity' AS DOUBLE)" : "CAST('-Infinity' AS DOUBLE)";
        var digits = Digits(value).Replace("E+", "e", StringComparison.Ordinal).Replace('E', 'e');
        if (!digits.Contains('e', StringComparison.Ordinal)) digits += "e0";
        return value < 0 || double.IsNegative(value) ? $"({digits})" : digits;
    }

    public override string NumberBeside(double value) => IsWhole(value) ? Digits(value) : Number(value);

    public override string AsNumber(string expression) => $"CAST({expression} AS DOUBLE)";

    public override string IsFinite(string expression) => $"isfinite({expression})";

    // The file's name is a literal of its own, whatever was written.
    public override string Table(string table)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(table);
        return ParquetFiles().Match(table) is { Success: true } files
            ? $"read_parquet({Text(files.Groups[1].Value.Replace("''", "'", StringComparison.Ordinal))})" : base.Table(table);
    }

    [GeneratedRegex(@"^\s*read_parquet\(\s*'((?:[^']|'')+)'\s*\)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ParquetFiles();
}
