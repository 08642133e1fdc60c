namespace InnovationPotential.Tests.Robustness;

public sealed class UnitRemovalEffectsTests
{
    [Fact]
    public void A_unit_that_stretches_a_scale_turns_the_order_of_two_others()
    {
        // With D: a is divided by 100, X 0.055 + 0.5·0.5, Y 0 + 0.5; without it X 0.5 + 0.25, Y 0 + 0.5.
        var effects = Model().Assess(IndicatorTable.ParseCsv("unit,a,b\nX,10,5\nY,0,10\nZ,0,0\nD,100,0\n")).UnitRemovalEffects();

        effects.IsIndependent.Should().BeFalse();
        var effect = effects["D"];
        (effect.Pairs, effect.Reversed, effect.TiesChanged, effect.Before, effect.After).Should().Be((3, 1, 0, "Y", "X"));
        effects.Units.Select(u => u.Unit).Should().Equal("X", "Y", "Z", "D");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_count_is_that_of_assessing_again(bool panel)
    {
        var random = new Random(5);
        string[] years = panel ? ["2020", "2021"] : [""];
        var csv = "unit,year,a,b\n" + string.Concat(from y in years
                                                    from u in "ABCDEFGH"
                                                    select FormattableString.Invariant(
                                                        $"{u},{y},{random.Next(9)},{(random.Next(5) == 0 ? "" : random.Next(9))}\n"));
        var table = IndicatorTable.ParseCsv(panel ? csv : csv.Replace("year,", "", StringComparison.Ordinal)
            .Replace(",,", ",", StringComparison.Ordinal));
        var model = Model() with { Root = Model().Root with { Aggregation = Aggregation.Topsis } };
        var nominal = model.Assess(table);
        var turned = 0L;

        foreach (var effect in nominal.UnitRemovalEffects().Units)
        {
            var again = model.Assess(table.OfUnits(table.Units.Where(u => u != effect.Unit)));
            long pairs = 0, reversed = 0, ties = 0;
            foreach (var period in table.Periods.IsEmpty ? [(Period?)null] : table.Periods.Select(p => (Period?)p))
            {
                foreach (var (i, k) in from i in again.Units from k in again.Units where string.CompareOrdinal(i, k) < 0 select (i, k))
                {
                    if (nominal.Explain(i, period).Rank - nominal.Explain(k, period).Rank is not { } with
                        || again.Explain(i, period).Rank - again.Explain(k, period).Rank is not { } without) continue;
                    pairs++;
                    if (with * without < 0) reversed++;
                    else if ((with == 0) != (without == 0)) ties++;
                }
            }

            (effect.Pairs, effect.Reversed, effect.TiesChanged).Should().Be((pairs, reversed, ties), effect.Unit);
            turned += reversed;
            if (reversed > 0) effect.Before.Should().NotBeNull();
        }

        turned.Should().BePositive();
    }

    [Fact]
    public void Stated_scales_say_so_without_computing()
    {
        var model = IndicatorModel.Create("m", m => m
            .Indicator("a", i => i with { Goalposts = new(0, 10) }).Indicator("b", i => i with { Goalposts = new(0, 10) }));
        var table = IndicatorTable.ParseCsv("unit,a,b\nX,8,2\nY,2,6\n");

        var effects = model.Assess(table).UnitRemovalEffects();
        effects.IsIndependent.Should().BeTrue();
        effects.Units.Should().BeEmpty();
        effects.Diagnostics.Should().ContainSingle(d => d.Code == ScenarioCodes.Independent);
        effects.ToString().Should().Contain("No score depends on other units");
        effects.ToJson().Should().Contain("\"independent\": true");
        effects.Invoking(e => e["X"]).Should().Throw<ArgumentException>().WithMessage("*nothing was computed*");

        // A rule that compares units, a learned weight and a learned scale each depend on the others.
        var root = model.Root;
        (model with { Root = root with { Aggregation = Aggregation.Copeland } }).Assess(table).UnitRemovalEffects().IsIndependent.Should()
            .BeFalse();
        (model with { Root = root with { Weighting = Weighting.Entropy } }).Assess(table).UnitRemovalEffects().IsIndependent.Should()
            .BeFalse();
        Model().Assess(table).UnitRemovalEffects().IsIndependent.Should().BeFalse();
    }

    [Fact]
    public void What_needs_a_unit_cannot_do_without_it()
    {
        var model = Model() with
        {
            Root = Model().Root with
            {
                Strategy = AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.DistanceToReferenceUnit("Y") }),
            },
        };
        var effects = model.Assess(IndicatorTable.ParseCsv("unit,a,b\nX,8,2\nY,2,6\nZ,3,3\n")).UnitRemovalEffects();

        effects["Y"].Failure.Should().NotBeNullOrEmpty();
        effects["X"].Failure.Should().BeNull();
        effects.Diagnostics.Should().ContainSingle(d => d.Code == ScenarioCodes.Failed && d.Location.Unit == "Y");
        effects.ToCsv().Should().StartWith("unit,pairs,reversed,ties_changed,before,after,period,failure\nX,1,0,0,,,,\nY,");
    }

    private static IndicatorModel Model() => IndicatorModel.Create("m", m => m.Indicator("a").Indicator("b"));
}
