using System.Data.Common;

namespace InnovationPotential;

/// <summary>
/// A table of a database, or of several that hold a part each: a row for each unit and period, a column for each indicator, under its code.
/// </summary>
/// <remarks>
/// NULL, NaN and infinities are missing values; of infinities a diagnostic tells. The connection is the user's: it is opened where it is
/// closed, used by one statement at a time and never disposed of. Nothing is written but what a method is told to.
/// </remarks>
public sealed class SqlSource
{
    private SqlSource(DbConnection connection, SqlDialect dialect, string table, string unit, string? period)
    {
        (Connection, Dialect, Table, Unit, Period) = (connection, dialect, table, unit, period);
        Parts = [this];
    }

    private SqlSource(SqlSource[] parts)
    {
        var first = parts[0];
        (Connection, Dialect, Unit, Period) = (first.Connection, first.Dialect, first.Unit, first.Period);
        Table = string.Join(", ", parts.Select(p => p.Table));
        Parts = parts;
    }

    /// <summary>The engine.</summary>
    public SqlDialect Dialect { get; }

    /// <summary>The table, as it was named; those of all parts, separated by commas.</summary>
    public string Table { get; }

    /// <summary>The column that names the units.</summary>
    public string Unit { get; }

    /// <summary>The column of periods; null for a cross-section.</summary>
    public string? Period { get; }

    internal DbConnection Connection { get; }

    /// <summary>The parts; a table that is not divided is its only one.</summary>
    internal IReadOnlyList<SqlSource> Parts { get; }

    /// <summary>A table of a database.</summary>
    /// <param name="connection">The connection, open or closed.</param>
    /// <param name="dialect">The engine.</param>
    /// <param name="table">
    /// The table's name, parts separated by dots; in DuckDB also <c>read_parquet('firms/*.parquet')</c>.
    /// </param>
    /// <param name="unit">The column that names the units.</param>
    /// <param name="period">The column of periods, in any notation that tables have; null for a cross-section.</param>
    /// <exception cref="ArgumentException">The table's name cannot be read, or a column has none.</exception>
    public static SqlSource Of(DbConnection connection, SqlDialect dialect, string table, string unit = "unit", string? period = null)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(dialect);
        dialect.Table(table);
        dialect.Quote(unit);
        if (period is not null) dialect.Quote(period);
        return new SqlSource(connection, dialect, table, unit, period);
    }

    /// <summary>The table that holds a reference, of which nothing is asked but what is said within a statement.</summary>
    internal static SqlSource Described(SqlDialect dialect, SqlOptions options) =>
        new(null!, dialect, options.Reference!, options.Unit, options.Period);

    /// <summary>
    /// A table whose units lie in several places, each unit in one of them. Statistics are asked of each at once and merged, each is scored
    /// where it lies, and the scores of all are fetched to rank them together.
    /// </summary>
    /// <param name="shards">The parts: of one engine and with the same columns, each on a connection of its own.</param>
    /// <exception cref="ArgumentException">There is none, or they differ in engine or columns, or share a connection.</exception>
    public static SqlSource Shards(params ReadOnlySpan<SqlSource> shards)
    {
        SqlSource[] parts = [.. shards.ToArray().SelectMany(s => s.Parts)];
        if (parts.Length == 0) throw new ArgumentException("There is no part.", nameof(shards));
        if (parts.Any(p => p.Dialect != parts[0].Dialect || p.Unit != parts[0].Unit || p.Period != parts[0].Period))
            throw new ArgumentException("All parts have to be of one engine and to name units and periods alike.", nameof(shards));
        if (parts.Select(p => p.Connection).Distinct(ReferenceEqualityComparer.Instance).Count() < parts.Length)
            throw new ArgumentException("Each part needs a connection of its own: all are asked at once.", nameof(shards));
        return parts.Length == 1 ? parts[0] : new SqlSource(parts);
    }

    /// <summary>The engine and the table.</summary>
    public override string ToString() => $"{Dialect}: {Table}";
}
