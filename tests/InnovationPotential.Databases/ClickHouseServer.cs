using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace InnovationPotential.Databases;

/// <summary>A ClickHouse server of its own on loopback, for as long as the tests run.</summary>
public sealed class ClickHouseServer : IDisposable
{
    private const string Binary = "/usr/sbin/clickhouse-server";

    private readonly string _folder = Directory.CreateTempSubdirectory("innopot-ch-").FullName;
    private readonly Process _process;
    private readonly int _port;

    private ClickHouseServer(int port, int native, IEnumerable<int> all)
    {
        _port = port;
        foreach (var name in new[] { "data", "tmp", "files" }) Directory.CreateDirectory(Path.Combine(_folder, name));
        var shards = string.Concat(all.Select(p => string.Create(CultureInfo.InvariantCulture,
            $"<shard><replica><host>127.0.0.1</host><port>{p}</port></replica></shard>")));
        File.WriteAllText(Path.Combine(_folder, "config.xml"), string.Create(CultureInfo.InvariantCulture, $"""
            <yandex>
              <logger><level>warning</level><console>1</console></logger>
              <listen_host>127.0.0.1</listen_host><http_port>{port}</http_port><tcp_port>{native}</tcp_port>
              <path>{_folder}/data/</path><tmp_path>{_folder}/tmp/</tmp_path><user_files_path>{_folder}/files/</user_files_path>
              <users_config>users.xml</users_config><default_profile>default</default_profile><default_database>default</default_database>
              <mark_cache_size>100000000</mark_cache_size><uncompressed_cache_size>0</uncompressed_cache_size>
              <remote_servers><both>{shards}</both></remote_servers>
            </yandex>
            """));
        File.WriteAllText(Path.Combine(_folder, "users.xml"), """
            <yandex>
              <profiles><default></default></profiles><quotas><default></default></quotas>
              <users><default>
                <password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota>
              </default></users>
            </yandex>
            """);
        // A server does not run as root.
        string[] user = Environment.UserName == "root" ? ["runuser", "-u", "clickhouse", "--"] : [];
        if (user.Length > 0) Process.Start("chown", ["-R", "clickhouse", _folder]).WaitForExit();
        string[] command = [.. user, Binary, $"--config-file={_folder}/config.xml"];
        _process = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = _folder,
        })!;
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
    }

    /// <summary>Two servers that know each other as the cluster <c>both</c>; null where ClickHouse is not installed.</summary>
    public static ClickHouseServer[]? Two()
    {
        if (!File.Exists(Binary)) return null;
        var ports = FreePorts(4);
        ClickHouseServer[] servers =
        [
            new ClickHouseServer(ports[0], ports[1], [ports[1], ports[3]]), new ClickHouseServer(ports[2], ports[3], [ports[1], ports[3]]),
        ];
        foreach (var server in servers) server.Wait();
        return servers;
    }

    /// <summary>The address as the command takes it.</summary>
    public string Url => string.Create(CultureInfo.InvariantCulture, $"clickhouse://127.0.0.1:{_port}/default");

    public Engine Connect()
    {
        var connection = new ClickHouseConnection(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_port}"));
        connection.Open();
        return new Engine(connection, SqlDialect.ClickHouse);
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Wait()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                Connect().Dispose();
                return;
            }
            catch (System.Data.Common.DbException) when (attempt < 100 && !_process.HasExited)
            {
                Thread.Sleep(100);
            }
        }
    }

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        foreach (var listener in listeners) listener.Start();
        var ports = Array.ConvertAll(listeners, l => ((IPEndPoint)l.LocalEndpoint).Port);
        foreach (var listener in listeners) listener.Dispose();
        return ports;
    }
}
