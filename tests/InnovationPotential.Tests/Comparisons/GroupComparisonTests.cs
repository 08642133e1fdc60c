using System.Text.Json;
using InnovationPotential.Comparisons;

namespace InnovationPotential.Tests.Comparisons;

public sealed class GroupComparisonTests
{
    private static GroupComparison Specializations =>
        SmeClusterPotential.ScoreSum.Assess(SmeClusterPotential.Example).CompareGroups("specialization_kind");

    /// <summary>Counted in Table 1 of the article by hand; the means reckoned of it (Python, fractions).</summary>
    [Fact]
    public void Traditional_against_innovative_specialization_as_the_article_does()
    {
        Specializations.Groups.Should().Equal("traditional", "innovative");
        var (traditional, innovative) = (Specializations["institutional", "traditional"], Specializations["institutional", "innovative"]);

        (traditional.Units, traditional.Scored, innovative.Units, innovative.Scored).Should().Be((8, 8, 3, 3));
        traditional.Mean.Should().BeApproximately(71 / 96.0, 1e-12);
        innovative.Mean.Should().BeApproximately(29 / 36.0, 1e-12);
        traditional.Low.Should().BeApproximately(29 / 96.0, 1e-12);
        traditional.High.Should().BeApproximately(87 / 96.0, 1e-12);
        innovative.Low.Should().BeApproximately(13 / 36.0, 1e-12);
        innovative.High.Should().BeApproximately(33 / 36.0, 1e-12);
        Specializations["development_institution", "innovative"].Levels.Select(l => (l.Level, l.Units)).Should()
            .Equal(("absent", 0), ("planned or partial", 1), ("operating", 2), (null, 0));
        Specializations["quantitative", "traditional"].Should().BeEquivalentTo(new { Mean = (double?)null, Scored = 0, Coverage = 0.0 });
    }

    [Fact]
    public void By_hand_with_periods_a_unit_without_a_group_and_a_benchmark()
    {
        var table = IndicatorTable.ParseCsv(
            "unit,region,year,a\nA,north,2019,1\nA,north,2020,\nB,north,2019,3\nB,north,2020,4\nC,south,2019,5\nC,south,2020,0\n"
                + "D,,2019,10\nD,,2020,8\nE,north,2019,9\nE,north,2020,9\n");
        var model = IndicatorModel.Create("m", m => m.Indicator("a", i => i with { Goalposts = new Goalposts(0, 10) }))
            with
        { Benchmarks = ["E"] };

        var groups = model.Assess(table).CompareGroups("region");

        groups.Rows.Should().HaveCount(8);
        groups["m", "north", 2019].Should().Be(new GroupRow("m", 2019, "north", 2, 2, 0.2, 0.2, 0.2, 1));
        groups["a", "north", 2020].Should().Be(new GroupRow("a", 2020, "north", 2, 1, 0.4, 0.2, 0.7, 0.5));
        groups["m", "south", 2020].Mean.Should().Be(0);
        groups.Diagnostics.Should().ContainSingle(d => d.Code == AssessmentCodes.WithoutGroup).Which.Message.Should().Contain("D");
        FluentActions.Invoking(() => groups["m", "west", 2019]).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => model.Assess(table).CompareGroups("size")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Every_form_says_the_same()
    {
        using var json = JsonDocument.Parse(Specializations.ToJson());
        var row = json.RootElement.GetProperty("rows").EnumerateArray().First(r => r.GetProperty("node").GetString() == "services");
        row.GetProperty("group").GetString().Should().Be("traditional");
        row.GetProperty("levels")[2].GetProperty("level").GetString().Should().Be("operating");
        Specializations.ToCsv().Split('\n')[0].Should().Be("node,group,units,scored,mean,low,high,coverage,levels");
        Specializations.ToString().Should().Contain("traditional").And.Contain("0.740");
        Specializations.ToMarkdown().Should().Contain("| institutional ");
        Specializations.ToHtml().Should().StartWith("<table");
    }
}
