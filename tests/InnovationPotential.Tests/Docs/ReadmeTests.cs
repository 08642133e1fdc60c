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

    [GeneratedRegex("(?<number>[0-9]+) (?<what>normalizations|weightings|aggregations)")]
    private static partial Regex Count();
}
