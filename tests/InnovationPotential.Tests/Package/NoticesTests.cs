using InnovationPotential.Tests.Conventions;

namespace InnovationPotential.Tests.Package;

/// <summary>
/// The notices name what the packages need, with the licenses of the versions that are restored. To approve a change, run the test with
/// INNOPOT_APPROVE=1, read the license and commit the page.
/// </summary>
public sealed class NoticesTests
{
    private const string Begin = "| package | license | copyright | needed by |\n| --- | --- | --- | --- |\n";
    private static readonly string Page = Repository.PathOf("docs", "third-party-notices.md");
    private static readonly IReadOnlyList<ShippedDependency> Dependencies = ShippedDependency.All();

    [Fact]
    public void Every_dependency_stands_in_the_notices()
    {
        var text = File.ReadAllText(Page).ReplaceLineEndings("\n");
        var begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = text.IndexOf("\n\n", begin, StringComparison.Ordinal);
        var rows = Dependencies.Select(d => $"| {d.Id} | {d.License} | {d.Copyright} | {d.NeededBy} |").ToArray();
        if (Environment.GetEnvironmentVariable("INNOPOT_APPROVE") == "1")
            File.WriteAllText(Page, text = text[..begin] + string.Join('\n', rows) + text[end..]);

        end = text.IndexOf("\n\n", begin, StringComparison.Ordinal);
        text[begin..end].Split('\n').Should().Equal(rows, "the notices are made with INNOPOT_APPROVE=1");
    }

    [Fact]
    public void What_the_library_needs_is_known() =>
        Dependencies.Where(d => d.NeededBy.Contains("InnovationPotential,", StringComparison.Ordinal)).Select(d => d.Id)
            .Should().Equal("CsvHelper", "FluentValidation", "MathNet.Numerics");

    [Fact]
    public void Every_license_is_given_in_full()
    {
        var headings = File.ReadAllLines(Page).Where(l => l.StartsWith("## ", StringComparison.Ordinal)).Select(l => l[3..]).ToArray();

        Dependencies.Where(d => !d.License.Split(" OR ").Any(headings.Contains)).Should().BeEmpty();
    }
}
