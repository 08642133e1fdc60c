using InnovationPotential.Tests.Conventions;
using Sdk = InnovationPotential.Tests.Package.Dotnet;

namespace InnovationPotential.Releases.Tests;

/// <summary>A project of <c>tests/consumers</c>: it knows the library by its packages only.</summary>
/// <param name="name">Its folder.</param>
/// <param name="form">What is made of it; each form has a folder of its own below <c>artifacts/consumers</c>.</param>
internal sealed class ConsumerProject(string name, string form)
{
    private const string ItsOwn = "innovationpotential*";
    private static readonly string Installed = Repository.PathOf("artifacts", "consumers", "installed");

    // A package installed before may have been another one of the same version.
    private static readonly Task<string> Known = Start();

    private readonly string _source = Repository.PathOf("tests", "consumers", name);
    private readonly string _built = Repository.PathOf("artifacts", "consumers", $"{name}-{form}");

    /// <summary>Runs a command of the SDK on it; what was restored with the repository need not be fetched again.</summary>
    public async Task<string> Run(string command, params string[] options)
    {
        if (Directory.Exists(_built)) Directory.Delete(_built, recursive: true);
        return await Sdk.Run(_source,
            [command, "--artifacts-path", _built, $"-p:RestoreFallbackFolders={await Known}", "-p:UseSharedCompilation=false", .. options]);
    }

    /// <summary>Publishes it and returns the folder of the program.</summary>
    public async Task<string> Publish(params string[] options)
    {
        var folder = Path.Combine(_built, "out");
        await Run("publish", ["-c", "Release", "-o", folder, .. options]);
        return folder;
    }

    private static async Task<string> Start()
    {
        if (Directory.Exists(Installed))
        {
            foreach (var folder in Directory.GetDirectories(Installed, ItsOwn)) Directory.Delete(folder, recursive: true);
        }

        return (await Sdk.Run(Repository.Root, "nuget", "locals", "global-packages", "--list")).Split(": ", 2)[1].Trim();
    }
}
