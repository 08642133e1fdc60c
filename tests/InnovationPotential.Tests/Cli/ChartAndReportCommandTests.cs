using System.Xml.Linq;
using InnovationPotential.Cli;

namespace InnovationPotential.Tests.Cli;

public sealed class ChartAndReportCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("innopot-charts").FullName;

    public ChartAndReportCommandTests()
    {
        File.WriteAllText(Model, """
            { "code": "m", "name": "Regions", "strategy": { "kind": "weighted-index" },
              "children": [{ "code": "a" }, { "code": "b" }] }
            """);
        File.Copy(Model, In("other.json"));
        File.WriteAllText(Data,
            "unit,region,year,a,b\nA,n,2020,5,1\nB,n,2020,6,3\nC,s,2020,8,2\nA,n,2021,7,1\nB,n,2021,6,4\nC,s,2021,9,2\n");
        File.WriteAllText(Study, """{ "factors": [{ "kind": "weight-noise", "fraction": 0.25 }] }""");
    }

    private string Model => In("model.json");

    private string Data => In("data.csv");

    private string Study => In("study.json");

    [Theory]
    [InlineData("ranking", "Regions, 2021")]
    [InlineData("ranking", "Regions, 2020", "--period", "2020")]
    [InlineData("ranking", "Regions, 2021", "--study", "{study}", "--replications", "50")]
    [InlineData("rank-intervals", "Regions: how sure the ranks are", "--replications", "50", "--seed", "7")]
    [InlineData("acceptability", "Regions: share of replications at each rank", "--study", "{study}", "--replications", "50")]
    [InlineData("profile", "B, 2021: profile", "--unit", "B", "--group-by", "region")]
    [InlineData("heat-map", "Regions: dimensions of each unit")]
    [InlineData("heat-map", "Regions: indicators of each unit", "--indicators")]
    [InlineData("correlations", "Correlations (Pearson)")]
    [InlineData("sobol", "What mean rank shift hangs on", "--rows", "16")]
    [InlineData("distributions", "Regions: distributions")]
    [InlineData("trend", "a over time", "--indicator", "a")]
    [InlineData("shift", "Regions: change of ranks")]
    [InlineData("shift", "Regions: change of ranks", "--period", "2020", "--period", "2021", "--width", "400")]
    public void A_chart_of_each_kind(string kind, string title, params string[] rest)
    {
        var file = In("x.svg");

        var (code, output, error) = Run(["chart", kind, Model, Data, "--out", file, .. rest.Select(r => r.Replace("{study}", Study,
            StringComparison.Ordinal))]);

        (code, output).Should().Be((0, ""), error);
        var svg = XDocument.Load(file).Root!;
        svg.Element(XName.Get("title", "http://www.w3.org/2000/svg"))!.Value.Should().Be(title);
        svg.Attribute("width")!.Value.Should().Be(rest.Contains("--width") ? "400" : "720");
    }

    [Fact]
    public void A_framework_needs_no_table_and_a_trend_no_model()
    {
        Run("chart", "framework", Model).Output.Should().StartWith("<svg").And.Contain("Regions: framework");
        Run("chart", "trend", Data, "--indicator", "b").Output.Should().StartWith("<svg").And.Contain("b over time");
    }

    [Theory]
    [InlineData("needs a table", "chart", "ranking", "{model}")]
    [InlineData("needs --unit", "chart", "profile", "{model}", "{data}")]
    [InlineData("needs --indicator", "chart", "trend", "{data}")]
    [InlineData("Nobody", "chart", "profile", "{model}", "{data}", "--unit", "Nobody")]
    [InlineData("no period 1999", "chart", "ranking", "{model}", "{data}", "--period", "1999")]
    [InlineData("more periods", "chart", "ranking", "{model}", "{data}", "--period", "2020", "--period", "2021")]
    [InlineData("two periods", "chart", "shift", "{model}", "{data}", "--period", "2020")]
    [InlineData("240", "chart", "ranking", "{model}", "{data}", "--width", "10")]
    [InlineData("pie", "chart", "pie", "{model}", "{data}")]
    [InlineData("is no date", "report", "{model}", "{data}", "--date", "30.11.2026")]
    [InlineData("size", "report", "{model}", "{data}", "--group-by", "size")]
    [InlineData("--sensitivity needs --study", "report", "{model}", "{data}", "--sensitivity")]
    [InlineData("fr", "report", "{model}", "{data}", "--language", "fr")]
    public void What_is_wrong_is_said(string problem, params string[] args)
    {
        var (code, output, error) = Run([.. args.Select(a => a.Replace("{model}", Model, StringComparison.Ordinal)
            .Replace("{data}", Data, StringComparison.Ordinal))]);

        (code, output).Should().Be((2, ""));
        error.Should().Contain(problem).And.NotContain("   at ");
    }

    [Fact]
    public void A_report_with_everything()
    {
        var file = In("r.html");

        var (code, output, error) = Run("report", Model, Data, "--study", Study, "--replications", "50", "--sensitivity", "--rows", "16",
            "--unit", "B", "--unit", "C", "--group-by", "region", "--language", "ru", "--title", "Отчёт", "--author", "Отдел",
            "--date", "2026-11-30", "--period", "2020", "--out", file);

        (code, output).Should().Be((0, ""), error);
        File.ReadAllText(file).Should().StartWith("<!DOCTYPE html>\n<html lang=\"ru\">").And.Contain("<h1>Отчёт</h1>").And.Contain("Отдел")
            .And.Contain("30.11.2026").And.Contain("2020: ").And.Contain("<h3>C</h3>")
            .And.NotContain("<h3>A</h3>").And.Contain("data-group=\"s\"");
    }

    [Fact]
    public void A_report_goes_to_the_output_too() =>
        Run("report", Model, Data).Output.Should().StartWith("<!DOCTYPE html>\n<html lang=\"en\">").And.EndWith("</body></html>\n");

    [Theory]
    [InlineData("assess", "{model}", "{data}")]
    [InlineData("assess", "{model}", "{data}", "--ranks")]
    [InlineData("explain", "{model}", "{data}", "A")]
    [InlineData("explain", "{model}", "{data}", "A", "--peers", "all")]
    [InlineData("compare", "{data}", "{model}", "{other}")]
    [InlineData("trend", "{data}")]
    [InlineData("analyze", "{model}", "{data}")]
    [InlineData("uncertainty", "{model}", "{data}", "--replications", "20")]
    [InlineData("sensitivity", "{model}", "{data}", "--rows", "16")]
    public void Html_is_a_page_of_its_own(params string[] args)
    {
        var (code, output, error) = Run([.. args.Select(a => a.Replace("{model}", Model, StringComparison.Ordinal)
            .Replace("{data}", Data, StringComparison.Ordinal).Replace("{other}", In("other.json"), StringComparison.Ordinal)),
            "--format", "html"]);

        code.Should().BeLessThan(2, error);
        output.Should().StartWith("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">").And.Contain("<title>")
            .And.Contain("<table").And.EndWith("</body></html>\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string In(string name) => Path.Combine(_folder, name);

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Innopot.Run(args, output, error);
        return (code, output.ToString().ReplaceLineEndings("\n"), error.ToString());
    }
}
