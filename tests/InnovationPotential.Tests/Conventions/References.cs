using Microsoft.CodeAnalysis;

namespace InnovationPotential.Tests.Conventions;

/// <summary>The assemblies of the running process, as references for compilations.</summary>
public static class References
{
    private static readonly Lazy<IReadOnlyList<PortableExecutableReference>> Assemblies = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(File.Exists)
            .Select(p => MetadataReference.CreateFromFile(p))]);

    public static IReadOnlyList<PortableExecutableReference> All => Assemblies.Value;

    public static IEnumerable<PortableExecutableReference> Except(string file) => All.Where(r => Path.GetFileName(r.FilePath) != file);
}
