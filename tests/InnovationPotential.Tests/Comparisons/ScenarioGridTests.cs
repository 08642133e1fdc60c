using InnovationPotential.Comparisons;

namespace InnovationPotential.Tests.Comparisons;

public sealed class ScenarioGridTests
{
    private static readonly IndicatorTable Table = IndicatorTable.ParseCsv(
        "unit,a,b,c\nA,9,1,2\nB,5,5,5\nC,7,4,1\nD,1,9,8\nE,3,3,9\n");

    private static readonly IndicatorModel Model = IndicatorModel.Create("m", m => m
        .Dimension("d", d => d.Indicator("a").Indicator("b")).Dimension("e", d => d.Indicator("c")));

    [Fact]
    public void Every_combination_has_the_ranks_of_its_own_model()
    {
        Normalization[] normalizations = [Normalization.MinMax(1, 100), Normalization.Rank()];
        Aggregation[] aggregations = [Aggregation.Arithmetic, Aggregation.Geometric];
        var grid = ScenarioComparison.Grid(Table, Model, normalizations, aggregations);
        grid.Refused.Should().BeEmpty();
        grid.Scenarios.Select(s => s.Name).Should()
            .Equal("min-max, arithmetic", "min-max, geometric", "rank, arithmetic", "rank, geometric");
        for (var s = 0; s < 4; s++)
        {
            var own = IndicatorModel.Create("m", m => m
                .Strategy(AssessmentStrategy.WeightedIndex(o => o with
                {
                    Normalization = normalizations[s / 2],
                    Aggregation = aggregations[s % 2],
                }))
                .Dimension("d", d => d.Indicator("a").Indicator("b")).Dimension("e", d => d.Indicator("c"))).Assess(Table);
            grid.Units.Select(u => u.Ranks[s]).Should().Equal(own.Ranks());
        }

        foreach (var unit in grid.Units)
        {
            var sorted = unit.Ranks.Select(r => r!.Value).Order().ToArray();
            (unit.Least, unit.Median, unit.Greatest).Should().Be((sorted[0], (sorted[1] + sorted[2]) / 2, sorted[3]));
        }

        new GridUnit("X", null, [1, null, 2, 6]).Median.Should().Be(2);
    }

    [Fact]
    public void The_consensus_is_the_order_with_the_most_agreement()
    {
        var grid = ScenarioComparison.Grid(Table, Model, [Normalization.MinMax(1, 100), Normalization.Rank(), Normalization.ZScore()],
            [Aggregation.Arithmetic, Aggregation.Median], [Weighting.Nominal, Weighting.EqualAmongIndicators]);
        grid.Scenarios.Should().HaveCount(12);
        grid.IsConsensusExact.Should().BeTrue();
        // All 120 orders: the pairs in which a combination puts the earlier first count 1, ties a half.
        double Agreement(int[] order)
        {
            var sum = 0.0;
            for (var i = 0; i < order.Length; i++)
            {
                for (var k = i + 1; k < order.Length; k++)
                {
                    for (var s = 0; s < 12; s++)
                    {
                        var (x, y) = (grid.Units[order[i]].Ranks[s], grid.Units[order[k]].Ranks[s]);
                        sum += x < y ? 1 : x == y ? 0.5 : 0;
                    }
                }
            }

            return sum;
        }

        var orders = Permutations([0, 1, 2, 3, 4]).Select(o => (Order: o, Agreement: Agreement(o))).ToList();
        var best = orders.Max(o => o.Agreement);
        var tied = orders.Where(o => o.Agreement > best - 1e-9).Select(o => o.Order).ToList();
        double[] below = [.. Enumerable.Range(0, 5).Select(u => tied.Average(o => 4.0 - Array.IndexOf(o, u)))];
        grid.Units.Select(u => u.Consensus).Should().Equal(below.Select(b => (double?)(1 + below.Count(x => x > b + 1e-9))));
    }

    [Fact]
    public void Kendalls_tau_is_that_of_each_pair()
    {
        var grid = ScenarioComparison.Grid(Table, Model, [Normalization.MinMax(1, 100), Normalization.ZScore()], [Aggregation.Arithmetic]);
        grid.KendallTau.Should().HaveCount(2);
        grid.KendallTau[0][0].Should().BeApproximately(1, 1e-12);
        grid.KendallTau[0][1].Should().Be(grid.KendallTau[1][0]);
        var (concordant, pairs) = (0, 0);
        for (var i = 0; i < 5; i++)
        {
            for (var k = i + 1; k < 5; k++)
            {
                concordant += Math.Sign((grid.Units[i].Ranks[0] - grid.Units[k].Ranks[0])!.Value)
                    * Math.Sign((grid.Units[i].Ranks[1] - grid.Units[k].Ranks[1])!.Value);
                pairs++;
            }
        }

        grid.KendallTau[0][1].Should().BeApproximately(concordant / (double)pairs, 1e-12, "no ranks tie");
    }

    [Fact]
    public void What_cannot_be_is_refused_by_name()
    {
        var grid = ScenarioComparison.Grid(Table, Model, [Normalization.MinMax(), Normalization.ZScore()],
            [Aggregation.Arithmetic, Aggregation.Geometric], [Weighting.Nominal, Weighting.Fixed(("x", 1))]);
        grid.Scenarios.Select(s => s.Name).Should()
            .Equal("min-max, arithmetic, nominal", "min-max, geometric, nominal", "z-score, arithmetic, nominal");
        grid.Refused.Should().HaveCount(5);
        grid.Refused.Single(r => r.Name == "z-score, geometric, nominal").Reason.Should()
            .Contain("can fall below 0, for which the geometric aggregation");
        grid.Refused.Where(r => r.Weighting == "fixed").Should().HaveCount(4).And.OnlyContain(r => r.Reason!.Length > 0);
        grid.Diagnostics.Should().HaveCount(5).And.OnlyContain(d => d.Code == ScenarioCodes.Refused);
        FluentActions.Invoking(() => ScenarioComparison.Grid(Table, Model, [Normalization.ZScore()], [Aggregation.Geometric]))
            .Should().Throw<InvalidInputException>().Which.Diagnostics.Should().OnlyContain(d => d.Code == ScenarioCodes.Refused);
        var sum = Model with { Root = Model.Root with { Strategy = AssessmentStrategy.ScoreSum() } };
        FluentActions.Invoking(() => ScenarioComparison.Grid(Table, sum, [Normalization.MinMax()], []))
            .Should().Throw<InvalidInputException>().WithMessage("*no weighted index*");
    }

    [Fact]
    public void Twice_the_same_kind_is_told_apart() =>
        ScenarioComparison.Grid(Table, Model, [Normalization.MinMax(), Normalization.MinMax(1, 10)], []).Scenarios.Select(s => s.Name)
            .Should().Equal("min-max", "min-max (2)");

    [Fact]
    public void A_node_and_a_panel_have_their_own_ranks()
    {
        var panel = IndicatorTable.ParseCsv("unit,period,a,b,c\nA,2019,1,2,9\nA,2020,4,4,1\nB,2019,3,1,2\nB,2020,2,2,5\nC,2019,,,3\n");
        var grid = ScenarioComparison.Grid(panel, Model, [Normalization.MinMax()], [Aggregation.Arithmetic], node: "d");
        var own = Model.Assess(panel);
        grid.Units.Select(u => u.Ranks[0]).Should().Equal(own.Ranks("d"));
        grid.Units.Select(u => u.Consensus).Should().Equal(own.Ranks("d"), "of one combination it is the ranking");
        FluentActions.Invoking(() => ScenarioComparison.Grid(panel, Model, [], [], node: "dd")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void It_is_told_in_every_form()
    {
        var grid = ScenarioComparison.Grid(Table, Model, [Normalization.MinMax(), Normalization.Rank()], [Aggregation.Arithmetic]);
        grid.ToCsv().Should().StartWith("unit,consensus,least,median,greatest,\"min-max, arithmetic\",\"rank, arithmetic\"\nA,");
        grid.ToJson().Should().Contain("\"kendallTau\"").And.Contain("\"rank, arithmetic\": ");
        grid.ToString().Should().Contain("the consensus is that of Kemeny").And.Contain("Kendall's τ");
        grid.ToHtml().Should().Contain("<table");
    }

    private static IEnumerable<int[]> Permutations(int[] items) => items.Length < 2 ? [items]
        : items.SelectMany(first => Permutations([.. items.Where(i => i != first)]).Select(rest => (int[])[first, .. rest]));
}
