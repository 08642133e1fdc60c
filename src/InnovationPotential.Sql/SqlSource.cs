using System.Data.Common;

namespace InnovationPotential;

/// <summary>A table of a database: a row for each unit and period, a column for each indicator, under its code.</summary>
/// <remarks>
/// NULL, NaN and infinities are missing values; of infinities a diagnostic tells. The connection is the user's: it is opened where it is
/// closed, used by one statement at a time and never disposed of. Nothing is written but what a method is told to.
/// </remarks>
public sealed class SqlSource
{
    private SqlSource(DbConnection connection, SqlDialect dialect, string table, string unit, string? period) =>
        (Connection, Dialect, Table, Unit, Period) = (connection, dialect, table, unit, period);

    /// <summary>The engine.</summary>
    public SqlDialect Dialect { get; }

    /// <summary>The table, as it was named.</summary>
    public string Table { get; }

    /// <summary>The column that names the units.</summary>
    public string Unit { get; }

    /// <summary>The column of periods; null for a cross-section.</summary>
    public string? Period { get; }

    internal DbConnection Connection { get; }

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

    /// <summary>The engine and the table.</summary>
    public override string ToString() => $"{Dialect}: {Table}";
}
