using System.Text;
using InnovationPotential.Tests.Conventions;

namespace InnovationPotential.Notebooks.Tests;

/// <summary>The notebooks of the documentation, executed by the real kernel against the package just built.</summary>
public sealed class NotebookTests(Kernel kernel) : IClassFixture<Kernel>
{
    private const int LargestOutput = 200_000;

    public static TheoryData<string> All => [.. Repository.Files("docs/notebooks", "*.ipynb")];

    [Fact]
    public void There_are_five_notebooks() =>
        All.Select(row => Path.GetFileNameWithoutExtension(row.Data)).Should().BeEquivalentTo(
            ["first-assessment", "spreadsheet-to-report", "how-sure-are-the-ranks", "trends-of-clusters", "your-own-strategy"]);

    [Theory]
    [MemberData(nameof(All))]
    public void A_cell_that_shows_something_says_what_and_is_kept_without_it(string path)
    {
        var cells = Notebook.Read(Repository.PathOf(path)).Cells;

        cells.Where(c => c.EndsWithResult != (c.Tags.Count > 0)).Select(c => c.Source).Should().BeEmpty();
        cells.SelectMany(c => c.Tags).Distinct().Should().BeSubsetOf(["table", "picture", "report"]).And.Contain(["table", "picture"]);
        cells.Should().OnlyContain(c => c.Html.Length == 0 && c.Errors.Count == 0);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Every_cell_works_and_shows_its_table_or_picture(string path)
    {
        if (kernel.Missing is { } missing && Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail($"Notebooks must be executed here, but {missing}.");
        Assert.SkipWhen(kernel.Missing is not null, $"Not executed: {kernel.Missing}.");

        var cells = (await kernel.Execute(Repository.PathOf(path))).Cells;

        cells.SelectMany(c => c.Errors.Select(e => $"{c.Source}\n{e}")).Should().BeEmpty();
        foreach (var cell in cells.Where(c => c.Tags.Count > 0))
        {
            foreach (var tag in cell.Tags) cell.Html.Should().MatchRegex(MarkupOf(tag), cell.Source);
            cell.Html.Should().NotStartWith("<pre>", cell.Source).And.NotContain("dni-treeview", cell.Source);
            cell.Plain.Should().NotBeNullOrWhiteSpace(cell.Source);
            Encoding.UTF8.GetByteCount(cell.Html).Should().BeLessThan(LargestOutput, cell.Source);
        }
    }

    private static string MarkupOf(string tag) => tag switch
    {
        "table" => "<table[^>]*>(?s).*<tbody>\\s*<tr>",
        "picture" => "<figure[^>]*><svg(?s).*<title>.*</svg></figure>",
        _ => "<h3>.+</h3>\\s*<p>.+</p>",
    };
}
