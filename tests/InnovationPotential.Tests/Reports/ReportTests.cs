using System.Text;
using System.Text.RegularExpressions;
using InnovationPotential.Reports;
using InnovationPotential.Tests.Conventions;
using static InnovationPotential.Tests.Reports.ReportExample;

namespace InnovationPotential.Tests.Reports;

/// <summary>The page as a whole: complete, self-contained, the same each time, and safe whatever names hold.</summary>
public sealed partial class ReportTests
{
    private const int MostBytes = 3_000_000;

    [Fact]
    public void The_page_is_whole_and_needs_nothing_from_elsewhere()
    {
        var html = Full().ToHtml();

        html.Should().StartWith("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">").And.EndWith("</body></html>\n");
        html.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal).Should()
            .NotContainAny("http:", "https:", "//www", " src=", "url(", "@import", "<link", "<iframe", "fetch(", "XMLHttpRequest");
        string[] sections =
            ["subject", "ranking", "what-if", "parts", "units-in-detail", "certainty", "agreement", "notes", "method", "glossary"];
        sections.Should().OnlyContain(s => html.Contains($"<section id=\"{s}\">"));
        html.Should().Contain("Ann Author").And.Contain("2026-11-30").And.Contain("&quot;code&quot;: &quot;m&quot;").And.Contain("IP4002");
    }

    [Fact]
    public void Russian_is_the_language_of_the_page()
    {
        var html = Report(Five, o => Russian(o) with { Date = new DateOnly(2026, 11, 30) }, WithLevels).ToHtml();

        html.Should().Contain("<html lang=\"ru\">").And.Contain(">30.11.2026<").And.Contain("<h2>Рейтинг</h2>")
            .And.Contain("Пропущенное опущено; имеющееся весит больше.").And.Contain(">0,35<");
    }

    // Everything that is shown, also in pictures and hovers, but JSON, the library's own words and hexadecimal fingerprints.
    [Fact]
    public void Nothing_of_a_Russian_page_stays_English()
    {
        var model = IndicatorModel.Create("м", m => m.Named("Регионы").Preparation(OutlierTreatment.Winsorize(), Imputation.Median)
            .Bands(Bands.From(BandQuantity.Score, ("слабый", 0), ("сильный", 0.5)))
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Aggregation = Aggregation.Geometric }))
            .Dimension("в", d => d.Named("Вход").Indicator("а").Indicator("б"))
            .Dimension("и", d => d.Named("Выход").Strategy(AssessmentStrategy.ResourceBased())
                .Indicator("ц", i => i with { Norm = 3 }).Indicator("д", i => i with { Norm = 4 })));
        var table = IndicatorTable.ParseCsv("unit,группа,year,а,б,ц,д\n" + string.Concat(Enumerable.Range(2019, 4).SelectMany(year =>
            Enumerable.Range(0, 9).Select(u => $"Единица {u},{(u < 5 ? "юг" : "север")},{year},"
                + $"{(u == 3 ? "" : $"{u + (year % 5) + 1}.25")},{((u * 3) % 7) + 1},{(u == 8 ? 900 : u)},{(u + year) % 6}\n"))),
            model.Indicators);
        var study = UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.25), UncertainFactor.MissingCells());
        var assessment = model.Assess(table);
        var html = assessment.Report(o => Russian(o) with
        {
            Study = study.Run(model, table, s => s with { Replications = 64, Seed = 1 }),
            Sensitivity = study.Sensitivity(model, table, [StudyOutput.RankShift], s => s with { Rows = 16, Resamples = 10 }),
        }).ToHtml();
        assessment.Diagnostics.Should().NotBeEmpty();

        var shown = Apart().Replace(html, "").Replace(assessment.Provenance.LibraryVersion, "", StringComparison.Ordinal);
        var hovers = Hovers().Matches(shown).Select(m => m.Groups[1].Value);
        var english = EnglishWord().Matches(string.Join('\n', hovers.Append(Tag().Replace(shown, "\n")))).Select(m => m.Value).Distinct();
        english.Except(["JSON", "SHA", "IP", "children", "cd"]).Should().BeEmpty("paths in JSON and letters of groups are signs");
    }

    [GeneratedRegex("<details.*?</details>|<style.*?</style>|<script.*?</script>|[0-9a-f]{64}", RegexOptions.Singleline)]
    private static partial Regex Apart();

    [GeneratedRegex("(?:aria-label|alt|title|placeholder)=\"([^\"]*)\"")]
    private static partial Regex Hovers();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("(?<!&#?)[A-Za-z]{2,}")]
    private static partial Regex EnglishWord();

    [Fact]
    public void A_panel_has_trends() =>
        Report("unit,year,a,b\nA,2020,8,8\nB,2020,2,2\nA,2021,4,4\nB,2021,6,6\n").ToHtml().Should().Contain("<section id=\"trends\">");

    [Fact]
    public void Nothing_is_taken_from_the_clock_or_left_to_chance()
    {
        Full().ToHtml().Should().Be(Full().ToHtml());
        Report(Five).ToHtml().Should().NotContain("<td>date</td>").And.NotContain("<td>assessed by</td>");
    }

    [Fact]
    public void A_report_writes_what_it_shows()
    {
        var report = Full();
        using var stream = new MemoryStream();
        report.WriteHtml(stream);

        Encoding.UTF8.GetString(stream.ToArray()).Should().Be(report.ToHtml());
        report.ToString().Should().Be($"m\n{string.Join('\n', report.Summary)}");
    }

    [Theory]
    [InlineData("<script>window.hit=1</script>")]
    [InlineData("</script><script>window.hit=1</script>")]
    [InlineData("\"><img src=x onerror='window.hit=1'>")]
    [InlineData("' onmouseover='window.hit=1")]
    [InlineData("\u202Egnp.exe")]
    [InlineData("مجموعة الابتكار")]
    public void Names_stay_text(string name)
    {
        var model = IndicatorModel.Create(name, m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.MinMax() }))
            .Dimension(name + "1", d => d.Named(name).Indicator("a", name)).Dimension("d2", d => d.Indicator("b")));
        var table = IndicatorTable.Create([name, name + new string('w', 300), "C"],
            [IndicatorColumn.Of("a", 1, 2, 3), IndicatorColumn.Of("b", 4, null, 2)]);
        var html = model.Assess(table).Report(o => o with { Title = name, Author = name }).ToHtml();

        html.Should()
            .NotContain("<script>window").And.NotContain("<img").And.NotContain("onmouseover='").And.NotContain("</script><script>w");
        html.Split("<script").Should().HaveCount(3, "there are the data of the sliders and the script");
        html.Split("</script").Should().HaveCount(3);
    }

    [Fact]
    public void Five_hundred_units_and_sixty_indicators_stay_small()
    {
        const int Units = 500;
        const int Indicators = 60;
        var model = IndicatorModel.Create("large", m =>
        {
            for (var d = 0; d < 6; d++) m.Dimension($"d{d}", x => Fill(x, d));
        });
        var columns = Enumerable.Range(0, Indicators).Select(i => IndicatorColumn.Of($"indicator-{i / 10}-{i % 10}",
            [.. Enumerable.Range(0, Units).Select(u => (u * 7 + i) % 11 == 0 ? (double?)null : (u * (i + 3)) % 97)]));
        var table = IndicatorTable.Create(Enumerable.Range(0, Units).Select(u => $"Region number {u}"), columns);

        Encoding.UTF8.GetByteCount(model.Assess(table).Report().ToHtml()).Should().BeLessThan(MostBytes);

        static void Fill(DimensionBuilder dimension, int d)
        {
            for (var i = 0; i < Indicators / 6; i++) dimension.Indicator($"indicator-{d}-{i}");
        }
    }

    [Fact]
    public void The_script_is_short() =>
        File.ReadLines(Repository.PathOf("src", "InnovationPotential", "Reports", "Texts", "report.js")).Should()
            .HaveCountLessThanOrEqualTo(200);

    [Fact]
    public void Weights_can_be_moved_only_where_the_root_is_a_plain_mean()
    {
        Report(Five).ToHtml().Should().Contain("id=\"what-if-data\"");
        var geometric = Model with { Root = Model.Root with { Aggregation = Aggregation.Geometric } };
        var demanding = Model with { Root = Model.Root with { MinimumCoverage = 0.9 } };
        Report(Five, model: geometric).ToHtml().Should().NotContain("id=\"what-if-data\"");
        Report(Five, model: demanding).ToHtml().Should().NotContain("id=\"what-if-data\"");
    }

    [Fact]
    public void What_is_not_there_is_said()
    {
        var assessment = Assess(Five, WithLevels);
        ((Action)(() => assessment.Report(o => o with { Period = 1999 }))).Should().Throw<ArgumentException>();
        ((Action)(() => assessment.Report(o => o with { Units = ["Nobody"] }))).Should().Throw<ArgumentException>().WithMessage("*Nobody*");
        ((Action)(() => assessment.Report(o => o with { GroupBy = "size" }))).Should().Throw<ArgumentException>().WithMessage("*size*");
        ((Action)(() => assessment.Report(o => o with { Verdicts = "size" }))).Should().Throw<ArgumentException>().WithMessage("*size*");
        ((Action)(() => assessment.Report(o => o with { Verdicts = "group" }))).Should().Throw<InvalidInputException>();
        ((Action)(() => assessment.Report(o => o with { Language = (ReportLanguage)7 }))).Should().Throw<ArgumentOutOfRangeException>();
        var panel = Assess("unit,year,a,b\nA,2020,8,8\nA,2021,4,4\n");
        ((Action)(() => panel.Report(o => o with { Period = 1999 }))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Experts_are_heard()
    {
        var html = Report("unit,verdict,a,b\nA,high,8,8\nB,high,4,4\nC,low,1,1\nD,low,2,2\n", o => o with { Verdicts = "verdict" },
            WithLevels)
            .ToHtml();

        // A, C and D agree, B is low by the model.
        html.Should().Contain("Both give the same level in 75 % of 4 cases").And.Contain("<td>B</td><td>high</td><td>low</td>");
    }

    private static Report Full()
    {
        var table = IndicatorTable.ParseCsv("unit,group,verdict,a,b\nA,x,high,8,4\nB,x,low,4,\nC,y,low,4,2\nD,y,low,0,0\nE,y,high,10,10\n",
            WithLevels.Indicators);
        var study = UncertaintyStudy.Of(UncertainFactor.MissingCells(), UncertainFactor.WeightNoise(0.25));
        return WithLevels.Assess(table).Report(o => o with
        {
            Author = "Ann Author",
            Date = new DateOnly(2026, 11, 30),
            GroupBy = "group",
            Verdicts = "verdict",
            Units = ["A", "B"],
            Study = study.Run(WithLevels, table, s => s with { Replications = 300, Seed = 2 }),
            Sensitivity = study.Sensitivity(WithLevels, table, [StudyOutput.RankShift], s => s with { Rows = 64, Resamples = 20 }),
        });
    }
}
