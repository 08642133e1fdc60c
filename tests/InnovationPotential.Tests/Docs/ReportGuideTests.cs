using System.Text.RegularExpressions;
using InnovationPotential.Cli;
using InnovationPotential.Tests.Conventions;

namespace InnovationPotential.Tests.Docs;

/// <summary>The walk from a spreadsheet to a report leads where it says, file by file and command by command.</summary>
public sealed partial class ReportGuideTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("innopot-guide").FullName;

    [Fact]
    public void Its_files_and_commands_make_a_report()
    {
        var guide = File.ReadAllText(Repository.PathOf("docs", "guides", "report.md")).ReplaceLineEndings("\n");
        File.WriteAllText(In("data.csv"), Blocks(guide, "csv").Single());
        var json = Blocks(guide, "json");
        File.WriteAllText(In("model.json"), json[0]);
        File.WriteAllText(In("study.json"), json[1]);
        var commands = Blocks(guide, "sh").SelectMany(b => b.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToArray();

        commands.Should().HaveCount(9);
        foreach (var command in commands)
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            string[] words = [.. Words().Matches(command).Select(m => m.Value.Trim('"')).Skip(1)];
            Innopot.Run([.. words.Select(w => FileName().IsMatch(w) ? In(w) : w)], output, error).Should().Be(0, command + "\n" + error);
        }

        File.ReadAllText(In("report.html")).Should().Contain("West leads among 5 units");
        File.ReadAllText(In("report-full.html")).Should().Contain("<h3>North</h3>").And.Contain("id=\"agreement\"");
        File.ReadAllText(In("report-ru.html")).Should().Contain("На первом месте среди 5 единиц").And.Contain("30.11.2026");
        IndicatorTable.ReadExcel(In("result.xlsx"), configure: o => o with { Sheet = "data" }).Units.Should().HaveCount(5);
        IndicatorTable.ReadExcel(In("sure.xlsx"), configure: o => o with { Sheet = "uncertainty" }).Units.Should().HaveCount(5);
        File.ReadAllText(In("north.svg")).Should().StartWith("<svg");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string In(string name) => Path.Combine(_folder, name);

    private static string[] Blocks(string page, string language) =>
        [.. Regex.Matches(page, $"```{language}\n(.*?)```", RegexOptions.Singleline).Select(m => m.Groups[1].Value)];

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Words();

    [GeneratedRegex(@"^[\w-]+\.(csv|json|html|svg|xlsx)$")]
    private static partial Regex FileName();
}
