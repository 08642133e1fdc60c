using System.Diagnostics;
using InnovationPotential.Tests.Conventions;

namespace InnovationPotential.Releases.Tests;

/// <summary>The service of <c>tests/consumers/WebApi</c>, listening on this machine only.</summary>
public sealed class WebService : IAsyncLifetime
{
    private const string Listening = "Now listening on: ";

    private readonly HttpClient _client = new();
    private Process? _process;

    public async ValueTask InitializeAsync()
    {
        var folder = await new ConsumerProject("WebApi", "service").Publish();
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [Path.Combine(folder, "WebApi.dll"), "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Repository.PathOf("artifacts"),
        };
        _process = Process.Start(start)!;
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(Listening, StringComparison.Ordinal))
            {
                _client.BaseAddress = new Uri(line.Split(Listening)[1].Trim());
                return;
            }
        }

        throw new InvalidOperationException("The service does not listen.");
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_process is { HasExited: false }) _process.Kill();
        _process?.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Uploads a model and a table.</summary>
    public async Task<(int Status, string? MediaType, byte[] Body)> Assess(string model, string table)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(model), "model", "model.json" },
            { new StringContent(table), "table", "data.csv" },
        };
        using var response = await _client.PostAsync(new Uri("assessments", UriKind.Relative), form);
        return ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsByteArrayAsync());
    }
}
