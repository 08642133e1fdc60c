namespace InnovationPotential.Tests.Robustness;

public sealed class DominanceTests
{
    [Fact]
    public void Who_is_as_good_everywhere_and_better_somewhere_dominates()
    {
        // b falls: less is better. A is best in both, B and C are each better in one; D is behind C, equal in b.
        var dominance = Assess("unit,a,b,w\nA,9,1,0\nB,7,5,9\nC,5,3,9\nD,4,3,9\nE,9,1,5\n").Dominance();

        dominance.Units.Where(u => u.IsUndominated).Select(u => u.Unit).Should().Equal("A", "E");
        dominance["A"].Dominated.Should().BeEquivalentTo(["B", "C", "D"]);
        dominance["B"].Dominators.Should().BeEquivalentTo(["A", "E"]);
        dominance["D"].Dominators.Should().BeEquivalentTo(["A", "E", "C"]);
        // Decided: 3 + 3 of A and E, and C before D, of 10.
        dominance.DecidedShare.Should().BeApproximately(0.7, 1e-12);
        dominance.PossibleShare.Should().Be(0);
        dominance.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void A_gap_makes_it_possible_and_the_ends_of_the_scale_keep_it_certain()
    {
        // P has all of a's scale; whatever Q's a is, P is as good, and better at b. R may be better than Q or worse.
        var dominance = Assess("unit,a,b,w\nP,10,2,\nQ,,5,\nR,5,4,\n").Dominance();

        dominance["Q"].Dominators.Should().Equal("P");
        dominance["Q"].PossibleDominators.Should().Equal("R");
        dominance["R"].Dominators.Should().Equal("P");
        dominance["P"].IsUndominated.Should().BeTrue();
        dominance["R"].PossibleDominators.Should().BeEmpty();
        dominance.DecidedShare.Should().BeApproximately(2 / 3.0, 1e-12);
        dominance.PossibleShare.Should().BeApproximately(1 / 3.0, 1e-12);
    }

    [Fact]
    public void Whatever_the_weights_who_dominates_stays_before()
    {
        var random = new Random(3);
        var csv = "unit,a,b,w\n" + string.Concat(Enumerable.Range(0, 12).Select(u =>
            FormattableString.Invariant($"U{u},{random.Next(10)},{random.Next(10)},{random.Next(10)}\n")));
        var pairs = 0;
        var dominance = Assess(csv).Dominance();
        for (var weights = 0; weights < 20; weights++)
        {
            var (a, b) = (random.NextDouble(), random.NextDouble());
            var again = Model().Replace("a", n => n with { Weight = a }).Replace("b", n => n with { Weight = b })
                .Assess(IndicatorTable.ParseCsv(csv));
            foreach (var unit in dominance.Units)
            {
                foreach (var other in unit.Dominated)
                {
                    again[unit.Unit].Score.Should().BeGreaterThan(again[other].Score!.Value - 1e-12);
                    pairs++;
                }
            }
        }

        pairs.Should().BePositive();
    }

    [Fact]
    public void Rules_by_which_more_may_be_worse_are_named_and_every_form_is_there()
    {
        var model = Model() with { Root = Model().Root with { Aggregation = Aggregation.Wroclaw } };
        var dominance = model.Assess(IndicatorTable.ParseCsv("unit,a,b,w\nA,9,1,0\nB,7,5,9\n")).Dominance();

        dominance.Diagnostics.Should().ContainSingle(d => d.Code == ScenarioCodes.NotMonotone && d.Location.Node == "m");
        dominance.ToCsv().Should().StartWith("unit,rank,front,dominates,dominated_by,possibly_by\nA,1,yes,1,0,0\nB,2,,0,1,0\n");
        dominance.ToJson().Should().Contain("\"decidedShare\": 1").And.Contain("\"dominators\": []");
        dominance.ToString().Should().Contain("100% of all pairs are decided");
        dominance.Invoking(d => d["C"]).Should().Throw<ArgumentException>();
    }

    private static Assessment Assess(string csv) => Model().Assess(IndicatorTable.ParseCsv(csv));

    // What weighs 0 decides nothing.
    private static IndicatorModel Model() => IndicatorModel.Create("m", m => m
        .Indicator("a", i => i with { Goalposts = new(0, 10) })
        .Indicator("b", i => i with { Goalposts = new(0, 10), Direction = Direction.LowerIsBetter })
        .Indicator("w", i => i with { Weight = 0 }));
}
