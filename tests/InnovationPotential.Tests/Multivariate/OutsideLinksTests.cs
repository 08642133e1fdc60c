using InnovationPotential.Charts;

namespace InnovationPotential.Tests.Multivariate;

public sealed class OutsideLinksTests
{
    // Scores by a, b between 0 and 10: A 0.8, B 0.5, C 0.4, D 0.3, E 0.1.
    private const string Data = "unit,a,b\nA,9,7\nB,4,6\nC,5,3\nD,1,5\nE,0,2\n";

    [Fact]
    public void Links_are_those_of_the_scores_with_what_both_have()
    {
        var links = Assess(Data).LinksTo(IndicatorTable.ParseCsv("unit,gdp,a\nE,1,5\nD,2,5\nC,4,5\nB,3,5\nA,5,5\n"));

        // Scores are a tenth of 8, 5, 4, 3, 1.
        double[] x = [8, 5, 4, 3, 1], y = [5, 3, 4, 2, 1];
        var (mx, my) = (x.Average(), y.Average());
        var r = x.Zip(y, (p, q) => (p - mx) * (q - my)).Sum()
            / Math.Sqrt(x.Sum(p => (p - mx) * (p - mx)) * y.Sum(q => (q - my) * (q - my)));
        var link = links["m", "gdp"];
        link.Count.Should().Be(5);
        link.Pearson.Coefficient.Should().BeApproximately(r, 1e-12);
        // One exchange of neighbors: Σd² = 2, ρ = 1 − 6·2/120; of 10 pairs 9 agree.
        link.Spearman.Coefficient.Should().BeApproximately(0.9, 1e-12);
        link.Kendall.Coefficient.Should().BeApproximately(0.8, 1e-12);
        link.Kendall.IsExact.Should().BeTrue();
        // Of 120 orders 1 + 4 have no inversion or one, and as many all but these.
        link.Kendall.PValue.Should().BeApproximately(10 / 120.0, 1e-12);
        links.Links.Should().HaveCount(1);
        links.Diagnostics.Should().ContainSingle(d => d.Code == MultivariateCodes.InsideModel).Which.Message.Should().Contain("'a'");
    }

    [Fact]
    public void Who_disagrees_most_comes_first_and_the_order_follows_the_sign()
    {
        var links = Assess(Data).LinksTo(IndicatorColumn.Of("distance", 1, 2, 9, 4, 5), IndicatorColumn.Of("gdp", 3, 4, 5, 1, null));

        // Falls with the score: the least distance ranks first; C, third by score, is last by distance.
        links["m", "distance"].Spearman.Coefficient.Should().BeNegative();
        var first = links.Disagreements.First(d => d.Column == "distance");
        (first.Unit, first.Rank, first.RankByColumn, first.Ahead).Should().Be(("C", 3, 5, 2));
        // Of the four with a GDP, Σd² = 8 and ρ = 0.2: A, first by score, is third.
        var gdp = links.Disagreements.Where(d => d.Column == "gdp").ToArray();
        gdp.Should().HaveCount(4);
        (gdp[0].Unit, gdp[0].Rank, gdp[0].RankByColumn).Should().Be(("A", 1, 3));
        links["m", "gdp"].Count.Should().Be(4);
    }

    [Fact]
    public void Units_and_periods_are_matched_by_name()
    {
        var assessment = Assess("unit,year,a,b\nA,2020,9,7\nB,2020,4,6\nC,2020,5,3\nA,2021,1,7\nB,2021,4,4\nC,2021,5,9\n");
        var outside = IndicatorTable.ParseCsv("unit,year,gdp\nC,2021,3\nB,2021,2\nA,2021,1\nD,2021,7\nB,2022,9\n");

        var links = assessment.LinksTo(outside);
        links["m", "gdp"].Count.Should().Be(3);
        // 2021: 4, 4, 7 beside 1, 2, 3.
        links.Disagreements.Select(d => (d.Unit, d.Period?.Label, d.Rank, d.RankByColumn)).Should()
            .BeEquivalentTo([("C", "2021", 1.0, 1.0), ("B", "2021", 2.0, 2.0), ("A", "2021", 2.0, 3.0)]);
        links.Diagnostics.Select(d => d.Code).Should().Contain(MultivariateCodes.Unmatched).And.Contain(MultivariateCodes.Pooled);
        assessment.Invoking(a => a.LinksTo(outside, 2020)).Should().Throw<InvalidInputException>().Which.Diagnostics.Should()
            .ContainSingle(d => d.Code == MultivariateCodes.NothingShared);
        assessment.Invoking(a => a.LinksTo(IndicatorTable.ParseCsv("unit,gdp\nA,1\nB,2\n"))).Should().Throw<ArgumentException>();
        assessment.LinksTo(IndicatorTable.ParseCsv("unit,gdp\nA,1\nB,2\nC,4\n"), 2021)["m", "gdp"].Count.Should().Be(3);
    }

    [Fact]
    public void Nothing_in_common_is_said_with_everything_else_that_is_wrong()
    {
        var act = () => Assess(Data).LinksTo(IndicatorTable.ParseCsv("unit,a\nX,1\nY,2\n"));

        act.Should().Throw<InvalidInputException>().Which.Diagnostics.Select(d => d.Code).Should()
            .Equal(MultivariateCodes.NothingOutside, MultivariateCodes.NothingShared);
    }

    [Fact]
    public void Benchmarks_do_not_count_and_constant_columns_have_no_link()
    {
        var model = Model() with { Benchmarks = ["A"] };
        var links = model.Assess(IndicatorTable.ParseCsv(Data)).LinksTo(IndicatorColumn.Of("gdp", 9, 1, 1, 1, 1));

        links["m", "gdp"].Count.Should().Be(4);
        links["m", "gdp"].Pearson.Coefficient.Should().BeNull();
        links.Diagnostics.Should().ContainSingle(d => d.Code == MultivariateCodes.Undefined);
        links.Invoking(l => l["m", "gpd"]).Should().Throw<ArgumentException>().WithMessage("*'gdp'*");
        links.Invoking(l => l["x", "gdp"]).Should().Throw<ArgumentException>().WithMessage("*dimension*");
    }

    [Fact]
    public void It_is_told_in_every_form_and_drawn()
    {
        var links = Assess(Data).LinksTo(IndicatorColumn.Of("gdp", 5000, 300, 40, 20, 0));

        links.ToCsv().Should().StartWith("relation,first,second,pairs,pearson,pearson_p,spearman,").And.Contain("with outside,m,gdp,5,");
        links.ToJson().Should().Contain("\"disagreements\"").And.Contain("\"rankByColumn\": 1");
        links.ToString().Should().Contain("Links to columns outside the model").And.Contain("Who disagrees most with gdp");
        var straight = links.ScatterChart("gdp").ToSvg();
        var logarithmic = links.ScatterChart("gdp", logarithmicX: true).ToSvg();
        straight.Split("<circle").Should().HaveCount(6);
        logarithmic.Split("<circle").Should().HaveCount(5);
        logarithmic.Should().Contain(">100<").And.Contain(">1000<").And.Contain("no place for 0 or less: 1.");
        links.Invoking(l => l.ScatterChart("gdp", groupBy: "region")).Should().Throw<ArgumentException>();
    }

    private static Assessment Assess(string csv) => Model().Assess(IndicatorTable.ParseCsv(csv));

    private static IndicatorModel Model() => IndicatorModel.Create("m", m => m
        .Indicator("a", i => i with { Goalposts = new(0, 10) }).Indicator("b", i => i with { Goalposts = new(0, 10) }));
}
