using System.Data;
using System.Data.Common;
using System.Globalization;

namespace InnovationPotential.Sql;

/// <summary>Runs statements on a source's connection, one after the other.</summary>
internal sealed class Session
{
    private readonly DbConnection _connection;
    private readonly SqlDialect _dialect;

    private Session(DbConnection connection, SqlDialect dialect) => (_connection, _dialect) = (connection, dialect);

    /// <summary>Opens the connection where it is closed.</summary>
    public static async Task<Session> Open(SqlSource source, CancellationToken cancellation)
    {
        if (source.Connection.State == ConnectionState.Closed) await source.Connection.OpenAsync(cancellation).ConfigureAwait(false);
        return new Session(source.Connection, source.Dialect);
    }

    /// <summary>Runs a statement that gives nothing.</summary>
    /// <exception cref="InvalidInputException">The engine refuses it.</exception>
    public Task Run(string sql, CancellationToken cancellation) => Guarded(async command =>
    {
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        return 0;
    }, sql);

    /// <summary>The rows of a query; NULL is null.</summary>
    /// <exception cref="InvalidInputException">The engine refuses it.</exception>
    public Task<List<object?[]>> Rows(string sql, CancellationToken cancellation) => Guarded(async command =>
    {
        var rows = new List<object?[]>();
        var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
            }
        }

        return rows;
    }, sql);

    /// <summary>The rows of a query over unit, period and score; of a score that is NULL, NaN.</summary>
    /// <exception cref="InvalidInputException">The engine refuses it.</exception>
    public Task<List<(string? Unit, string? Time, double Score)>> ScoreRows(string sql, CancellationToken cancellation) =>
        Guarded(async command =>
        {
            var rows = new List<(string?, string?, double)>();
            var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
                {
                    rows.Add((reader.IsDBNull(0) ? null : reader.GetString(0), reader.IsDBNull(1) ? null : reader.GetString(1),
                        reader.IsDBNull(2) ? double.NaN : reader.GetDouble(2)));
                }
            }

            return rows;
        }, sql);

    /// <summary>Runs a statement; that it is refused is no matter.</summary>
    public async Task TryRun(string sql)
    {
        try
        {
            await Run(sql, CancellationToken.None).ConfigureAwait(false);
        }
        catch (InvalidInputException)
        {
        }
    }

    /// <summary>The one row of a query as numbers; NULL is NaN.</summary>
    public async Task<double[]> Numbers(string sql, CancellationToken cancellation) =>
        Array.ConvertAll((await Rows(sql, cancellation).ConfigureAwait(false))[0], NumberOf);

    /// <summary>Whether there is a table, as far as the engine lets it be seen.</summary>
    public async Task<bool> Has(string table, CancellationToken cancellation)
    {
        try
        {
            await Rows($"SELECT 1 FROM {table} WHERE 1 = 0", cancellation).ConfigureAwait(false);
            return true;
        }
        catch (InvalidInputException)
        {
            return false;
        }
    }

    /// <summary>A value as a number.</summary>
    public static double NumberOf(object? value) => value switch
    {
        null => double.NaN,
        System.Numerics.BigInteger great => (double)great,
        _ => Convert.ToDouble(value, CultureInfo.InvariantCulture),
    };

    /// <summary>A value as a text.</summary>
    public static string? TextOf(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture);

    private async Task<T> Guarded<T>(Func<DbCommand, Task<T>> run, string sql)
    {
        var command = _connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.CommandText = sql;
            command.CommandTimeout = 0;
            try
            {
                return await run(command).ConfigureAwait(false);
            }
            catch (DbException refused)
            {
                throw new InvalidInputException([Diagnostic.Error(
                    SqlCodes.EngineRefused, $"{_dialect} refuses a statement: {refused.Message.Split('\n')[0]}",
                    hint: "Check that the table has the columns of units, periods and indicators, and that they hold numbers.")]);
            }
        }
    }
}
