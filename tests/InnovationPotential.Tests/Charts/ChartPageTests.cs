using System.Xml.Linq;
using InnovationPotential.Tests.Conventions;
using InnovationPotential.Tests.Docs;

namespace InnovationPotential.Tests.Charts;

/// <summary>
/// Every page of a chart has the picture that its program draws. To approve a change, run with INNOPOT_APPROVE=1 and look at the pictures.
/// </summary>
[Collection(ConsoleCollection.Name)]
public sealed class ChartPageTests
{
    private static readonly string[] Pages =
        [.. Repository.Files("docs/charts", "*.md").Where(f => !f.EndsWith("README.md", StringComparison.Ordinal))];

    public static TheoryData<string> All => [.. Pages];

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_picture_is_the_one_the_program_draws(string page)
    {
        var block = MarkdownBlock.All.Single(b => b.File == page);
        var drawn = await ExampleProgram.Compile(block.Code.Replace("Console.WriteLine(chart);", "Console.Write(chart.ToSvg());",
            StringComparison.Ordinal)).Run();
        var picture = Repository.PathOf(Path.ChangeExtension(page, ".svg"));
        if (Environment.GetEnvironmentVariable("INNOPOT_APPROVE") == "1") File.WriteAllText(picture, drawn);

        drawn.Should().Be(File.ReadAllText(picture).ReplaceLineEndings("\n"));
        File.ReadAllText(Repository.PathOf(page)).Should().Contain($"]({Path.GetFileNameWithoutExtension(page)}.svg)");
    }

    [Fact]
    public void Every_chart_has_a_page_that_the_overview_names()
    {
        var overview = File.ReadAllText(Repository.PathOf("docs", "charts", "README.md"));
        var methods = typeof(InnovationPotential.Charts.Chart).Assembly.GetTypes()
            .Where(t => t.Namespace == "InnovationPotential.Charts" && t is { IsPublic: true, IsAbstract: true, IsSealed: true })
            .SelectMany(t => t.GetMethods().Where(m => m.ReturnType == typeof(InnovationPotential.Charts.Chart))).Select(m => m.Name)
            .Distinct().ToArray();
        var programs = string.Concat(MarkdownBlock.All.Where(b => Pages.Contains(b.File)).Select(b => b.Code));

        methods.Should().HaveCount(14);
        methods.Should().OnlyContain(m => programs.Contains($".{m}("));
        Pages.Should().OnlyContain(p => overview.Contains($"({Path.GetFileName(p)})"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_picture_is_plain_and_says_what_it_shows(string page)
    {
        var svg = XDocument.Load(Repository.PathOf(Path.ChangeExtension(page, ".svg"))).Root!;
        XNamespace ns = "http://www.w3.org/2000/svg";

        svg.Attribute("role")!.Value.Should().Be("img");
        svg.Element(ns + "title")!.Value.Should().NotBeEmpty().And.Be(svg.Attribute("aria-label")!.Value);
        svg.Element(ns + "desc")!.Value.Should().NotBeEmpty();
        svg.DescendantsAndSelf().Attributes().Select(a => a.Name.LocalName).Should()
            .NotContain(["id", "class", "href", "onclick", "onload"]);
        svg.Descendants().Select(e => e.Name.LocalName).Should().NotContain(["script", "style", "image", "foreignObject"]);
        var (width, height) = ((double)svg.Attribute("width")!, (double)svg.Attribute("height")!);
        foreach (var box in svg.Descendants(ns + "rect"))
        {
            ((double)box.Attribute("x")!).Should().BeGreaterThanOrEqualTo(0);
            ((double)box.Attribute("x")! + (double)box.Attribute("width")!).Should().BeLessThanOrEqualTo(width);
            ((double)box.Attribute("y")! + (double)box.Attribute("height")!).Should().BeLessThanOrEqualTo(height);
        }
    }
}
