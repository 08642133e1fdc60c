using System.Text.Json.Nodes;
using System.Xml.Linq;
using InnovationPotential.Tests.Conventions;

namespace InnovationPotential.Tests.Package;

/// <summary>A package of others that ours need, as it speaks of itself.</summary>
/// <param name="Id">Its name.</param>
/// <param name="License">The expression of its license.</param>
/// <param name="Copyright">Whose it is.</param>
/// <param name="NeededBy">Which of ours need it, themselves or through others.</param>
public sealed record ShippedDependency(string Id, string License, string Copyright, string NeededBy)
{
    // It analyzes what is built, as those do that say so of themselves.
    private const string Analyzers = "Microsoft.NET.ILLink.Tasks";

    private static readonly string Restored = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>All of them, by the lock files of what is packed.</summary>
    public static IReadOnlyList<ShippedDependency> All() =>
    [
        .. Repository.Files("src", "packages.lock.json").SelectMany(Packages).GroupBy(p => (p.Id, p.Version), p => p.NeededBy)
            .Select(g => Read(g.Key.Id, g.Key.Version, string.Join(", ", g.Order(StringComparer.Ordinal))))
            .OfType<ShippedDependency>().OrderBy(d => d.Id, StringComparer.OrdinalIgnoreCase),
    ];

    private static IEnumerable<(string Id, string Version, string NeededBy)> Packages(string lockFile) =>
        JsonNode.Parse(File.ReadAllText(Repository.PathOf(lockFile)))!["dependencies"]!["net10.0"]!.AsObject()
            .Where(p => (string?)p.Value!["type"] != "Project" && p.Key != Analyzers)
            .Select(p => (p.Key, (string)p.Value!["resolved"]!, lockFile.Split('/')[1]));

    private static ShippedDependency? Read(string id, string version, string neededBy)
    {
        var name = id.ToLowerInvariant();
        var metadata = XDocument.Load(Path.Combine(Restored, name, version, name + ".nuspec")).Root!
            .Elements().Single(e => e.Name.LocalName == "metadata").Elements().ToDictionary(e => e.Name.LocalName, e => e.Value.Trim());
        return metadata.GetValueOrDefault("developmentDependency") == "true" ? null
            : new ShippedDependency(id, metadata["license"], metadata.GetValueOrDefault("copyright") ?? metadata["authors"], neededBy);
    }
}
