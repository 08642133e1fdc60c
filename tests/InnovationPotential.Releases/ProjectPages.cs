using InnovationPotential.Tests.Conventions;

namespace InnovationPotential.Releases.Tests;

/// <summary>Pages that stand beside <c>docs</c>, as pages of the site: their links begin where those of the site do.</summary>
internal static class ProjectPages
{
    /// <summary>Writes them into a folder.</summary>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var page in new[] { "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md" })
        {
            var text = File.ReadAllText(Repository.PathOf(page));
            File.WriteAllText(Path.Combine(folder, page), text.Replace("](docs/", "](~/", StringComparison.Ordinal)
                .Replace("](tests/", "](~/../tests/", StringComparison.Ordinal));
        }
    }
}
