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
        var folder = Directory.CreateDirectory(Path.Combine(library.Folder, "consumer")).FullName;
        var known = (await Dotnet.Run(folder, "nuget", "locals", "global-packages", "--list")).Split(": ", 2)[1].Trim();
        // What the library depends on was restored with the repository: nothing needs to be fetched, and nothing is left behind.
        await File.WriteAllTextAsync(Path.Combine(folder, "NuGet.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(library.Folder, "installed")}" /></config>
              <packageSources><clear /><add key="packed" value="{library.Packages}" /></packageSources>
              <fallbackPackageFolders><add key="restored" value="{known}" /></fallbackPackageFolders>
            </configuration>
            """, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "Consumer.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <UseAppHost>false</UseAppHost>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="InnovationPotential" Version="{library.Version}" /></ItemGroup>
            </Project>
            """, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), """
            using InnovationPotential;

            var model = IndicatorModel.Create("index", m => m.Indicator("rd").Indicator("patents"));
            var table = IndicatorTable.ParseCsv("unit,rd,patents\nA,1,30\nB,3,10\nC,2,30\n", model.Indicators);
            foreach (var result in model.Assess(table).Ranking()) Console.WriteLine(FormattableString.Invariant($"{result.Rank} {result.Unit} {result.Score}"));
            """, TestContext.Current.CancellationToken);

        await Dotnet.Run(folder, "build", "-v", "q", "-p:UseSharedCompilation=false");
        var output = await Dotnet.Run(folder, Path.Combine("bin", "Debug", "net10.0", "Consumer.dll"));

        output.ReplaceLineEndings("\n").Should().Be("1 C 0.75\n2 A 0.5\n2 B 0.5\n");
    }
}
