using InnovationPotential.Assessments;
using InnovationPotential.Numerics;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Assessments;

/// <summary>
/// Up to which difference scores of a node tie: 2⁻⁴⁰ of the greatest magnitude they can have, reckoned here by hand from the range or from
/// what its indicators attain.
/// </summary>
public sealed class ScoreFloorTests
{
    private const double Share = 1 / 1_099_511_627_776.0;

    // z-scores of 0, 0, 0, 0, 10: mean 2, standard deviation √20 with one degree of freedom less.
    private static readonly double LowZ = -2 / Math.Sqrt(20);
    private static readonly double HighZ = 8 / Math.Sqrt(20);

    private static readonly IndicatorTable Table = IndicatorTable.ParseCsv("unit,a,b\nA,0,1\nB,0,2\nC,0,3\nD,0,4\nE,10,5\n");

    [Fact]
    public void A_range_from_0_has_the_share_of_its_end() =>
        FloorOf(Of(o => o with { Normalization = Normalization.MinMax(0, 100) }, "a")).Should().Be(100 * Share);

    [Theory]
    [InlineData(-3, 2, 3)]
    [InlineData(-2, 3, 3)]
    public void A_range_around_0_has_the_share_of_the_greater_end(double low, double high, double greatest) =>
        FloorOf(Of(o => o with { Normalization = Normalization.MinMax(low, high) }, "a")).Should().Be(greatest * Share);

    [Fact]
    public void Without_a_range_it_is_that_of_the_greatest_score_attained() =>
        FloorOf(Of(o => o with { Normalization = Normalization.ZScore() }, "a")).Should().BeApproximately(HighZ * Share, 1e-27);

    /// <summary>−a attains 0.447 at best and −1.789 at worst.</summary>
    [Fact]
    public void The_lowest_counts_by_its_magnitude() =>
        FloorOf(IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.ZScore() }))
            .Indicator("a", i => i with { Direction = Direction.LowerIsBetter }))).Should().BeApproximately(HighZ * Share, 1e-27);

    [Fact]
    public void Of_several_indicators_the_greatest_counts_wherever_it_stands()
    {
        // b by its z-scores attains ±2/√2.5 = ±1.265.
        var (ab, ba) = (FloorOf(Of(o => o with { Normalization = Normalization.ZScore() }, "a", "b")),
            FloorOf(Of(o => o with { Normalization = Normalization.ZScore() }, "b", "a")));
        ab.Should().BeApproximately(HighZ * Share, 1e-27);
        ba.Should().Be(ab);
        FloorOf(Of(o => o with { Normalization = Normalization.ZScore() }, "b")).Should().BeApproximately(2 / Math.Sqrt(2.5) * Share,
            1e-27);
    }

    [Fact]
    public void Where_no_score_is_below_0_nothing_cancels() =>
        FloorOf(Of(o => o with { Normalization = Normalization.DistanceToMean() }, "a", "b")).Should().Be(0);

    /// <summary>The shares of the mean are 0 and more, 5 at most; only what weighs nothing is below 0.</summary>
    [Fact]
    public void What_weighs_nothing_does_not_count()
    {
        IndicatorModel Of(double weight) => IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.DistanceToMean() }))
            .Indicator("a", weight: 1)
            .Dimension("d", d => d.Weight(weight).Strategy(AssessmentStrategy.WeightedIndex(o =>
                o with { Normalization = Normalization.ZScore() }))
                .Indicator("b")));

        FloorOf(Of(0)).Should().Be(0);
        FloorOf(Of(1)).Should().BeGreaterThan(0);
    }

    [Fact]
    public void Scores_closer_than_the_floor_tie_and_others_do_not()
    {
        double Rank(double step) => IndicatorModel.Create("m", m => m
                .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.ZScore() })).Indicator("a"))
            .Assess(IndicatorTable.Create(["A", "B", "C", "D"], [IndicatorColumn.Of("a", 0, step, 1, -1)])).Ranks()[0]!.Value;

        // z-scores of 0, ε, 1 and −1 differ by ε/0.8165; the floor is 1.225/2⁴⁰.
        Rank(0.9e-12).Should().Be(2);
        Rank(1.2e-12).Should().Be(3);
    }

    [Fact]
    public void A_score_that_is_no_finite_number_has_no_rank()
    {
        EvaluationPlan[] plans = [.. Of(o => o, "a").Fit(Table).Plans];

        ScoreRanks.Of([1, double.PositiveInfinity, 3, double.NaN, 2], plans, RankTies.Minimum).Should()
            .Equal(3, double.NaN, 1, double.NaN, 2);
    }

    private static double FloorOf(IndicatorModel model) => model.Fit(Table).Plans[0].Nodes[0].ScoreFloor;

    private static IndicatorModel Of(Func<WeightedIndex, WeightedIndex> configure, params string[] codes) =>
        IndicatorModel.Create("m", m =>
        {
            m.Strategy(AssessmentStrategy.WeightedIndex(configure));
            foreach (var code in codes) m.Indicator(code);
        });
}
