using System.IO.Compression;
using System.Xml.Linq;
using InnovationPotential.Tests.Conventions;

namespace InnovationPotential.Tests.Package;

/// <summary>The package holds what it should, and works where nothing of the repository is.</summary>
[Trait("Category", "Package")]
public sealed class PackageTests(PackedLibrary library) : IClassFixture<PackedLibrary>
{
    [Fact]
    public void The_package_carries_documents_and_symbols()
    {
        using var package = ZipFile.OpenRead(Path.Combine(library.Packages, $"InnovationPotential.{library.Version}.nupkg"));
        using var symbols = ZipFile.OpenRead(Path.Combine(library.Packages, $"InnovationPotential.{library.Version}.snupkg"));
        using var nuspec = package.GetEntry("InnovationPotential.nuspec")!.Open();
        var metadata = XDocument.Load(nuspec).Root!.Elements().Single(e => e.Name.LocalName == "metadata").Elements()
            .ToDictionary(e => e.Name.LocalName);

        package.Entries.Select(e => e.FullName).Should().Contain(
            ["README.md", "icon.png", "THIRD-PARTY-NOTICES.md", "lib/net10.0/InnovationPotential.dll",
                "lib/net10.0/InnovationPotential.xml"]);
        symbols.Entries.Select(e => e.FullName).Should().Contain("lib/net10.0/InnovationPotential.pdb");
        metadata["license"].Value.Should().Be("MIT");
        metadata["license"].Attribute("type")!.Value.Should().Be("expression");
        metadata["readme"].Value.Should().Be("README.md");
        metadata["icon"].Value.Should().Be("icon.png");
        metadata["dependencies"].Descendants().Where(e => e.Name.LocalName == "dependency").Select(e => e.Attribute("id")!.Value)
            .Should().BeEquivalentTo("CsvHelper", "FluentValidation", "MathNet.Numerics");
    }

    [Fact]
    public async Task A_new_project_installs_the_package_and_runs()
    {
        var project = await Consumer.Create(library, "consumer", "Consumer.csproj", ("Program.cs", """
            using System.Text.Json;
            using InnovationPotential;

            var model = IndicatorModel.Create("index", m => m.Indicator("rd").Indicator("patents"));
            var table = IndicatorTable.ParseCsv("unit,rd,patents\nA,1,30\nB,3,10\nC,2,30\n", model);
            var request = JsonSerializer.Deserialize<Request>(JsonSerializer.Serialize(new Request(model, table)))!;
            foreach (var result in request.Model.Assess(request.Table).Ranking())
                Console.WriteLine(FormattableString.Invariant($"{result.Rank} {result.Unit} {result.Score}"));

            internal sealed record Request(IndicatorModel Model, IndicatorTable Table);
            """));

        (await project.Run()).Should().Be("1 C 0.75\n2 A 0.5\n2 B 0.5\n");
    }

    [Fact]
    public async Task FSharp_sees_what_CSharp_sees()
    {
        var project = await Consumer.Create(library, "fsharp", "Consumer.fsproj", ("Program.fs", """
            open System
            open System.Text.Json
            open InnovationPotential

            let model = IndicatorModel.Parse("{ \"code\": \"index\", \"children\": [{ \"code\": \"rd\" }, { \"code\": \"patents\" }] }")
            let table = IndicatorTable.ParseCsv("unit,rd,patents\nA,1,30\nB,3,10\nC,2,30\n", model)
            let reading = IndicatorModel.TryParse(model.ToJson())
            let back = JsonSerializer.Deserialize<IndicatorTable>(JsonSerializer.Serialize table)
            printfn "%b %b %s" reading.Succeeded (back.Fingerprint = table.Fingerprint) (IndicatorModel.SchemaId.Substring(0, 3))
            for row in model.Assess(back).Rows() |> Seq.filter (fun r -> r.Node = "index") do
                Console.WriteLine(FormattableString.Invariant($"{row.Rank} {row.Unit} {row.Score}"))
            """));

        (await project.Run()).Should().Be("true true urn\n2 A 0.5\n2 B 0.5\n1 C 0.75\n");
    }

    [Fact]
    public async Task The_sample_in_FSharp_says_what_that_in_CSharp_says()
    {
        var source = await Sample("quick-start.fsx");
        // The script's reference to the package is the project's here.
        var program = string.Join('\n', source.Split('\n').Where(l => !l.StartsWith("#r ", StringComparison.Ordinal)));
        var project = await Consumer.Create(library, "consumer-fsharp", "Consumer.fsproj", ("Program.fs", program));

        Readable(await project.Run()).Should().Be(Readable(await Sample("quick-start.txt")));
    }

    [Fact]
    public async Task The_sample_in_one_file_runs()
    {
        const string Project = "#:project ../../src/InnovationPotential/InnovationPotential.csproj";
        var source = await Sample("quick-start.cs");
        source.Should().StartWith(Project);
        var folder = await Consumer.Folder(library, "consumer-file");
        await File.WriteAllTextAsync(Path.Combine(folder, "quick-start.cs"),
            source.Replace(Project, $"#:package InnovationPotential@{library.Version}\n#:property PublishAot=false",
                StringComparison.Ordinal),
            TestContext.Current.CancellationToken);

        var output = await Dotnet.Run(folder, "run", "quick-start.cs");

        Readable(output).Should().Be(Readable(await Sample("quick-start.txt")));
    }

    // As people read it: indents are spaces that do not break, and the last line may end or not.
    private static string Readable(string output) => output.ReplaceLineEndings("\n").Replace('\u00a0', ' ').TrimEnd();

    private static async Task<string> Sample(string name) =>
        (await File.ReadAllTextAsync(Repository.PathOf("docs", "samples", name))).ReplaceLineEndings("\n");
}
