using System.Text.RegularExpressions;

namespace InnovationPotential.Tests.Conventions;

/// <summary>A test that fails must fail again: no sample may be drawn from CsCheck's own, ever new, random numbers.</summary>
public sealed partial class RepeatableTests
{
    [Fact]
    public void No_test_draws_samples_that_never_come_again()
    {
        var offenders = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith("RepeatableTests.cs", StringComparison.Ordinal)
                && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file).Where(line => Unrepeatable().IsMatch(line))
                .Select(line => $"{Path.GetFileName(file)}: {line.Trim()}"));

        offenders.Should().BeEmpty();
    }

    [GeneratedRegex(@"new Random\(\)|(?<![:.])\bRandom\.Shared|\bCheck\.Sample\b|\bseed: ""|\.SampleAsync\(")]
    private static partial Regex Unrepeatable();
}
