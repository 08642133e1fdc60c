using System.Text.RegularExpressions;
using InnovationPotential.Tests.Conventions;

namespace InnovationPotential.Tests.Docs;

/// <summary>What docs/architecture.md says of the house is so.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "architecture.md"));

    private static readonly string[] Questions =
        [.. Page.Split('\n').SkipWhile(l => !l.StartsWith("| I want to", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(l => l.StartsWith('|'))];

    [Fact]
    public void Every_file_it_names_is_there() =>
        SourcePath().Matches(Page).Select(m => m.Groups[1].Value).Where(p => !File.Exists(Repository.PathOf(p.Split('/')))).Should()
            .BeEmpty();

    [Fact]
    public void Fifteen_questions_are_answered_by_two_files_each_at_most()
    {
        Questions.Should().HaveCount(15);
        Questions.Where(q => SourcePath().Count(q) is 0 or > 2).Should().BeEmpty();
    }

    [Fact]
    public void Every_folder_stands_in_the_picture() =>
        LibrarySource.Trees.Select(LibrarySource.FolderOf).Distinct().Where(f => !Page.Contains(f, StringComparison.Ordinal)).Should()
            .BeEmpty();

    [Fact]
    public void Every_test_it_names_is_there() =>
        TestName().Matches(Page).Select(m => m.Groups[1].Value).Distinct()
            .Where(n => typeof(ArchitectureTests).Assembly.GetTypes().All(t => t.Name != n)).Should().BeEmpty();

    [GeneratedRegex(@"`((?:src|tests|docs)/[\w./-]+\.\w+)`")]
    private static partial Regex SourcePath();

    [GeneratedRegex(@"`(\w+Tests)`")]
    private static partial Regex TestName();
}
