using Deque.AxeCore.Playwright;
using InnovationPotential.Reports;
using Microsoft.Playwright;

namespace InnovationPotential.Browser;

/// <summary>Reports and charts as a reader has them: opened from a file, with and without script.</summary>
public sealed class ReportTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData(ReportLanguage.English, "report-en")]
    [InlineData(ReportLanguage.Russian, "report-ru")]
    public async Task A_report_opens_without_error_request_or_barrier(ReportLanguage language, string name)
    {
        await using var opened = await chromium.Open(Pages.Report(language).ToHtml());
        await opened.Photograph(name);

        opened.Problems.Should().BeEmpty();
        opened.Requests.Should().BeEmpty();
        await HasNoBarrier(opened.Page);
        (await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(1200);
    }

    [Theory]
    [InlineData(400, false)]
    [InlineData(400, true)]
    [InlineData(1200, false)]
    [InlineData(1200, true)]
    public async Task Charts_stay_within_their_frame_and_have_no_barrier(int width, bool dark)
    {
        await using var opened = await chromium.Open(Pages.Charts(width, dark), width + 40);
        await opened.Photograph($"charts-{width}{(dark ? "-dark" : "")}");

        opened.Problems.Should().BeEmpty();
        await HasNoBarrier(opened.Page);
        var outside = await opened.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('svg')].flatMap(svg => {
              const frame = svg.getBoundingClientRect();
              return [...svg.querySelectorAll('text')].filter(text => {
                const box = text.getBoundingClientRect();
                return box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1;
              }).map(text => svg.getAttribute('aria-label') + ': ' + text.textContent);
            })
            """);
        outside.Should().BeEmpty();
    }

    [Fact]
    public async Task Five_hundred_units_and_sixty_indicators_open()
    {
        var html = Pages.Large().ToHtml();
        await using var opened = await chromium.Open(html);

        // Reported, not asserted: how long that takes is the machine's.
        var milliseconds = await opened.Page.EvaluateAsync<double>("performance.getEntriesByType('navigation')[0].loadEventEnd");
        await OpenedPage.Report("opening.txt", FormattableString.Invariant($"{html.Length} characters opened in {milliseconds:F0} ms\n"));
        opened.Problems.Should().BeEmpty();
        (await opened.Page.Locator("#units tbody tr").CountAsync()).Should().Be(500);
    }

    [Fact]
    public async Task Sort_filter_and_find()
    {
        await using var opened = await chromium.Open(Pages.Report().ToHtml());
        var page = opened.Page;
        Task<string[]> Names() => page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('#units tbody tr')].filter(r => !r.hidden).map(r => r.cells[1].textContent)");
        var ranked = await Names();

        ranked[0].Should().Be("E");
        await page.GetByRole(AriaRole.Button, new() { Name = "unit", Exact = true }).ClickAsync();
        (await Names())[..3].Should().Equal("A", "B", "C");
        await page.GetByRole(AriaRole.Button, new() { Name = "unit", Exact = true }).ClickAsync();
        (await Names())[^1].Should().Be("A");
        await page.GetByRole(AriaRole.Button, new() { Name = "score", Exact = true }).ClickAsync();
        var scored = await Names();
        scored[0].Should().Be("D", "the lowest score is 0");
        scored[^1].Should().Be("I", "what has no score stays below");
        await page.GetByLabel("Group").SelectOptionAsync("south");
        (await Names()).Should().BeEquivalentTo("C", "D", "E");
        await page.GetByLabel("Group").SelectOptionAsync("");
        await page.GetByLabel("Find a unit").FillAsync("татар");
        (await page.EvaluateAsync<string[]>("[...document.querySelectorAll('#units tr.lit')].map(r => r.dataset.unit)")).Should()
            .Equal("Иннополис, «Татарстан» & Co.");
    }

    [Fact]
    public async Task A_slider_shows_the_readers_own_ranking_and_lets_it_go()
    {
        await using var opened = await chromium.Open(Pages.Report().ToHtml());
        var page = opened.Page;

        (await page.Locator("#what-if-result table").CountAsync()).Should().Be(0);
        await page.Locator("#sliders input").First.FillAsync("0");
        (await page.Locator("#what-if-result .own").InnerTextAsync()).Should().Be("With your own weights, not those of the report:");
        (await page.Locator("#what-if-result tbody tr").CountAsync()).Should().Be(13);
        await HasNoBarrier(page);
        await opened.Photograph("report-what-if");
        await page.GetByRole(AriaRole.Button, new() { Name = "Back to the report's weights" }).ClickAsync();
        (await page.Locator("#what-if-result table").CountAsync()).Should().Be(0);
        opened.Problems.Should().BeEmpty();
    }

    [Fact]
    public async Task Without_script_nothing_else_is_lost()
    {
        var html = Pages.Report().ToHtml();
        await using var with = await chromium.Open(html);
        await using var without = await chromium.Open(html, script: false);
        string[] sections = ["summary", "subject", "ranking", "parts", "units-in-detail", "certainty", "notes", "method", "glossary"];
        foreach (var section in sections)
        {
            var (whole, plain) = (await with.Page.InnerTextAsync($"#{section}"), await without.Page.InnerTextAsync($"#{section}"));
            // Groups and the search belong to the script.
            if (section != "ranking") plain.Should().Be(whole);
        }

        (await without.Page.InnerTextAsync("#units tbody")).Should().Be(await with.Page.InnerTextAsync("#units tbody"));
        (await without.Page.Locator("figure svg").CountAsync()).Should().Be(await with.Page.Locator("figure svg").CountAsync());
        (await without.Page.Locator("#tools").IsVisibleAsync()).Should().BeFalse();
    }

    [Fact]
    public async Task Hostile_names_are_shown_and_do_not_run()
    {
        string[] names =
        [
            "<script>window.hit=1</script>", "</script><script>window.hit=1</script>", "\"><img src=x onerror=\"window.hit=1\">",
            "'><svg onload='window.hit=1'>", "\u202Eexe.gnp", new string('w', 300), "<!--", "]]>", "B",
        ];
        var model = IndicatorModel.Create(names[1], m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.MinMax() }))
            .Dimension(names[0], d => d.Named(names[2]).Indicator("a", names[3])).Dimension("d2", d => d.Named(names[5]).Indicator("b")));
        var table = IndicatorTable.Create(names, [IndicatorColumn.Of("a", 9, 8, 7, 6, 5, 4, 3, 2, 1),
            IndicatorColumn.Of("b", 9, 8, 7, 6, null, 4, 3, 2, 1)]);
        await using var opened = await chromium.Open(model.Assess(table).Report(o => o with { Author = names[2] }).ToHtml());
        await opened.Page.Locator("#sliders input").First.FillAsync("0.1");

        (await opened.Page.EvaluateAsync<bool>("window.hit === undefined")).Should().BeTrue();
        (await opened.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('#units tbody tr')].map(r => r.cells[1].textContent)"))
            .Should().Equal(names.Select(n => n.Replace('\u202E', '\uFFFD')), "a name does not turn the reading direction around");
        opened.Problems.Should().BeEmpty();
        opened.Requests.Should().BeEmpty();
        (await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(1200);
    }

    private static async Task HasNoBarrier(IPage page)
    {
        var result = await page.RunAxe();
        result.Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{v.Id}: {v.Help}: {string.Join("; ", v.Nodes.Take(5).Select(n => n.Html))}").Should().BeEmpty();
    }
}
