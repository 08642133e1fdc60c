using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using InnovationPotential.Tests.Conventions;

namespace InnovationPotential.Releases.Tests;

/// <summary>Every package holds what it should and says where it comes from.</summary>
public sealed partial class PackedFileTests
{
    public static TheoryData<string, string[]> Libraries => new()
    {
        { "InnovationPotential", ["CsvHelper", "FluentValidation", "MathNet.Numerics"] },
        { "InnovationPotential.Excel", ["DocumentFormat.OpenXml", "InnovationPotential"] },
        { "InnovationPotential.Sql", ["InnovationPotential"] },
    };

    public static TheoryData<string> All =>
        ["InnovationPotential", "InnovationPotential.Cli", "InnovationPotential.Excel", "InnovationPotential.Sql"];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_needs_what_it_must_and_has_its_documents_and_symbols(string id, string[] needs)
    {
        var package = PackedFile.Of(id);

        package.Files.Should().Contain([$"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml"]);
        package.Symbols.Should().Contain($"lib/net10.0/{id}.pdb");
        package.Metadata["dependencies"].Descendants().Where(e => e.Name.LocalName == "dependency").Select(e => e.Attribute("id")!.Value)
            .Should().BeEquivalentTo(needs);
    }

    /// <summary>Whoever reads the documentation in an editor can name what it tells of.</summary>
    [Theory]
    [InlineData("InnovationPotential", "Assessment")]
    [InlineData("InnovationPotential.Excel", "ExcelTables")]
    [InlineData("InnovationPotential.Sql", "SqlSource")]
    public void Only_public_members_are_documented(string id, string type)
    {
        var package = PackedFile.Of(id);
        using var library = new PEReader([.. package.Bytes($"lib/net10.0/{id}.dll")]);
        var reader = library.GetMetadataReader();
        string[] named =
        [
            .. reader.TypeDefinitions.Select(reader.GetTypeDefinition)
                .Where(t => (t.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
                .Select(t => $"{reader.GetString(t.Namespace)}.{reader.GetString(t.Name)}"),
        ];

        var documented = DocumentedType().Matches(package.Text($"lib/net10.0/{id}.xml")).Select(m => m.Groups[1].Value).ToArray();

        documented.Should().Contain($"InnovationPotential.{type}");
        documented.Where(d => !named.Any(n => d == n || d.StartsWith(n + ".", StringComparison.Ordinal))).Should().BeEmpty();
        package.Text($"lib/net10.0/{id}.xml").Should().NotContain("name=\"F:InnovationPotential.Assessment._");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_package_carries_readme_notices_and_license(string id)
    {
        var package = PackedFile.Of(id);

        package.Files.Should().Contain(["README.md", "icon.png", "THIRD-PARTY-NOTICES.md", "sbom/bom.cdx.json"]);
        package.Metadata["license"].Value.Should().Be("MIT");
        package.Metadata["readme"].Value.Should().Be("README.md");
        package.Metadata["icon"].Value.Should().Be("icon.png");
        package.Text("THIRD-PARTY-NOTICES.md").Should().Be(File.ReadAllText(Repository.PathOf("docs", "third-party-notices.md")));
        package.Version.Should().Be(PackedFile.Of("InnovationPotential").Version).And.NotContain("local");
    }

    /// <summary>Away from the repository a relative link leads nowhere.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void Links_of_the_readme_are_absolute_and_its_words_are_kept(string id)
    {
        var packed = PackedFile.Of(id).Text("README.md");
        var source = File.ReadAllText(Repository.PathOf("README.md"));

        Link().Matches(packed).Select(m => m.Groups[1].Value).Where(t => !t.StartsWith("https://", StringComparison.Ordinal))
            .Should().BeEmpty();
        Words(packed).Should().Be(Words(source));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_notes_are_those_of_the_newest_changes(string id)
    {
        var notes = PackedFile.Of(id).Metadata["releaseNotes"].Value.ReplaceLineEndings("\n");

        // The first list of the changelog is that of what is packed, and nothing of what stood before it is told again.
        var changes = File.ReadAllText(Repository.PathOf("CHANGELOG.md")).ReplaceLineEndings("\n").Split("\n## ");
        notes.Should().Be(changes[1].Split('\n', 2)[1].Trim());
    }

    [Theory]
    [InlineData("InnovationPotential", "CsvHelper FluentValidation MathNet.Numerics")]
    [InlineData("InnovationPotential.Excel",
        "CsvHelper DocumentFormat.OpenXml DocumentFormat.OpenXml.Framework FluentValidation InnovationPotential MathNet.Numerics "
        + "System.IO.Packaging")]
    [InlineData("InnovationPotential.Sql", "CsvHelper FluentValidation InnovationPotential MathNet.Numerics")]
    [InlineData("InnovationPotential.Cli",
        "Apache.Arrow Apache.Arrow.Scalars CsvHelper DocumentFormat.OpenXml DocumentFormat.OpenXml.Framework DuckDB.NET.Bindings "
        + "DuckDB.NET.Data FluentValidation InnovationPotential InnovationPotential.Excel InnovationPotential.Sql MathNet.Numerics "
        + "Microsoft.Extensions.DependencyInjection.Abstractions Microsoft.Extensions.Logging.Abstractions Npgsql Spectre.Console "
        + "Spectre.Console.Ansi System.CommandLine System.IO.Packaging")]
    public void The_bill_of_materials_names_all_that_is_needed(string id, string needed)
    {
        var package = PackedFile.Of(id);
        var bill = package.Bill;

        ((string)bill["bomFormat"]!).Should().Be("CycloneDX");
        ((string)bill["metadata"]!["component"]!["name"]!).Should().Be(id);
        ((string)bill["metadata"]!["component"]!["version"]!).Should().Be(package.Version);
        var components = bill["components"]!.AsArray().Where(c => (string)c!["scope"]! == "required").ToArray();
        components.Select(c => (string)c!["name"]!).Where(n => n != "Microsoft.NET.ILLink.Tasks").Order(StringComparer.Ordinal)
            .Should().Equal(needed.Split(' '));
        components.Where(c => ((string)c!["name"]!).StartsWith("InnovationPotential", StringComparison.Ordinal))
            .Select(c => (string)c!["version"]!).Should().AllBe(package.Version);
    }

    private static string Words(string markdown) => Link().Replace(markdown.ReplaceLineEndings("\n"), "]").Replace("![", "[")
        .Replace("[", "").Replace("]", "").TrimEnd();

    [GeneratedRegex("<member name=\"T:([^\"]+)\"")]
    private static partial Regex DocumentedType();

    [GeneratedRegex(@"\]\(([^)#][^)]*)\)")]
    private static partial Regex Link();
}
