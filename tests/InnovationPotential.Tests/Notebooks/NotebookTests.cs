using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using InnovationPotential.Comparisons;
using InnovationPotential.Multivariate;
using InnovationPotential.Reports;
using InnovationPotential.Robustness;

namespace InnovationPotential.Tests.Notebooks;

/// <summary>What the last expression of a notebook's cell looks like.</summary>
public sealed partial class NotebookTests
{
    private const int LargestOutput = 200_000;

    public static TheoryData<Type> Shown =>
    [
        .. typeof(Assessment).Assembly.GetExportedTypes()
            .Where(t => (t.IsAssignableTo(typeof(IShowsTables)) && t.IsClass)
                || t.GetMethod("ToHtml", Type.EmptyTypes)?.ReturnType == typeof(string)),
    ];

    [Theory]
    [MemberData(nameof(Shown))]
    public void Every_type_with_HTML_says_how_it_shows(Type type)
    {
        Cell.PreferredForms(type).Should().Equal("text/html", "text/plain");
        CellResults.All.Should().ContainKey(type, "each such type needs an example");
        var (html, text) = (Cell.Html(CellResults.All[type]), Cell.Text(CellResults.All[type]));

        html.Should().NotStartWith("<pre>").And.MatchRegex("<(table|svg|iframe|div|h3)");
        text.Should().NotBeNullOrWhiteSpace().And.NotContain("{ ");
    }

    [Theory]
    [MemberData(nameof(Shown))]
    public void What_a_cell_shows_is_well_formed_and_holds_no_foreign_markup(Type type)
    {
        var html = Cell.Html(CellResults.All[type])!;

        FluentActions.Invoking(() => XDocument.Parse($"<div>{html}</div>")).Should().NotThrow();
        html.Should().NotContain("<script").And.NotContain("\u0007").And.NotContain("second <tr>");
    }

    [Fact]
    public void Results_with_a_picture_show_it_above_their_table()
    {
        Type[] pictured = [typeof(Assessment), typeof(UncertaintyResult), typeof(SensitivityResult), typeof(MultivariateAnalysis),
            typeof(ScenarioComparison), typeof(IndicatorModel)];

        foreach (var type in pictured)
            Cell.Html(CellResults.All[type]).Should().MatchRegex("(?s)^<figure.*<svg.*</svg></figure>.*<table", type.Name);
    }

    [Fact]
    public void Lists_of_units_diagnostics_findings_and_names_are_one_table()
    {
        var assessment = CellResults.Assessment;
        object[] lists = [assessment.Ranking(), assessment.Diagnostics, assessment["A"].Findings, assessment.Units];

        foreach (var list in lists) Tables().Count(Cell.Html(list)!).Should().Be(1);
        Rows().Count(Cell.Html(assessment.Ranking())!).Should().Be(6);
        Rows().Count(Cell.Html(assessment.Diagnostics)!).Should().Be(assessment.Diagnostics.Count);
        Rows().Count(Cell.Html(assessment.Diagnostics[0])!).Should().Be(1);
        Cell.Html(EquatableArray.Create<Diagnostic>([])).Should().Contain("none");
    }

    [Fact]
    public void A_list_of_something_else_is_left_to_the_kernel()
    {
        Cell.Html(EquatableArray.Create([1.5, 2])).Should().BeNull();
        Cell.Text(EquatableArray.Create([1.5, 2])).Should().BeNull();
        Tables().Count(Cell.Html(CellResults.Panel.Trends().Series)!).Should().Be(12);
    }

    [Theory]
    [InlineData(200, 12)]
    [InlineData(3000, 12)]
    public void Much_is_shown_short(int units, int indicators)
    {
        var assessment = Large(units, indicators);
        var html = Cell.Html(assessment)!;

        Encoding.UTF8.GetByteCount(html).Should().BeLessThan(LargestOutput);
        Rows().Count(html).Should().Be(61, "60 units and how many more there are");
        html.Should().Contain($"{units - 60} more");
        Cell.Text(assessment).Should().Contain($"more lines").And.Subject.Length.Should().BeLessThan(20_000);
        html.Should().StartWith("<figure");
    }

    [Fact]
    public void Every_result_of_200_units_is_small()
    {
        var assessment = Large(200, 12);
        var model = assessment.Model;
        var study = UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.25));
        object[] results =
        [
            assessment.Ranking(), assessment.Diagnostics, assessment.Units, assessment["u7"], assessment.ProfileOf("u7"),
            assessment.RanksBy(), assessment.Table, assessment.Multivariate(), assessment.Multivariate().Matrix(),
            study.Run(model, assessment.Table, o => o with { Replications = 100, Seed = 1 }),
            ScenarioComparison.Of(assessment.Table, ("all", model), ("without x0", model.Without("x0"))),
            assessment.RemovalEffects(), assessment.Fitted, model, assessment.Report(),
        ];

        foreach (var result in results)
        {
            Encoding.UTF8.GetByteCount(Cell.Html(result)!).Should().BeLessThan(LargestOutput, result.GetType().Name);
            Encoding.UTF8.GetByteCount(Cell.Text(result)!).Should().BeLessThan(LargestOutput, result.GetType().Name);
        }
    }

    [Fact]
    public void Wide_tables_keep_three_rows_beyond_the_size()
    {
        var wide = string.Concat(Enumerable.Range(0, 40).Select(t =>
            $"<table>\n<thead><tr><th scope=\"col\">t{t}</th></tr></thead>\n<tbody>\n"
            + string.Concat(Enumerable.Range(0, 10).Select(_ => $"<tr><td>{new string('x', 5000)}</td></tr>\n")) + "</tbody>\n</table>\n"));
        var shown = InnovationPotential.Text.HtmlText.Shorten(wide, 60, 100_000);

        shown.Length.Should().BeInRange(100_000, 750_000);
        shown.Should().Contain("<tr><td colspan=\"1\"><em>7 more</em></td></tr>");
        InnovationPotential.Text.HtmlText.Shorten("<p>a</p>\n", 60, 100).Should().Be("<p>a</p>\n");
    }

    [Fact]
    public void A_formatter_never_throws()
    {
        var faulty = IndicatorModel.Create("m", m => m.Strategy(new FaultyStrategy()).Indicator("a"));
        var formatter = new NotebookFormatter(NotebookFormatter.Html);
        using var writer = new StringWriter();

        Cell.Html(faulty).Should().StartWith("<pre>");
        Cell.Text(faulty).Should().NotBeNull();
        formatter.Format(null, writer).Should().BeFalse();
        formatter.Format(new object(), writer).Should().BeFalse();
    }

    [Fact]
    public void Nothing_to_draw_leaves_the_table()
    {
        var nothing = CellResults.Model.Assess(IndicatorTable.ParseCsv("unit,a,b,c,f\nA,,,,\nB,,,,\n", CellResults.Model.Indicators));

        Cell.Html(nothing).Should().Contain("<table");
        Cell.Html(new IndicatorModel(new Dimension("empty"))).Should().Contain("<table");
    }

    [Fact]
    public void A_large_report_is_summed_up()
    {
        var report = CellResults.Assessment.Report();
        var html = Cell.Html(report)!;

        html.Should().Contain(InnovationPotential.Text.HtmlText.Encode(report.Summary[0]));
        (html.Contains("<iframe", StringComparison.Ordinal) || html.Contains("WriteHtml", StringComparison.Ordinal)).Should().BeTrue();
    }

    private static Assessment Large(int units, int indicators)
    {
        var model = IndicatorModel.Create("large", m =>
        {
            for (var d = 0; d < 3; d++)
            {
                var dimension = d;
                m.Dimension($"d{d}", b =>
                {
                    for (var i = dimension; i < indicators; i += 3) b.Indicator($"x{i}");
                });
            }
        });
        var rows = Enumerable.Range(0, units).Select(u => $"u{u}," + string.Join(',', Enumerable.Range(0, indicators)
            .Select(i => ((u * 7919) + (i * 104729)) % 9973)));
        return model.Assess(IndicatorTable.ParseCsv(
            "unit," + string.Join(',', Enumerable.Range(0, indicators).Select(i => $"x{i}")) + "\n" + string.Join('\n', rows) + "\n",
            model.Indicators));
    }

    [GeneratedRegex("<table")]
    private static partial Regex Tables();

    [GeneratedRegex("<tr><td")]
    private static partial Regex Rows();
}
