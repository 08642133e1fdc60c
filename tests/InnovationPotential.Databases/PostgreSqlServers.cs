namespace InnovationPotential.Databases;

/// <summary>Two servers for a class of tests; none where PostgreSQL is not installed.</summary>
public sealed class PostgreSqlServers : IDisposable
{
    public PostgreSqlServer[]? All { get; } = PostgreSqlServer.Two();

    public void Dispose()
    {
        foreach (var server in All ?? []) server.Dispose();
    }
}
