using InnovationPotential.Tests.Conventions;

namespace InnovationPotential.Tests.Conformance;

/// <summary>Against the results of COINr 1.1.14 and Compind 3.4, file by file.</summary>
public sealed class ConformanceTests
{
    private static readonly string Page = Repository.PathOf("docs", "conformance.md");

    public static TheoryData<string> Compared => [.. Conformance.Entries.Where(e => e.Compare is not null).Select(e => e.Name)];

    public static TheoryData<string> Deviating => [.. Conformance.Entries.Where(e => e.Deviation is not null).Select(e => e.Name)];

    [Fact]
    public void Every_reference_file_has_an_entry_and_every_entry_its_file()
    {
        Conformance.Files.Should().HaveCountGreaterThan(120);
        Conformance.Files.Except(Conformance.Entries.Select(e => e.File)).Should().BeEmpty();
        Conformance.Entries.Select(e => e.File).Except(Conformance.Files).Should().BeEmpty();
        Conformance.Entries.Select(e => e.Name).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [MemberData(nameof(Compared))]
    public void Results_agree(string name)
    {
        var entry = Conformance.Entries.Single(e => e.Name == name);
        var comparison = new Comparison();

        entry.Compare!(comparison);

        comparison.Unlike.Should().BeEmpty();
        comparison.Count.Should().BePositive();
        entry.Accepts(comparison).Should()
            .BeTrue($"the largest differences are {comparison.Relative} relative and {comparison.Absolute} absolute");
    }

    [Theory]
    [MemberData(nameof(Deviating))]
    public void The_smallest_example_of_a_deviation_holds(string name) =>
        Conformance.Entries.Single(e => e.Name == name).Deviation!.Check();

    /// <summary>To write the page anew, run the test with INNOPOT_APPROVE=1 and commit the file.</summary>
    [Fact]
    public void The_page_is_true()
    {
        var page = File.Exists(Page) ? File.ReadAllText(Page) : "";

        var written = new ConformanceReport(page).Write();

        if (Environment.GetEnvironmentVariable("INNOPOT_APPROVE") == "1") File.WriteAllText(Page, written);
        else page.Should().Be(written, "INNOPOT_APPROVE=1 writes it anew");
    }
}
