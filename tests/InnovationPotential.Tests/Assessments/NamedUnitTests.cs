using System.Text.Json;
using InnovationPotential.Charts;
using InnovationPotential.Comparisons;
using InnovationPotential.Preparation;
using InnovationPotential.Prospects;
using InnovationPotential.Reports;
using InnovationPotential.Robustness;

namespace InnovationPotential.Tests.Assessments;

/// <summary>Every text shows names; codes on request; nothing is another where there are no names.</summary>
public sealed class NamedUnitTests
{
    private const string Rows = "zz1,{0}2019,1,8,3\nzz1,{0}2020,2,8,\nzz2,{1}2019,4,5,5\nzz2,{1}2020,4,1,6\n"
        + "zz3,{2}2019,2,3,9\nzz3,{2}2020,7,3,8\n";

    private static readonly string[] Names = ["Alpha", "Beta", "Gamma"];

    private static readonly IndicatorTable Named = IndicatorTable.ParseCsv(
        "unit,name,year,a,b,c\n" + Rows.Replace("{0}", "Alpha,", StringComparison.Ordinal).Replace("{1}", "Beta,", StringComparison.Ordinal)
            .Replace("{2}", "Gamma,", StringComparison.Ordinal));

    private static readonly IndicatorTable Plain = IndicatorTable.ParseCsv("unit,year,a,b,c\n"
        + Rows.Replace("{0}", "", StringComparison.Ordinal).Replace("{1}", "", StringComparison.Ordinal)
            .Replace("{2}", "", StringComparison.Ordinal));

    private static readonly IndicatorModel Model = IndicatorModel.Create("m", m => m
        .Preparation(Imputation.Mean)
        .Dimension("d", d => d.Indicator("a").Indicator("b")).Dimension("e", d => d.Indicator("c")));

    private static readonly IndicatorTable World = IndicatorTable.ParseCsv("unit,gdp\nzz1,3\nzz2,1\nzz3,2\n");

    private static readonly UncertaintyStudy Study = UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.3));

    private static readonly Dictionary<string, Func<Assessment, string>> Shown = new()
    {
        ["assessment"] = a => a.ToString(),
        ["markdown"] = a => a.ToMarkdown(),
        ["html"] = a => a.ToHtml(),
        ["unit"] = a => a.Units.Aggregate("", (text, u) => text + a[u, 2020]),
        ["profile"] = a => a.Units.Aggregate("", (text, u) => text + a.ProfileOf(u, Peers.All, 2020)),
        ["ranks"] = a => a.RanksBy().ToString()!,
        ["periods"] = a => a.SideBySide().ToString(),
        ["relative"] = a => a.RelativeTo(ScoreBase.OfMean()).ToString(),
        ["change"] = a => a.Units.Aggregate("", (text, u) => text + a.ChangeOf(u, 2019, 2020)),
        ["trends"] = a => a.Trends().ToString(),
        ["fragility"] = a => a.Fragility(2020).ToString(),
        ["dominance"] = a => a.Dominance(2020).ToString(),
        ["rank reversal"] = a => a.UnitRemovalEffects().ToString(),
        ["links"] = a => a.LinksTo(World, 2020).ToString(),
        ["scatter"] = a => a.LinksTo(World, 2020).ScatterChart("gdp").ToSvg(),
        ["reach"] = a => a.Units.Aggregate("", (text, u) => text + a.Reach(u, ReachTarget.Rank(1), period: 2020)),
        ["removal"] = a => a.RemovalEffects() + Missing(a, u => a.RemovalEffects().ToString().Contains(u, StringComparison.Ordinal)),
        ["scenarios"] = a => ScenarioComparison.Of([("one", a), ("two", a)]).ToString(),
        ["study"] = a => Of(a).ToString(),
        ["log"] = a => a.Preparation!.LogText() + Missing(a, u => u == a.Table.NameOf("zz1")),
        ["availability"] = a => DataAvailability.Of(a.Source).ToString(),
        ["ranking"] = a => a.RankingChart().ToSvg(),
        ["heat map"] = a => a.HeatMapChart().ToSvg(),
        ["profile chart"] = a => a.ProfileChart("zz2").ToSvg(),
        ["trend chart"] = a => a.TrendChart().ToSvg(),
        ["shift"] = a => a.ShiftChart(2019, 2020).ToSvg(),
        ["scenario shift"] = a => ScenarioComparison.Of([("one", a), ("two", a)]).ShiftChart().ToSvg(),
        ["intervals"] = a => Of(a).RankIntervalChart().ToSvg(),
        ["acceptability"] = a => Of(a).AcceptabilityChart().ToSvg(),
    };

    public static TheoryData<string> Texts => [.. Shown.Keys];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Texts_show_names_and_codes_on_request(string text)
    {
        var named = Shown[text](Model.Assess(Named));

        named.Should().ContainAll(Names).And.NotContain("zz");
        Shown[text](Model.Assess(Named.WithCodes())).Should().Be(Shown[text](Model.Assess(Plain))).And.ContainAll("zz1", "zz2", "zz3");
    }

    [Fact]
    public void Programs_get_codes_and_names()
    {
        var assessment = Model.Assess(Named);

        assessment.ToCsv().Should().StartWith("unit,name,period,score,").And.Contain("\nzz2,Beta,2019,");
        assessment.RanksBy().ToCsv().Should().StartWith("unit,name,period,m,").And.Contain("\nzz1,Alpha,2019,");
        assessment.SideBySide().ToCsv().Should().StartWith("unit,name,2019,2020\nzz1,Alpha,");
        assessment.Fragility(2020).ToCsv().Should().StartWith("first,first_name,second,second_name,margin,");
        assessment.LogToCsv().Should().Contain(",zz1,Alpha,2020,");
        Of(assessment).ToCsv().Should().StartWith("unit,name,period,").And.Contain("\nzz3,Gamma,2020,");
        using var json = JsonDocument.Parse(assessment.ToJson());
        var first = json.RootElement.GetProperty("units")[0];
        (first.GetProperty("unit").GetString(), first.GetProperty("name").GetString()).Should().Be(("zz1", "Alpha"));
        using var reach = JsonDocument.Parse(assessment.Reach("zz1", ReachTarget.Rank(1), period: 2020).ToJson());
        (reach.RootElement.GetProperty("unit").GetString(), reach.RootElement.GetProperty("name").GetString()).Should()
            .Be(("zz1", "Alpha"));
        assessment["zz1", 2020].Name.Should().Be("Alpha");
        Model.Assess(Plain).ToCsv().Should().StartWith("unit,period,score,");
        Model.Assess(Plain).ToJson().Should().NotContain("\"name\"");
    }

    [Fact]
    public void Errors_name_the_code()
    {
        var assessment = Model.Assess(Named);

        FluentActions.Invoking(() => assessment["zz4", 2020]).Should().Throw<ArgumentException>().WithMessage("*'zz4'*zz1*");
        FluentActions.Invoking(() => assessment["Alpha", 2020]).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_report_is_about_names()
    {
        var report = Model.Assess(Named).Report(o => o with { Study = Of(Model.Assess(Named)) });

        string.Join(' ', report.Summary).Should().ContainAny(Names).And.NotContain("zz");
        report.ToHtml().Should().ContainAll(Names.Select(n => $">{n}<")).And.NotContain(">zz1<").And.NotContain(">zz1 ");
        Model.Assess(Named.WithCodes()).Report().ToHtml().Should().Contain(">zz1<").And.NotContain(">Alpha<");
    }

    /// <summary>The region, and what a had before preparation: 2 where it was not imputed, nothing in c where it was.</summary>
    [Fact]
    public void Attributes_and_raw_values_stand_beside_scores()
    {
        var table = IndicatorTable.ParseCsv("unit,region,a,b,c\nX,north,1,8,3\nY,south,2,5,\nZ,,4,1,9\n");
        var assessment = Model.Assess(table).Showing("region", "c", "a");

        assessment.ToCsv().Should().StartWith("unit,region,c,a,score,").And.Contain("\nX,north,3,1,").And.Contain("\nY,south,,2,")
            .And.Contain("\nZ,,9,4,");
        assessment.ToString().Should().Contain("unit  region  c  a ").And
            .Contain("X     north   3  1 ").And.Contain("Z     –       9  4 ");
        using var json = JsonDocument.Parse(assessment.ToJson());
        var beside = json.RootElement.GetProperty("units")[1].GetProperty("beside");
        beside.EnumerateObject().Select(p => p.Name).Should().Equal("region", "c", "a");
        (beside.GetProperty("region").GetString(), beside.GetProperty("c").ValueKind, beside.GetProperty("a").GetDouble()).Should()
            .Be(("south", JsonValueKind.Null, 2));
        assessment.Showing().ToCsv().Should().Be(Model.Assess(table).ToCsv());
        assessment.Scores().Should().Equal(Model.Assess(table).Scores());
        var panel = Model.Assess(Named).Showing("a").ToCsv();
        panel.Should().StartWith("unit,name,a,period,").And.Contain("\nzz3,Gamma,2,2019,").And.Contain("\nzz3,Gamma,7,2020,");
    }

    [Fact]
    public void What_is_not_there_cannot_be_shown()
    {
        var act = () => Model.Assess(Named).Showing("regon", "a", "q");

        var found = act.Should().Throw<InvalidInputException>().Which.Diagnostics;
        found.Select(d => (d.Code, d.Location.Node)).Should()
            .Equal((AssessmentCodes.NothingToShow, "regon"), (AssessmentCodes.NothingToShow, "q"));
        found[0].Hint.Should().Contain("It has name, a, b, c.");
    }

    private static UncertaintyResult Of(Assessment assessment) =>
        Study.Run(Model, assessment.Source, o => o with { Replications = 50, Seed = 1 });

    // What names only some of the units is held to have named the others.
    private static string Missing(Assessment assessment, Func<string, bool> isThere) =>
        string.Concat(assessment.Units.Select(assessment.Table.NameOf).Where(u => !isThere(u)));
}
