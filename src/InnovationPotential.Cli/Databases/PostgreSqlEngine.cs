using System.Data.Common;
using System.Runtime.CompilerServices;
using Npgsql;

namespace InnovationPotential.Cli.Databases;

/// <summary>PostgreSQL; nothing else names its driver.</summary>
internal static class PostgreSqlEngine
{
    // As libpq calls them.
    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        ["sslmode"] = "SSL Mode",
        ["connect_timeout"] = "Timeout",
        ["application_name"] = "Application Name",
        ["sslrootcert"] = "Root Certificate",
        ["user"] = "Username",
        ["password"] = "Password",
    };

    /// <summary>Connects to a server.</summary>
    /// <param name="url">The address: <c>postgres://user:password@host:port/database?sslmode=require</c>.</param>
    /// <exception cref="ArgumentException">The address asks for what is not known.</exception>
    /// <exception cref="InvalidInputException">The server cannot be reached.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static DbConnection Open(Uri url)
    {
        var text = TextOf(url);
        // What the command never reads (ranges, arrays, JSON and the like) is left out of the native program.
        var source = new NpgsqlSlimDataSourceBuilder(text.ConnectionString);
        source.EnableTransportSecurity();
        source.EnableIntegratedSecurity();
        try
        {
            return source.Build().OpenConnection();
        }
        catch (NpgsqlException e)
        {
            throw EngineFailure.NotReached(text.Host!, text.Port, e, "PGPASSWORD");
        }
    }

    private static NpgsqlConnectionStringBuilder TextOf(Uri url)
    {
        var text = new NpgsqlConnectionStringBuilder { Host = url.Host.Length == 0 ? "localhost" : url.Host, Pooling = false };
        if (url.Port > 0) text.Port = url.Port;
        var user = url.UserInfo.Split(':', 2);
        if (user[0].Length > 0) text.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1) text.Password = Uri.UnescapeDataString(user[1]);
        if (url.AbsolutePath.Trim('/') is { Length: > 0 } database) text.Database = Uri.UnescapeDataString(database);
        foreach (var part in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = part.Split('=', 2);
            if (!Keys.TryGetValue(pair[0], out var key) || pair.Length < 2) throw Unknown(pair[0]);
            try
            {
                var value = Uri.UnescapeDataString(pair[1]);
                text[key] = pair[0] == "sslmode" ? value.Replace("-", "", StringComparison.Ordinal) : value;
            }
            catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException)
            {
                throw Unknown(pair[0]);
            }
        }

        return text;
    }

    private static ArgumentException Unknown(string key) =>
        new($"'{key}' of --connection is none of {string.Join(", ", Keys.Keys)}, or has a value that is none.");
}
