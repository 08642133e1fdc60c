using InnovationPotential.Aggregations;

namespace InnovationPotential.Tests.Aggregations;

/// <summary>What the rules promise and how far their results go, from their formulas by hand.</summary>
public sealed class DeclaredPropertyTests
{
    private const double None = double.PositiveInfinity;

    private static readonly AggregationProperties Mean = new();

    /// <summary>Whether each is monotone, idempotent and additive, and whether it compares units.</summary>
    public static TheoryData<Aggregation, bool, bool, bool, bool> Promises => new()
    {
        { Aggregation.Arithmetic, true, true, true, false },
        { Aggregation.Geometric, true, true, false, false },
        { Aggregation.Harmonic, true, true, false, false },
        { Aggregation.PowerMean(2), true, true, false, false },
        { Aggregation.PowerMean(1), true, true, true, false },
        { Aggregation.Minimum, true, true, false, false },
        { Aggregation.Maximum, true, true, false, false },
        { Aggregation.Median, true, true, false, false },
        { Aggregation.WeightedSum, true, false, true, false },
        { Aggregation.MeanMin(.5, 1), true, true, false, false },
        { Aggregation.MazziottaPareto(), false, true, false, false },
        { Aggregation.AdjustedMazziottaPareto(), false, true, false, false },
        { Aggregation.OrderedWeighted(.5, .5), true, true, false, false },
        { Aggregation.Choquet([.5, .5]), true, true, false, false },
        { Aggregation.Wroclaw, false, false, false, true },
        { Aggregation.Topsis, true, false, false, true },
        { Aggregation.Copeland, true, false, false, true },
        { Aggregation.Borda, true, false, false, true },
        { Aggregation.Kemeny, false, false, false, true },
        { Aggregation.BenefitOfTheDoubt(), true, false, false, true },
        { Aggregation.DirectionalBenefitOfTheDoubt(), false, false, false, true },
        { Aggregation.MultiDirectionalBenefitOfTheDoubt(), false, false, false, true },
        { Aggregation.RobustBenefitOfTheDoubt(2), true, false, false, true },
        { Aggregation.Custom("x", (s, _) => s[0]), false, false, false, false },
        { Aggregation.Custom("x", (s, _) => s[0], Mean), true, true, false, false },
    };

    [Theory]
    [MemberData(nameof(Promises))]
    public void What_each_rule_promises(Aggregation rule, bool monotone, bool idempotent, bool additive, bool comparesUnits)
    {
        var properties = rule.Properties;

        (properties.Monotone, properties.Idempotent, properties.Additive, properties.ComparesUnits).Should()
            .Be((monotone, idempotent, additive, comparesUnits));
        properties.LeavesOutMissing.Should().BeTrue();
        properties.ComparesPeriods.Should().BeFalse();
    }

    [Fact]
    public void Some_rules_take_no_weights_or_their_sum_or_the_place_of_a_score()
    {
        Aggregation[] weightless = [Aggregation.Minimum, Aggregation.Maximum, Aggregation.Median, Aggregation.Choquet([.5, .5]),
            Aggregation.BenefitOfTheDoubt(), Aggregation.DirectionalBenefitOfTheDoubt(), Aggregation.MultiDirectionalBenefitOfTheDoubt(),
            Aggregation.RobustBenefitOfTheDoubt(2), Aggregation.PowerMean(None)];
        Aggregation[] weighted = [Aggregation.Arithmetic, Aggregation.Borda, Aggregation.Topsis, Aggregation.PowerMean(3)];
        Aggregation[] placed = [Aggregation.Choquet([.5, .5]), Aggregation.DirectionalBenefitOfTheDoubt([1, 2]),
            Aggregation.Custom("x", (s, _) => s[0])];
        Aggregation[] free = [Aggregation.DirectionalBenefitOfTheDoubt(), Aggregation.OrderedWeighted(1, 2),
            Aggregation.Custom("x", (s, _) => s[0], Mean)];

        weightless.Should().OnlyContain(a => !a.Properties.UsesWeights);
        weighted.Should().OnlyContain(a => a.Properties.UsesWeights && a.Properties.NormalizesWeights);
        placed.Should().OnlyContain(a => a.Properties.Positional);
        free.Should().OnlyContain(a => !a.Properties.Positional);
        Aggregation.WeightedSum.Properties.NormalizesWeights.Should().BeFalse();
        Aggregation.Custom("x", (s, _) => s[0]).Properties.NormalizesWeights.Should().BeFalse();
    }

    [Fact]
    public void A_pooled_frontier_compares_periods()
    {
        Aggregation[] pooled =
        [
            Aggregation.BenefitOfTheDoubt(frontier: PanelFrontier.Pooled),
            Aggregation.DirectionalBenefitOfTheDoubt(frontier: PanelFrontier.Pooled),
            Aggregation.MultiDirectionalBenefitOfTheDoubt(PanelFrontier.Pooled),
            Aggregation.RobustBenefitOfTheDoubt(2, frontier: PanelFrontier.Pooled),
        ];

        pooled.Should().OnlyContain(a => a.Properties.ComparesPeriods && a.Properties.ComparesUnits && !a.Properties.Idempotent
            && !a.Properties.UsesWeights);
    }

    /// <summary>Of scores from a lowest to a highest, weights of 6 and 1 and a number of units.</summary>
    public static TheoryData<Aggregation, double, double, int, double, double> Ranges => new()
    {
        { Aggregation.Arithmetic, -1, 8, 4, -1, 8 },
        { Aggregation.WeightedSum, 1, 8, 4, 7, 56 },
        { Aggregation.Geometric, -1, 8, 4, 0, 8 },
        { Aggregation.Geometric, -8, -1, 4, 0, 0 },
        { Aggregation.Harmonic, -1, 8, 4, 0, 8 },
        { Aggregation.PowerMean(2), -1, 8, 4, 0, 8 },
        { Aggregation.Minimum, -1, 8, 4, -1, 8 },
        { Aggregation.OrderedWeighted(1, 2), -1, 8, 4, -1, 8 },
        { Aggregation.MazziottaPareto(), 0, 8, 4, -8, 8 },
        { Aggregation.MazziottaPareto(), 4, 8, 4, 4, 8 },
        { Aggregation.MazziottaPareto(), -1, 8, 4, -None, 8 },
        { Aggregation.MazziottaPareto(), 1, None, 4, -None, None },
        { Aggregation.AdjustedMazziottaPareto(PenaltyDirection.Upward), 0, 8, 4, 0, 8 },
        { Aggregation.AdjustedMazziottaPareto(PenaltyDirection.Upward), -1, 8, 4, 0, None },
        { Aggregation.Copeland, -1, 8, 4, -3, 3 },
        { Aggregation.Borda, -1, 8, 4, 0, 3 },
        { Aggregation.Kemeny, -1, 8, 4, 0, 3 },
        { Aggregation.Wroclaw, -1, 8, 4, 0, 1 },
        { Aggregation.Wroclaw, -1, 8, 36, 1 - (36 / 13.0), 1 },
        { Aggregation.Topsis, -1, 8, 4, 0, 1 },
        { Aggregation.BenefitOfTheDoubt(), 1, 8, 4, 0, 1 },
        { Aggregation.DirectionalBenefitOfTheDoubt(), -1, 8, 4, 0, 1 },
        { Aggregation.Custom("x", (s, _) => s[0]), -1, 8, 4, -None, None },
        { Aggregation.Custom("x", (s, _) => s[0], Mean with { Idempotent = false }), -1, 8, 4, -None, None },
        { Aggregation.Custom("x", (s, _) => s[0], Mean with { Monotone = false }), -1, 8, 4, -None, None },
        { Aggregation.Custom("x", (s, _) => s[0], Mean), -1, 8, 4, -1, 8 },
        { Aggregation.Custom("x", (s, _) => s[0], Mean with { Domain = AggregationDomain.NonNegative }), -1, 8, 4, 0, 8 },
    };

    [Theory]
    [MemberData(nameof(Ranges))]
    public void Results_range(Aggregation rule, double from, double to, int units, double low, double high) =>
        rule.RangeOf(new ScoreRange(from, to), [6, 1], units).Should().Be(new ScoreRange(low, high));

    [Fact]
    public void Weights_of_0_sum_to_0() =>
        Aggregation.WeightedSum.RangeOf(new ScoreRange(-None, None), [0, 0], 1).Should().Be(new ScoreRange(0, 0));
}
