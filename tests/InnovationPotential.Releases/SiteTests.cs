using InnovationPotential.Tests.Conventions;

namespace InnovationPotential.Releases.Tests;

/// <summary>The site is made without a warning, every page is there and can be found, and no link of it is dead.</summary>
public sealed class SiteTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public void Every_page_of_the_documentation_is_on_the_site() =>
        Repository.Files("docs", "*.md").Select(f => f["docs/".Length..^".md".Length] + ".html").Except(site.Pages).Should().BeEmpty();

    [Fact]
    public void Notebooks_changes_and_what_users_name_are_on_the_site() =>
        site.Pages.Should().Contain(
        [
            "index.html", "notebooks/first-assessment.html", "project/CHANGELOG.html", "project/SECURITY.html",
            "api/InnovationPotential.IndicatorModel.html", "api/InnovationPotential.SqlStatements.html",
            "api/InnovationPotential.ExcelTables.html",
        ]);

    [Fact]
    public void Every_page_of_the_documentation_is_in_a_table_of_contents()
    {
        var listed = Repository.Files("docs", "toc.yml").SelectMany(t => File.ReadLines(Repository.PathOf(t))
            .Where(l => l.Contains("href: ", StringComparison.Ordinal))
            .Select(l => $"{t[..^"toc.yml".Length]}{l.Split("href: ")[1].Trim()}"));

        // Where they begin, and the words before the notebooks.
        Repository.Files("docs", "*.md").Except(listed).Should().BeEquivalentTo("docs/index.md", "docs/notebooks/README.md");
    }

    [Fact]
    public void What_is_written_can_be_found()
    {
        Site.Text("index.json").Should().Contain("Copeland").And.Contain("IndicatorModel");
        Site.Text("index.html").Should().Contain("search-query");
    }

    [Fact]
    public void No_link_is_dead() => site.Pages.SelectMany(site.DeadLinks).Should().BeEmpty();
}
