using System.IO.Compression;
using System.Xml.Linq;

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
        var output = await Run("consumer", "csproj", "Program.cs", """
            using System.Text.Json;
            using InnovationPotential;

            var model = IndicatorModel.Create("index", m => m.Indicator("rd").Indicator("patents"));
            var table = IndicatorTable.ParseCsv("unit,rd,patents\nA,1,30\nB,3,10\nC,2,30\n", model);
            var request = JsonSerializer.Deserialize<Request>(JsonSerializer.Serialize(new Request(model, table)))!;
            foreach (var result in request.Model.Assess(request.Table).Ranking())
                Console.WriteLine(FormattableString.Invariant($"{result.Rank} {result.Unit} {result.Score}"));

            internal sealed record Request(IndicatorModel Model, IndicatorTable Table);
            """);

        output.Should().Be("1 C 0.75\n2 A 0.5\n2 B 0.5\n");
    }

    [Fact]
    public async Task FSharp_sees_what_CSharp_sees()
    {
        var output = await Run("fsharp", "fsproj", "Program.fs", """
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
            """);

        output.Should().Be("true true urn\n2 A 0.5\n2 B 0.5\n1 C 0.75\n");
    }

    private async Task<string> Run(string name, string project, string file, string program)
    {
        var folder = Directory.CreateDirectory(Path.Combine(library.Folder, name)).FullName;
        var known = (await Dotnet.Run(folder, "nuget", "locals", "global-packages", "--list")).Split(": ", 2)[1].Trim();
        // What the library depends on was restored with the repository: nothing needs to be fetched, and nothing is left behind.
        await File.WriteAllTextAsync(Path.Combine(folder, "NuGet.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(library.Folder, "installed")}" /></config>
              <packageSources><clear /><add key="packed" value="{library.Packages}" /></packageSources>
              <fallbackPackageFolders><add key="restored" value="{known}" /></fallbackPackageFolders>
            </configuration>
            """, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, $"Consumer.{project}"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <UseAppHost>false</UseAppHost>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <SatelliteResourceLanguages>en</SatelliteResourceLanguages>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="InnovationPotential" Version="{library.Version}" /></ItemGroup>
              {(project == "fsproj" ? $"<ItemGroup><Compile Include=\"{file}\" /></ItemGroup>" : "")}
            </Project>
            """, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, file), program, TestContext.Current.CancellationToken);
        await Dotnet.Run(folder, "build", "-v", "q", "-p:UseSharedCompilation=false");
        return (await Dotnet.Run(folder, Path.Combine("bin", "Debug", "net10.0", "Consumer.dll"))).ReplaceLineEndings("\n");
    }
}
