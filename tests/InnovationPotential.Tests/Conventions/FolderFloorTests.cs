using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InnovationPotential.Tests.Conventions;

/// <summary>A folder of the library uses only folders on lower floors, so that there are no circles.</summary>
public sealed class FolderFloorTests
{
    private const int Named = 12;

    private static readonly string[][] Floors =
    [
        ["Collections"],
        ["Diagnostics", "Numerics"],
        ["Text"],
        ["Indicators"],
        ["Data", "Normalizations", "Weightings", "Aggregations"],
        ["Preparation", "Trends"],
        ["Strategies"],
        ["Models"],
        ["Validation"],
        ["Serialization"],
        ["Assessments"],
        ["Comparisons", "Multivariate", "Robustness"],
        ["Charts"],
        ["Reports"],
        ["Notebooks"],
        ["SampleData"],
        ["Presets"],
    ];

    /// <summary>What may be used against the rule, and why.</summary>
    private static readonly Dictionary<(string From, string To), string> Exceptions = [];

    private static readonly Lazy<IReadOnlyList<Use>> AllUses =
        new(() => [.. LibrarySource.Trees.AsParallel().AsOrdered().SelectMany(UsesOf)]);

    [Fact]
    public void Every_folder_has_a_floor() =>
        LibrarySource.Trees.Select(LibrarySource.FolderOf).Distinct().Should().BeSubsetOf(Floors.SelectMany(f => f));

    [Fact]
    public void A_folder_uses_only_lower_floors() =>
        AllUses.Value.Where(use => FloorOf(use.To) >= FloorOf(use.From) && !Exceptions.ContainsKey((use.From, use.To)))
            .GroupBy(use => (use.From, use.To), use => $"{use.Place} uses {use.Type}")
            .Select(g => $"{g.Key.From} → {g.Key.To}: {string.Join(", ", g.Distinct().Take(Named))}").Should().BeEmpty();

    [Fact]
    public void No_exception_outlives_its_use() =>
        Exceptions.Keys.Should().BeSubsetOf(AllUses.Value.Select(use => (use.From, use.To)).ToHashSet());

    private static int FloorOf(string folder) => Array.FindIndex(Floors, f => f.Contains(folder));

    private static IEnumerable<Use> UsesOf(SyntaxTree tree)
    {
        var model = LibrarySource.Compilation.GetSemanticModel(tree);
        var from = LibrarySource.FolderOf(tree);
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            // Who shows a type in a notebook is named at the type, but nothing of the type uses it.
            if (name.FirstAncestorOrSelf<AttributeSyntax>()?.Name.ToString() == "TypeFormatterSource") continue;
            var info = model.GetSymbolInfo(name);
            var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
            if ((symbol as INamedTypeSymbol ?? symbol?.ContainingType)?.OriginalDefinition is not { } type) continue;
            foreach (var declaration in type.DeclaringSyntaxReferences)
            {
                var to = LibrarySource.FolderOf(declaration.SyntaxTree);
                if (to != from)
                    yield return new Use(from, to,
                        $"{tree.FilePath[(LibrarySource.Folder.Length + 1)..]}:{name.GetLocation()
                            .GetLineSpan().StartLinePosition.Line + 1}", type.Name);
            }
        }
    }

    private sealed record Use(string From, string To, string Place, string Type);
}
