namespace InnovationPotential.Tests.Package;

/// <summary>A project away from the repository that installs the package.</summary>
public sealed class Consumer
{
    private readonly string _folder;

    private Consumer(string folder) => _folder = folder;

    /// <summary>
    /// A folder where the package is found, and what it depends on: that was restored with the repository, so nothing needs to be fetched,
    /// and nothing is left behind. F# comes with the SDK.
    /// </summary>
    public static async Task<string> Folder(PackedLibrary library, string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(library.Folder, name)).FullName;
        var known = (await Dotnet.Run(folder, "nuget", "locals", "global-packages", "--list")).Split(": ", 2)[1].Trim();
        await File.WriteAllTextAsync(Path.Combine(folder, "NuGet.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(library.Folder, "installed")}" /></config>
              <packageSources><clear /><add key="packed" value="{library.Packages}" /></packageSources>
              <fallbackPackageFolders><add key="restored" value="{known}" /></fallbackPackageFolders>
            </configuration>
            """);
        return folder;
    }

    /// <summary>A program that uses the package; the project file's ending tells the language.</summary>
    public static async Task<Consumer> Create(PackedLibrary library, string name, string project, (string Name, string Text) program)
    {
        var folder = await Folder(library, name);
        await File.WriteAllTextAsync(Path.Combine(folder, project), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <AssemblyName>Consumer</AssemblyName>
                <ImplicitUsings>enable</ImplicitUsings>
                <UseAppHost>false</UseAppHost>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <SatelliteResourceLanguages>en</SatelliteResourceLanguages>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="InnovationPotential" Version="{library.Version}" />
                {(project.EndsWith(".fsproj", StringComparison.Ordinal) ? $"<Compile Include=\"{program.Name}\" />" : "")}
              </ItemGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(Path.Combine(folder, program.Name), program.Text);
        return new Consumer(folder);
    }

    /// <summary>Builds it and returns what it prints.</summary>
    public async Task<string> Run()
    {
        await Dotnet.Run(_folder, "build", "-v", "q", "-p:UseSharedCompilation=false");
        return (await Dotnet.Run(_folder, Path.Combine("bin", "Debug", "net10.0", "Consumer.dll"))).ReplaceLineEndings("\n");
    }
}
