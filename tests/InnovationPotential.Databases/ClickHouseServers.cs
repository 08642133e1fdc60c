namespace InnovationPotential.Databases;

/// <summary>Two servers for a class of tests; none where ClickHouse is not installed.</summary>
public sealed class ClickHouseServers : IDisposable
{
    public ClickHouseServer[]? All { get; } = ClickHouseServer.Two();

    public void Dispose()
    {
        foreach (var server in All ?? []) server.Dispose();
    }
}
