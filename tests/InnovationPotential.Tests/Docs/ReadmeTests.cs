using System.Text.RegularExpressions;
using InnovationPotential.Tests.Conventions;

namespace InnovationPotential.Tests.Docs;

/// <summary>What the README counts is there.</summary>
public sealed partial class ReadmeTests
{
    [Theory]
    [InlineData("normalizations", typeof(Normalization))]
    [InlineData("weightings", typeof(Weighting))]
    [InlineData("aggregations", typeof(Aggregation))]
    public void The_numbers_of_methods_are_right(string what, Type family)
    {
        var claimed = Count().Matches(File.ReadAllText(Repository.PathOf("README.md")))
            .Single(m => m.Groups["what"].Value == what).Groups["number"].Value;

        family.Assembly.GetTypes().Count(t => t.IsSubclassOf(family) && t.IsSealed)
            .ToString(System.Globalization.CultureInfo.InvariantCulture).Should().Be(claimed);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/guides/command-line.md")]
    public void The_exit_codes_are_those_of_the_command(string page)
    {
        var lines = File.ReadAllLines(Repository.PathOf(page));
        var header = Array.FindIndex(lines, l => l is "| exit code | what it means |" or "| code | what it means |");

        lines.Skip(header + 2).TakeWhile(l => l.StartsWith('|')).Select(l => l.Split('|')[1].Trim()).Should()
            .Equal("0", "1", "2", "3", "4", "5", "70", "130");
    }

    [GeneratedRegex("(?<number>[0-9]+) (?<what>normalizations|weightings|aggregations)")]
    private static partial Regex Count();
}
