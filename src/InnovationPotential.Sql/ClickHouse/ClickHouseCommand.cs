using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace InnovationPotential.Sql;

/// <summary>A statement for a ClickHouse server.</summary>
internal sealed class ClickHouseCommand(ClickHouseConnection connection) : DbCommand
{
    [AllowNull]
    public override string CommandText { get; set; } = "";

    public override int CommandTimeout { get; set; }

    public override CommandType CommandType { get; set; } = CommandType.Text;

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection { get; set; } = connection;

    protected override DbParameterCollection DbParameterCollection => throw new NotSupportedException("There are no parameters.");

    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel()
    {
    }

    public override void Prepare()
    {
    }

    public override int ExecuteNonQuery() => ExecuteNonQueryAsync(CancellationToken.None).GetAwaiter().GetResult();

    public override async Task<int> ExecuteNonQueryAsync(CancellationToken cancellationToken)
    {
        using var answer = await connection.Send(CommandText, cancellationToken).ConfigureAwait(false);
        return -1;
    }

    public override object? ExecuteScalar()
    {
        using var reader = ExecuteReader();
        return reader.Read() && reader.FieldCount > 0 ? reader.GetValue(0) : null;
    }

    protected override DbParameter CreateDbParameter() => throw new NotSupportedException("There are no parameters.");

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) =>
        ExecuteDbDataReaderAsync(behavior, CancellationToken.None).GetAwaiter().GetResult();

    // RowBinary tells no types: they are asked for first.
    protected override async Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken)
    {
        List<ClickHouseColumn> columns;
        using (var types = await connection.Send($"DESCRIBE TABLE ({CommandText}) FORMAT TabSeparated", cancellationToken)
            .ConfigureAwait(false))
        {
            var lines = await types.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
            columns = [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ClickHouseColumn.OfDescription)];
        }

        var answer = await connection.Send($"{CommandText} FORMAT RowBinary", cancellationToken).ConfigureAwait(false);
        return new ClickHouseReader(columns, answer, await answer.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));
    }
}
