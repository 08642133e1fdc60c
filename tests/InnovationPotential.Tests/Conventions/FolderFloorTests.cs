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
        ["Comparisons", "Multivariate", "Prospects", "Robustness"],
        ["Charts"],
        ["Reports"],
        ["Notebooks"],
        ["SampleData"],
        ["Presets"],
    ];

    /// <summary>What may be used against the rule, and why.</summary>
    private static readonly Dictionary<(string From, string To), string> Exceptions = [];

    private static readonly Lazy<IReadOnlyList<FloorUse>> AllUses =
        new(() => [.. LibrarySource.Trees.AsParallel().AsOrdered().SelectMany(t => FloorUses.Of(LibrarySource.Compilation, t))]);

    [Fact]
    public void Every_folder_has_a_floor() =>
        LibrarySource.Trees.Select(LibrarySource.FolderOf).Distinct().Should().BeSubsetOf(Floors.SelectMany(f => f));

    [Fact]
    public void A_folder_uses_only_lower_floors() =>
        Offenses(AllUses.Value).Where(use => !Exceptions.ContainsKey((use.From, use.To)))
            .GroupBy(use => (use.From, use.To), use => $"{use.Place} uses {use.What}")
            .Select(g => $"{g.Key.From} → {g.Key.To}: {string.Join(", ", g.Distinct().Take(Named))}").Should().BeEmpty();

    [Fact]
    public void No_exception_outlives_its_use() =>
        Exceptions.Keys.Should().BeSubsetOf(AllUses.Value.Select(use => (use.From, use.To)).ToHashSet());

    /// <summary>Else a use of the type would lead down from where it stands, and what the part needs would not be seen.</summary>
    [Fact]
    public void A_part_of_a_type_lies_no_lower_than_its_home() =>
        LibrarySource.Trees.Where(t => Path.GetFileNameWithoutExtension(t.FilePath).Contains('.'))
            .Select(part => (Part: part, Home: LibrarySource.Trees.FirstOrDefault(t =>
                Path.GetFileNameWithoutExtension(t.FilePath) == Path.GetFileName(part.FilePath).Split('.')[0] && SameType(t, part))))
            .Where(p => p.Home is not null
                && FloorOf(LibrarySource.FolderOf(p.Part)) < FloorOf(LibrarySource.FolderOf(p.Home)))
            .Select(p => p.Part.FilePath).Should().BeEmpty();

    /// <summary>Two partial parts of a type on different floors, and what may and may not use them.</summary>
    [Theory]
    [InlineData("Models", "var x = thing.Code;", false)]
    [InlineData("Serialization", "var x = thing.ToJson();", false)]
    [InlineData("Assessments", "var x = thing.ToJson();", false)]
    [InlineData("Models", "var x = thing.ToJson();", true)]
    [InlineData("Models", "var x = Thing.Parse(\"\");", true)]
    [InlineData("Validation", "System.Func<string> x = thing.ToJson;", true)]
    [InlineData("Models", "var x = new Thing { Text = \"\" };", true)]
    [InlineData("Models", "var x = thing is { Text: \"\" };", true)]
    [InlineData("Data", "Thing? x = null;", true)]
    [InlineData("Data", "var x = thing.Code;", true)]
    [InlineData("Data", "var x = new Thing();", true)]
    [InlineData("Data", "var x = typeof(Thing.Inner);", true)]
    [InlineData("Models", "var x = typeof(Thing.Inner);", false)]
    [InlineData("Models", "var x = thing.Extended();", true)]
    public void A_planted_use_is_found_by_the_file_of_the_member(string folder, string use, bool offends)
    {
        (string File, string Text)[] planted =
        [
            ("Models/Thing.cs", "public partial class Thing { public string Code => \"\"; public class Inner; }"),
            ("Serialization/Thing.Json.cs", "public partial class Thing { public string Text { get; set; } = \"\"; "
                + "public string ToJson() => Code; public static Thing Parse(string json) => new(); }"),
            ("Serialization/Extending.cs", "public static class Extending { public static string Extended(this Thing t) => t.ToJson(); }"),
            ($"{folder}/User.cs", $"public class User {{ public void Use(Thing thing) {{ }} }}"),
        ];
        // The user's parameter would itself be a use of the type; a field of another file gives it the value without a name.
        planted[3].Text = folder == "Data" && !use.Contains("thing", StringComparison.Ordinal)
            ? $"public class User {{ public void Use() {{ {use} }} }}"
            : $"public class User {{ public void Use(Thing thing) {{ {use} }} }}";
        var trees = Array.ConvertAll(planted, p => CSharpSyntaxTree.ParseText(p.Text, path: $"{LibrarySource.Folder}/{p.File}"));
        var compilation = CSharpCompilation.Create("Planted", trees, References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Should().BeEmpty();

        Offenses(trees.SelectMany(t => FloorUses.Of(compilation, t))).Any().Should().Be(offends);
    }

    private static IEnumerable<FloorUse> Offenses(IEnumerable<FloorUse> uses) => uses.Where(use => FloorOf(use.To) >= FloorOf(use.From));

    private static int FloorOf(string folder) => Array.FindIndex(Floors, f => f.Contains(folder));

    private static bool SameType(SyntaxTree home, SyntaxTree part) => NamespaceOf(home) == NamespaceOf(part);

    private static string? NamespaceOf(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString();
}
