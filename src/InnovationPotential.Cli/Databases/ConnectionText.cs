using System.Data.Common;

namespace InnovationPotential.Cli.Databases;

/// <summary>What <c>--connection</c> says.</summary>
/// <param name="Dialect">The engine.</param>
/// <param name="Open">Connects to it.</param>
internal sealed record ConnectionText(SqlDialect Dialect, Func<DbConnection> Open)
{
    private const string File = "duckdb:";

    private static readonly string[] Servers = ["postgres://", "postgresql://", "clickhouse://", "clickhouses://"];

    /// <summary>Whether a text is that of a connection, so that it does not belong where a file is named.</summary>
    public static bool Is(string text) => IsServer(text) || text.StartsWith(File, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a text; it may hold a password, and no message repeats it.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static ConnectionText Parse(string text)
    {
        if (IsServer(text))
        {
            // Of two of them nobody can tell what is a password and what a host, and a host is named in messages.
            if (text.Count(c => c == '@') > 1 || !Uri.TryCreate(text, UriKind.Absolute, out var url))
                throw new ArgumentException("--connection is no address: write postgres://user@host:5432/database or "
                    + "clickhouse://user@host:8123/database, with %40 for an @ in a name or a password.");
            return ClickHouseEngine.Is(url) ? new ConnectionText(SqlDialect.ClickHouse, () => ClickHouseEngine.Open(url))
                : new ConnectionText(SqlDialect.PostgreSql, () => PostgreSqlEngine.Open(url));
        }

        if (!text.StartsWith(File, StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException(
                "--connection is postgres://user@host:5432/database, clickhouse://user@host:8123/database or duckdb:FILE.");
        var file = text[File.Length..];
        // The engine would make a new one.
        if (!System.IO.File.Exists(file)) throw new ArgumentException($"There is no database '{file}'.");
        return new ConnectionText(SqlDialect.DuckDb, () => DuckDbEngine.Open(file));
    }

    private static bool IsServer(string text) =>
        Servers.Any(scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
}
