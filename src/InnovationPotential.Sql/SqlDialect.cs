using System.Globalization;
using InnovationPotential.Sql;

namespace InnovationPotential;

/// <summary>How an engine writes numbers, names and texts, and what it can do. Derive from it for another engine.</summary>
/// <remarks>Immutable and value-equal. All text of a statement that is not the library's own goes through it.</remarks>
public abstract record SqlDialect
{
    /// <summary>DuckDB, embedded: Parquet files and tables larger than memory.</summary>
    public static SqlDialect DuckDb { get; } = new DuckDbDialect();

    /// <summary>PostgreSQL, from version 12.</summary>
    public static SqlDialect PostgreSql { get; } = new PostgreSqlDialect();

    /// <summary>ClickHouse, over HTTP (<see cref="ClickHouseConnection"/>).</summary>
    public static SqlDialect ClickHouse { get; } = new ClickHouseDialect();

    /// <summary>The engine's name, as in <c>--dialect</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Whether two names that differ only by case are one, also where they are quoted.</summary>
    public virtual bool IgnoresCase => false;

    /// <summary>
    /// What ends a subquery so that the engine does not merge it with the one around it; empty where it need not be told.
    /// </summary>
    public virtual string Fence => "";

    /// <summary>Whether there are window functions; without them ranks are made in the library and written back.</summary>
    public virtual bool HasWindows => true;

    /// <summary>How many rows of ranks are written back by one statement.</summary>
    public virtual int RowsAtOnce => 1000;

    /// <summary>A name, quoted.</summary>
    /// <param name="name">The name as it is.</param>
    /// <exception cref="ArgumentException">The name is empty or holds a character that no name can.</exception>
    public virtual string Quote(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.Contains('\0')) throw new ArgumentException("A name cannot hold the character 0.", nameof(name));
        return $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>A text as a literal.</summary>
    /// <param name="text">The text as it is.</param>
    /// <exception cref="ArgumentException">The text holds a character that no literal can.</exception>
    public virtual string Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Contains('\0')) throw new ArgumentException("A text cannot hold the character 0.", nameof(text));
        return $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    /// <summary>A number as a literal of double precision, exact to the last bit; infinities too.</summary>
    /// <param name="value">The number; not NaN.</param>
    public abstract string Number(double value);

    /// <summary>
    /// A number beside one of double precision, in an operation or a comparison with it or another branch of the same choice: shorter than
    /// <see cref="Number"/> where the engine makes a double of it all the same, exact to the last bit.
    /// </summary>
    /// <param name="value">The number; not NaN.</param>
    public virtual string NumberBeside(double value) => Number(value);

    /// <summary>An expression as a number of double precision.</summary>
    /// <param name="expression">The expression.</param>
    public virtual string AsNumber(string expression) => $"CAST({expression} AS DOUBLE PRECISION)";

    /// <summary>An expression as a whole number.</summary>
    /// <param name="expression">The expression.</param>
    public virtual string AsInteger(string expression) => $"CAST({expression} AS BIGINT)";

    /// <summary>An expression as a text.</summary>
    /// <param name="expression">The expression.</param>
    public virtual string AsText(string expression) => $"CAST({expression} AS VARCHAR)";

    /// <summary>The exponential of an expression; 0 and infinity where it is beyond a double.</summary>
    /// <param name="expression">The expression.</param>
    public virtual string Exp(string expression) => $"exp({expression})";

    /// <summary>The least of expressions that are not NULL; NULL where all are.</summary>
    /// <param name="expressions">The expressions, separated by commas.</param>
    public virtual string Least(string expressions) => $"least({expressions})";

    /// <summary>The greatest of expressions that are not NULL; NULL where all are.</summary>
    /// <param name="expressions">The expressions, separated by commas.</param>
    public virtual string Greatest(string expressions) => $"greatest({expressions})";

    /// <summary>The condition that a number of double precision is neither NaN nor infinite; it does not hold of NULL.</summary>
    /// <param name="expression">The number.</param>
    public virtual string IsFinite(string expression) => $"abs({expression}) <= {NumberBeside(double.MaxValue)}";

    /// <summary>The mean of squared deviations from the mean, over the values of a group.</summary>
    /// <param name="expression">The values.</param>
    public virtual string PopulationVariance(string expression) => $"var_pop({expression})";

    /// <summary>
    /// An aggregate that is no finite number where one of the values of a group is not; where it is, they are asked for one by one.
    /// </summary>
    /// <param name="expression">The values.</param>
    public virtual string Finiteness(string expression) => $"sum({expression})";

    /// <summary>The first of the values of a group, in order, up to which there is a share of them: an order statistic.</summary>
    /// <param name="expression">The values.</param>
    /// <param name="share">From 0 to 1.</param>
    /// <param name="descending">Whether the greatest value comes first.</param>
    public virtual string OrderStatistic(string expression, double share, bool descending = false) =>
        $"percentile_disc({Number(share)}) WITHIN GROUP (ORDER BY {expression}{(descending ? " DESC" : "")})";

    /// <summary>What stands after FROM.</summary>
    /// <param name="table">
    /// The name of a table, parts separated by dots; a part in double quotes may hold dots. Some dialects read files:
    /// <c>read_parquet('firms/*.parquet')</c>.
    /// </param>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public virtual string Table(string table)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(table);
        return string.Join('.', TableName.PartsOf(table).Select(Quote));
    }

    /// <summary>The statement that makes a new table of a query.</summary>
    /// <param name="table">The table, as it stands after FROM.</param>
    /// <param name="query">The query.</param>
    public virtual string Create(string table, string query) => $"CREATE TABLE {table} AS\n{query}";

    /// <summary>The statement that renames a table.</summary>
    /// <param name="table">The table, as it stands after FROM.</param>
    /// <param name="to">The new name, parts separated by dots; in the same schema.</param>
    public virtual string Rename(string table, string to) => $"ALTER TABLE {table} RENAME TO {Quote(TableName.PartsOf(to)[^1])}";

    /// <summary>The shortest decimal digits that give a double back.</summary>
    private protected static string Digits(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Whether a number is whole, without a sign and of 31 bits, as all engines take digits alone.</summary>
    private protected static bool IsWhole(double value) =>
        value <= int.MaxValue && value == Math.Truncate(value) && !double.IsNegative(value);

    /// <summary>The engine's name.</summary>
    public sealed override string ToString() => Name;
}
