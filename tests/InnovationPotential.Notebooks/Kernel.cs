using System.Text.Json.Nodes;
using InnovationPotential.Tests.Conventions;
using InnovationPotential.Tests.Package;

namespace InnovationPotential.Notebooks.Tests;

/// <summary>The kernel of .NET notebooks, driven by Jupyter, with the library packed for it.</summary>
/// <remarks>
/// The tool is looked for in <c>artifacts/tools</c> and on the path. Nothing is installed into the user's folders, and the package leaves
/// the user's cache again.
/// </remarks>
public sealed class Kernel : IAsyncLifetime
{
    private static readonly string Tools = Repository.PathOf("artifacts", "tools");

    private readonly PackedLibrary _library = new();
    private readonly string? _jupyter = Command.Find("jupyter");
    private readonly string? _tool = Command.Find("dotnet-interactive", Tools);

    /// <summary>What the machine lacks; null when notebooks can be executed.</summary>
    public string? Missing =>
        _jupyter is null ? "Jupyter is not on the path (Debian: jupyter-core jupyter-client jupyter-nbconvert)"
        : _tool is null ? "dotnet-interactive is not in artifacts/tools nor on the path (a .NET tool: Microsoft.dotnet-interactive)"
        : null;

    private Dictionary<string, string> Environment => new()
    {
        ["PATH"] = $"{Path.GetDirectoryName(_tool)}{Path.PathSeparator}{System.Environment.GetEnvironmentVariable("PATH")}",
        ["JUPYTER_PATH"] = Path.Combine(_library.Folder, "jupyter"),
        ["DOTNET_ROLL_FORWARD"] = "Major",
        ["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_INTERACTIVE_SKIP_FIRST_TIME_EXPERIENCE"] = "1",
    };

    public async ValueTask InitializeAsync()
    {
        if (Missing is not null) return;
        await _library.InitializeAsync();
        var kernels = Directory.CreateDirectory(Path.Combine(_library.Folder, "jupyter", "kernels")).FullName;
        await Command.Run(_tool!, _library.Folder, Environment, "jupyter", "install", "--path", kernels);
    }

    public async ValueTask DisposeAsync()
    {
        if (Missing is not null) return;
        var cache = (await Dotnet.Run(_library.Folder, "nuget", "locals", "global-packages", "--list")).Split(": ", 2)[1].Trim();
        var installed = Path.Combine(cache, "innovationpotential", _library.Version);
        if (Directory.Exists(installed)) Directory.Delete(installed, recursive: true);
        await _library.DisposeAsync();
    }

    /// <summary>Executes a notebook; it refers to the package just built. The executed one is kept in <c>artifacts/notebooks</c>.</summary>
    /// <exception cref="InvalidOperationException">Jupyter fails; a cell that fails is in the result.</exception>
    public async Task<Notebook> Execute(string path)
    {
        var name = Path.GetFileName(path);
        var source = await File.ReadAllTextAsync(path);
        var reference = $"#r \\\"nuget: InnovationPotential\\\"";
        source.Should().Contain(reference, "a notebook refers to the package");
        var local = Path.Combine(_library.Folder, name);
        await File.WriteAllTextAsync(local, source.Replace(
            reference, $"#i \\\"nuget:{_library.Packages}\\\"\\n#r \\\"nuget: InnovationPotential, {_library.Version}\\\"",
            StringComparison.Ordinal));
        var results = Directory.CreateDirectory(Repository.PathOf("artifacts", "notebooks")).FullName;

        await Command.Run(_jupyter!, _library.Folder, Environment, "nbconvert", "--to", "notebook", "--execute", "--allow-errors",
            "--ExecutePreprocessor.timeout=240", "--output-dir", results, local);
        return new Notebook(JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(results, name)))!);
    }
}
