using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace InnovationPotential.Databases;

/// <summary>A PostgreSQL server of its own on loopback, for as long as the tests run.</summary>
public sealed class PostgreSqlServer : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("innopot-pg-").FullName;
    private readonly Process _process;
    private readonly int _port;

    private PostgreSqlServer(string binaries)
    {
        // A server does not run as root.
        string[] user = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--"] : [];
        if (user.Length > 0) Run(["chown", "postgres", _folder]);
        Run([.. user, Path.Combine(binaries, "initdb"), "-D", Path.Combine(_folder, "data"), "-U", "test", "-A", "trust", "--no-sync"]);
        _port = FreePort();
        string[] command =
        [
            .. user, Path.Combine(binaries, "postgres"), "-D", Path.Combine(_folder, "data"),
            "-p", _port.ToString(CultureInfo.InvariantCulture),
            "-c", "listen_addresses=127.0.0.1", "-c", $"unix_socket_directories={_folder}", "-c", "fsync=off",
        ];
        _process = Start(command);
        Wait();
    }

    /// <summary>Two servers; null where PostgreSQL is not installed.</summary>
    public static PostgreSqlServer[]? Two()
    {
        var binaries = Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin"))
                .LastOrDefault(d => File.Exists(Path.Combine(d, "initdb"))) : null;
        return binaries is null ? null : [new PostgreSqlServer(binaries), new PostgreSqlServer(binaries)];
    }

    public Engine Connect()
    {
        var connection = new NpgsqlConnection(ConnectionString);
        connection.Open();
        return new Engine(connection, SqlDialect.PostgreSql);
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The address as the command takes it.</summary>
    public string Url =>
        string.Create(CultureInfo.InvariantCulture, $"postgres://test:se%40cret@127.0.0.1:{_port}/postgres?sslmode=disable");

    private string ConnectionString =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=test;Database=postgres;Pooling=false");

    private void Wait()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                Connect().Dispose();
                return;
            }
            catch (NpgsqlException) when (attempt < 100 && !_process.HasExited)
            {
                Thread.Sleep(100);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Process Start(string[] command) =>
        Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true, RedirectStandardOutput = true })!;

    private static void Run(string[] command)
    {
        using var process = Start(command);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', command)}: {output.Result} {errors}");
    }
}
