using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Assessments;

/// <summary>Ranks at every node, within groups, and a unit beside its peers. Own data, reckoned by hand.</summary>
public sealed class NodeRanksTests
{
    private static readonly IndicatorModel Model = IndicatorModel.Create("m", m => m
        .Dimension("left", d => d.Indicator("a", i => i with { Goalposts = new(0, 10) })
            .Indicator("b", i => i with { Goalposts = new(0, 10) }))
        .Indicator("c", i => i with { Goalposts = new(0, 10), Direction = Direction.LowerIsBetter }));

    // Scores: left A .5, B .5, C .8, D .2, E .9; c A .9, B .1, C none, D .9, E .3; m A .7, B .3, C .8, D .55, E .6.
    private static Assessment Result => Model.Assess(IndicatorTable.ParseCsv(
        """
        unit,region,a,b,c
        A,north,5,5,1
        B,north,6,4,9
        C,south,8,8,
        D,north,2,2,1
        E,,9,9,7
        """,
        Model.Indicators));

    [Fact]
    public void Every_node_has_ranks()
    {
        Result.Ranks().Should().Equal(2, 5, 1, 4, 3);
        Result.Ranks("left").Should().Equal(3, 3, 2, 5, 1);
        Result.Ranks("c").Should().Equal(1, 4, null, 1, 3);
        Result["D"].Nodes.Select(n => n.Rank).Should().Equal(4, 5, 5, 5, 1);
        Result.Fitted.Assess(Result.Table, o => o with { Ties = RankTies.Average }).Ranks("c").Should().Equal(1.5, 4, null, 1.5, 3);
    }

    [Fact]
    public void Groups_have_ranks_of_their_own()
    {
        var ranks = Result.RanksBy("region");

        ranks.At().Should().Equal(1, 3, 1, 2, null);
        ranks.At("left").Should().Equal(1, 1, 1, 3, null);
        ranks.At("c").Should().Equal(1, 3, null, 1, null);
        ranks.RankOf("B", "b").Should().Be(2);
        ranks.Diagnostics.Should().ContainSingle(d => d.Code == AssessmentCodes.WithoutGroup && d.Message.Contains('E'));
        ranks.ToString().Should().Be(
            """
            m: ranks by region
            unit  region  m  left
            ----  ------  -  ----
            A     north   1     1
            D     north   2     3
            B     north   3     1
            C     south   1     1
            E     –       –     –

            """.ReplaceLineEndings("\n"));
        ranks.ToCsv().Should().StartWith("unit,region,m,left,a,b,c\nA,north,1,1,2,1,1\n".ReplaceLineEndings("\n"));
        ranks.ToJson().Should().Contain("\"group\": null");
        var act = () => Result.RanksBy("size");
        act.Should().Throw<ArgumentException>().WithMessage("*'size'*'region'*");
    }

    [Fact]
    public void All_units_are_one_group_without_an_attribute() => Result.RanksBy().At("left").Should().Equal(Result.Ranks("left"));

    [Fact]
    public void Periods_are_ranked_apart()
    {
        var table = IndicatorTable.ParseCsv(
            "unit,period,region,a,b,c\nA,2019,x,1,1,1\nB,2019,x,2,2,1\nC,2019,y,9,9,1\nA,2020,x,5,5,1\nB,2020,x,4,4,1\nC,2020,y,1,1,1\n",
            Model.Indicators);

        var ranks = Model.Assess(table).RanksBy("region");

        ranks.At().Should().Equal(2, 1, 1, 1, 2, 1);
        ranks.RankOf("A", period: 2020).Should().Be(1);
        var act = () => ranks.RankOf("A");
        act.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_node_knows_its_way_up()
    {
        Result["A"]["b"].Parent.Should().Be("left");
        Result["A"]["m"].Parent.Should().BeNull();
        Result["A"].PathTo("b").Select(n => n.Code).Should().Equal("m", "left", "b");
        Result["A"].PathTo("m").Select(n => n.Code).Should().Equal("m");
    }

    [Fact]
    public void A_unit_beside_all()
    {
        var profile = Result.ProfileOf("A");

        profile["left"].Mean.Should().BeApproximately(0.58, 1e-12);
        profile["left"].Best.Should().BeApproximately(0.9, 1e-12);
        profile["left"].BestUnit.Should().Be("E");
        profile["left"].Rank.Should().Be(3);
        profile["left"].Standing.Should().Be(-0.25);
        profile["c"].Should().BeEquivalentTo(new { BestUnit = "A", Rank = 1.0, Ranked = 4 });
        profile["c"].Standing.Should().BeApproximately(2.0 / 3, 1e-15);
        profile.Strengths().Select(n => n.Code).Should().Equal("c");
        profile.Weaknesses().Select(n => n.Code).Should().Equal("a");
        profile["b"].Standing.Should().Be(0);
    }

    [Fact]
    public void A_unit_beside_its_group_or_named_peers()
    {
        Result.ProfileOf("B", Peers.SameGroup("region"))["a"]
            .Should().BeEquivalentTo(new { Best = 0.6, BestUnit = "B", Rank = 1.0, Ranked = 3, Standing = 1.0 });
        var named = Result.ProfileOf("B", Peers.Named("C", "E"));
        named["a"].Should().BeEquivalentTo(new { Best = 0.9, BestUnit = "E", Rank = 3.0, Ranked = 3, Standing = -1.0 });
        named["a"].Mean.Should().BeApproximately(0.85, 1e-12);
        named["c"].Should().BeEquivalentTo(new { BestUnit = "E", Rank = 2.0, Ranked = 2, Standing = -1.0 });
        named.Weaknesses().Select(n => n.Code).Should().Equal("a", "b", "c");
        named.Weaknesses(1).Should().HaveCount(3, "they stand equal");
        named.ToJson().Should().Contain("\"peers\": \"C; E\"");
        named.ToString().Should().Contain("B beside C; E").And.Contain("weakness");
        var act = () => Result.ProfileOf("E", Peers.SameGroup("region"));
        act.Should().Throw<ArgumentException>().WithMessage("*'E' has no 'region'*");
    }

    [Fact]
    public void Who_has_no_score_is_not_ranked()
    {
        var node = Result.ProfileOf("C")["c"];

        node.Rank.Should().BeNull();
        node.Standing.Should().BeNull();
        node.Ranked.Should().Be(4);
        node.BestUnit.Should().Be("A");
    }
}
