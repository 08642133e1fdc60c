using System.Text.RegularExpressions;
using InnovationPotential.Cli;
using InnovationPotential.Tests.Conventions;

namespace InnovationPotential.Tests.Docs;

/// <summary>With nothing but the README one gets from a spreadsheet to a report.</summary>
public sealed partial class ReadmeWalkTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("innopot-readme").FullName;

    [Fact]
    public void The_five_minutes_end_with_a_report_and_a_workbook()
    {
        var section = Section().Match(File.ReadAllText(Repository.PathOf("README.md")).ReplaceLineEndings("\n")).Value;
        File.WriteAllText(In("data.csv"), Block(section, "csv"));
        var commands = Block(section, "sh").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        commands.Should().HaveCount(5);
        foreach (var command in commands)
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            string[] words = [.. command.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..]];
            if (words[0] == "init") words = [.. words, _folder];
            Innopot.Run([.. words.Select(w => w.Contains('.', StringComparison.Ordinal) && w != _folder ? In(w) : w)], output, error)
                .Should().Be(0, command + "\n" + error);
        }

        File.ReadAllText(In("model.json")).Should().Contain("Guessed");
        File.ReadAllText(In("report.html")).Should().Contain("West leads among 5 units").And.Contain("data-group=\"coast\"");
        IndicatorTable.ReadExcel(In("result.xlsx")).Units.Should().Equal("West", "North", "East", "Middle", "South");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Block(string section, string language) =>
        Regex.Match(section, $"```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

    private string In(string name) => Path.Combine(_folder, name);

    [GeneratedRegex("## From a spreadsheet to a report.*?\n## ", RegexOptions.Singleline)]
    private static partial Regex Section();
}
