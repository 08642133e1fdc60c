using InnovationPotential.Notebooks.Tests;
using InnovationPotential.Tests.Conventions;
using InnovationPotential.Tests.Package;

namespace InnovationPotential.Releases.Tests;

/// <summary>The command, installed from its package.</summary>
public sealed class ToolTests
{
    [Fact]
    public async Task Installed_it_assesses_a_file()
    {
        var folder = Repository.PathOf("artifacts", "consumers", "tool");
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        await Dotnet.Run(Repository.PathOf("tests", "consumers"), "tool", "install", "InnovationPotential.Cli",
            "--version", PackedFile.Of("InnovationPotential.Cli").Version, "--tool-path", folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "model.json"),
            """{ "code": "index", "children": [{ "code": "rd" }, { "code": "patents" }] }""", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "data.csv"), "unit,rd,patents\nA,1,30\nB,3,10\nC,2,30\n",
            TestContext.Current.CancellationToken);

        var output = await Command.Run(Path.Combine(folder, OperatingSystem.IsWindows() ? "innopot.exe" : "innopot"), folder,
            new Dictionary<string, string>(), "assess", "model.json", "data.csv", "--format", "csv");

        output.ReplaceLineEndings("\n").Should().Be("""
            unit,score,low,high,coverage,rank,level,possible_levels
            A,0.5,0.5,0.5,1,2,,
            B,0.5,0.5,0.5,1,2,,
            C,0.75,0.75,0.75,1,1,,

            """.ReplaceLineEndings("\n"));
    }
}
