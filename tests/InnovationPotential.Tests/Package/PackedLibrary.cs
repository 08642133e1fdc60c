using InnovationPotential.Tests.Conventions;

namespace InnovationPotential.Tests.Package;

/// <summary>The library, packed once under a version of its own into a folder of its own.</summary>
public sealed class PackedLibrary : IAsyncLifetime
{
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "innovation-potential-" + Guid.NewGuid().ToString("N"));

    public string Version { get; } = "0.0.1-test" + Guid.NewGuid().ToString("N")[..8];

    public string Packages => Path.Combine(Folder, "packages");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Folder);
        await Dotnet.Run(
            Repository.Root, "pack", "src/InnovationPotential", "-c", "Release", "-o", Packages, "--artifacts-path",
            Path.Combine(Folder, "build"),
            $"-p:Version={Version}", "-p:RunAnalyzers=false", "-p:UseSharedCompilation=false");
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
