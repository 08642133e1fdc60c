namespace InnovationPotential.Tests.Robustness;

public sealed class FragilityTests
{
    [Fact]
    public void A_weight_holds_an_order_as_far_as_the_scores_say()
    {
        // With a share x of a: X has 20 + 60 x, Y 60 − 40 x.
        var pair = Assess("unit,a,b\nX,8,2\nY,2,6\n").Fragility().Pairs.Should().ContainSingle().Subject;
        (pair.First, pair.Second).Should().Be(("X", "Y"));
        pair.Margin.Should().BeApproximately(10, 1e-9);
        pair.Intervals.Select(i => i.Code).Should().Equal("a", "b");
        pair.Intervals[0].Low.Should().BeApproximately(0.4, 1e-9);
        pair.Intervals[0].High.Should().Be(1);
        pair.Intervals[1].Low.Should().Be(0);
        pair.Intervals[1].High.Should().BeApproximately(0.6, 1e-9);
        pair.WeakestShare.Should().BeApproximately(0.5, 1e-12);
    }

    [Fact]
    public void The_smallest_change_takes_from_the_greatest_advantage_and_gives_to_the_least()
    {
        // Advantages of X: 60 by a, −40 by b: a tenth of the weight moved takes the margin of 10 away.
        var pair = Assess("unit,a,b\nX,8,2\nY,2,6\n").Fragility()["X"];
        pair.Moved.Should().BeApproximately(0.1, 1e-9);
        pair.SmallestChange.Select(c => c.Code).Should().Equal("a", "b");
        pair.SmallestChange[0].To.Should().BeApproximately(0.4, 1e-9);
        pair.SmallestChange[1].To.Should().BeApproximately(0.6, 1e-9);
    }

    [Fact]
    public void Of_several_advantages_the_greatest_gives_first()
    {
        // Advantages 60, 30 and −40 at a third each: the margin of 50/3 goes with 1/6 moved over 100, but only with more over 70.
        var three = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.MinMax(0, 100) }))
            .Indicator("a", i => i with { Goalposts = new(0, 10) }).Indicator("b", i => i with { Goalposts = new(0, 10) })
            .Indicator("c", i => i with { Goalposts = new(0, 10) }));
        var least = three.Assess(IndicatorTable.ParseCsv("unit,a,b,c\nX,8,5,2\nY,2,2,6\n")).Fragility()["X"];
        least.Moved.Should().BeApproximately(1 / 6.0, 1e-9);
        least.SmallestChange.Select(c => c.Code).Should().Equal("a", "c");
    }

    [Fact]
    public void Geometric_means_are_closed_in_on()
    {
        // 80^x·20^(1 − x) = 20^x·60^(1 − x) at x = ln 3 / ln 12.
        var model = Model() with { Root = Model().Root with { Aggregation = Aggregation.Geometric } };
        var pair = model.Assess(IndicatorTable.ParseCsv("unit,a,b\nX,8,2\nY,2,6\n")).Fragility()["X"];
        pair.Intervals[0].Low.Should().BeApproximately(Math.Log(3) / Math.Log(12), 1e-9);
        pair.Moved.Should().BeNull();
        pair.Reason.Should().Be("scores are no weighted means throughout");
    }

    [Fact]
    public void Who_is_better_at_everything_stays_before()
    {
        var pair = Assess("unit,a,b\nX,8,6\nY,2,6\n").Fragility()["X"];
        pair.Weakest.Should().BeNull();
        pair.Reason.Should().Be("'X' is at least as good at every indicator");
        pair.Intervals.Should().OnlyContain(i => i.Low == 0 && i.High == 1);
    }

    [Fact]
    public void Ties_and_gaps_are_said()
    {
        var fragility = Assess("unit,a,b\nX,8,2\nY,2,8\nZ,4,\nW,,\n").Fragility();
        fragility.Pairs.Select(p => p.First + p.Second).Should().Equal("XY", "YZ");
        fragility["X"].Reason.Should().Be("they tie");
        fragility["Y"].Reason.Should().Be("an observation of one of the two is missing");
        // Y has 80 − 60 x with a share x of a, Z always 40.
        fragility["Y"].Intervals[0].High.Should().BeApproximately(2 / 3.0, 1e-9);
    }

    [Fact]
    public void Assessed_again_with_the_smallest_change_the_two_draw_level()
    {
        var model = IndicatorModel.Create("m", m => m
            .Dimension("p", d => d.Indicator("a", i => i with { Goalposts = new(0, 10), Weight = 2 })
                .Indicator("b", i => i with { Goalposts = new(0, 10) }))
            .Dimension("q", d => d.Indicator("c", i => i with { Goalposts = new(0, 10) })
                .Indicator("d", i => i with { Goalposts = new(0, 10), Weight = 3, Direction = Direction.LowerIsBetter })));
        var table = IndicatorTable.ParseCsv("unit,a,b,c,d\nU,8,2,5,3\nV,7,5,2,1\nW,1,9,6,6\nX,3,3,3,3\nY,9,1,8,7\n");
        foreach (var pair in model.Assess(table).Fragility().Pairs)
        {
            pair.Reason.Should().BeNull();
            var shares = new Dictionary<string, double> { ["a"] = 1 / 3.0, ["b"] = 1 / 6.0, ["c"] = 0.125, ["d"] = 0.375 };
            foreach (var change in pair.SmallestChange)
            {
                change.From.Should().BeApproximately(shares[change.Code], 1e-12);
                shares[change.Code] = change.To;
            }

            shares.Values.Sum().Should().BeApproximately(1, 1e-12);
            var changed = shares.Aggregate(model, (m, s) => m.Replace(s.Key, n => n with { Weight = s.Value }))
                .Replace("p", n => n with { Weight = shares["a"] + shares["b"] })
                .Replace("q", n => n with { Weight = shares["c"] + shares["d"] });
            var again = changed.Assess(table);
            again[pair.First].Score.Should().BeApproximately(again[pair.Second].Score!.Value, 1e-9);
        }
    }

    [Fact]
    public void It_is_told_in_every_form()
    {
        var fragility = Assess("unit,a,b\nX,8,2\nY,2,6\n").Fragility();
        fragility.ToCsv().Should().StartWith("first,second,margin,weakest,share,low,high,moved,reason\nX,Y,");
        fragility.ToJson().Should().Contain("\"intervals\"").And.Contain("\"smallestChange\"");
        fragility.ToString().Should().Contain("weakest weight");
        fragility.Invoking(f => f["Y"]).Should().Throw<ArgumentException>();
    }

    private static Assessment Assess(string csv) => Model().Assess(IndicatorTable.ParseCsv(csv));

    private static IndicatorModel Model() => IndicatorModel.Create("m", m => m
        .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.MinMax(0, 100) }))
        .Indicator("a", i => i with { Goalposts = new(0, 10) }).Indicator("b", i => i with { Goalposts = new(0, 10) }));
}
