using System.Data.Common;

namespace InnovationPotential.Cli.Databases;

/// <summary>ClickHouse over HTTP, or over HTTPS (<c>clickhouses://</c>).</summary>
internal static class ClickHouseEngine
{
    private const string Password = "CLICKHOUSE_PASSWORD";

    /// <summary>Whether an address is that of such a server.</summary>
    public static bool Is(Uri url) => url.Scheme.StartsWith("clickhouse", StringComparison.Ordinal);

    /// <summary>Connects to a server.</summary>
    /// <param name="url">The address: <c>clickhouse://user:password@host:8123/database</c>.</param>
    /// <exception cref="ArgumentException">The address asks for what is not known.</exception>
    /// <exception cref="InvalidInputException">The server cannot be reached.</exception>
    public static DbConnection Open(Uri url)
    {
        if (url.Query.Length > 0) throw new ArgumentException($"--connection to ClickHouse takes no '{url.Query}'.");
        var isSafe = url.Scheme == "clickhouses";
        var http = new UriBuilder(url) { Scheme = isSafe ? "https" : "http", Port = url.Port > 0 ? url.Port : isSafe ? 8443 : 8123 };
        if (http.Password.Length == 0 && Environment.GetEnvironmentVariable(Password) is { Length: > 0 } password)
            (http.UserName, http.Password) = (http.UserName.Length > 0 ? http.UserName : "default", Uri.EscapeDataString(password));
        var connection = new ClickHouseConnection(http.Uri.AbsoluteUri);
        try
        {
            connection.Open();
            return connection;
        }
        catch (DbException e)
        {
            connection.Dispose();
            throw EngineFailure.NotReached(url.Host, http.Port, e, Password);
        }
    }
}
