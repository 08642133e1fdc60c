using InnovationPotential.Assessments;
using InnovationPotential.Numerics;
using InnovationPotential.Tests.Strategies;

namespace InnovationPotential.Tests.Assessments;

/// <summary>Levels at their edges: nothing measured, ties, rounding, ends at the top. By hand.</summary>
public sealed class LevelYardstickTests
{
    [Theory]
    [InlineData(BandQuantity.PercentOfMean)]
    [InlineData(BandQuantity.PercentOfBest)]
    [InlineData(BandQuantity.StandardDeviations)]
    [InlineData(BandQuantity.PercentileRank)]
    public void Where_nothing_is_measured_nothing_stands_in_the_way(BandQuantity quantity)
    {
        var yardstick = new LevelYardstick(Bands.From(quantity, ("low", -9)), ScoreRange.Unit, 2);

        yardstick.Measure([double.NaN, double.PositiveInfinity], 0);

        yardstick.Obstacle.Should().Be(LevelObstacle.None);
        yardstick.LevelOf(double.NaN).Should().BeNull();
    }

    [Fact]
    public void Two_scores_that_differ_have_a_spread()
    {
        Measured(BandQuantity.StandardDeviations, 1, 3).QuantityOf(3).Should().BeApproximately(1 / Math.Sqrt(2), 1e-12);
        Measured(BandQuantity.PercentileRank, 1, 3).QuantityOf(3).Should().Be(1);
    }

    /// <summary>Moments that another engine reckoned may differ from 0 where the ends do not.</summary>
    [Fact]
    public void What_rounding_made_differ_has_no_spread()
    {
        var yardstick = new LevelYardstick(Bands.From(BandQuantity.PercentileRank, ("low", 0)), ScoreRange.Unit, 2);
        yardstick.Measure(Moments.Of([1, 3]), 2, 1, 1 + 1e-15, 0);

        yardstick.Obstacle.Should().Be(LevelObstacle.NoSpread);
    }

    /// <summary>The deviation of −6, 0 and 3 is √21; of 6, the farthest from 0, rounding leaves 6 · 2⁻⁴⁰.</summary>
    [Fact]
    public void Deviations_are_0_up_to_what_rounding_leaves()
    {
        var share = Math.Pow(2, -40);
        Measured(BandQuantity.StandardDeviations, -6, 0, 3).Floor.Should().BeApproximately(6 * share / Math.Sqrt(21), 1e-24);
        Measured(BandQuantity.StandardDeviations, -3, 0, 6).Floor.Should().BeApproximately(6 * share / Math.Sqrt(21), 1e-24);
        var floored = new LevelYardstick(Bands.From(BandQuantity.StandardDeviations, ("low", 0)), ScoreRange.Unit, 3);
        floored.Measure([-6, 0, 3], .001);
        floored.Floor.Should().BeApproximately(.001 / Math.Sqrt(21), 1e-12);
        Measured(BandQuantity.PercentileRank, -6, 0, 3).Floor.Should().Be(share);
    }

    [Fact]
    public void A_score_without_end_lies_in_no_band()
    {
        var yardstick = Measured(BandQuantity.Score, 1, 2);

        (yardstick.LevelOf(double.PositiveInfinity), yardstick.LevelOf(double.NaN), yardstick.PlaceOf(1.5)).Should().Be((null, null, 0));
    }

    /// <summary>
    /// Equal scores share the place of the first of them, wherever a search ends; 1 and 1 + 1.6e-12 do not tie, 1 + 8e-13 ties with both
    /// and goes with the upper.
    /// </summary>
    [Fact]
    public void Equal_scores_share_a_place()
    {
        Measured(BandQuantity.PercentileRank, 1, 1, 1, 1, 2).QuantityOf(1).Should().Be(0);
        Measured(BandQuantity.PercentileRank, 0, 1, 1, 1, 2).QuantityOf(1).Should().Be(.25);
        Measured(BandQuantity.PercentileRank, 1, 2, 3).QuantityOf(9).Should().Be(1.5, "of two others three are below");
        Measured(BandQuantity.PercentileRank, 1, 1 + 1.6e-12, 3).QuantityOf(1 + 8e-13).Should().Be(.5);
    }

    [Fact]
    public void Nobody_is_beyond_the_last_place()
    {
        var bands = new Bands(BandQuantity.PercentileRank,
            [new Band("low", 0, .5), new Band("top", .5, 1) { IncludesTo = true }]);
        var yardstick = new LevelYardstick(bands, ScoreRange.Unit, 3);
        yardstick.Measure([1, 2, 3], 0);

        yardstick.LevelOf(9).Should().Be("top");
        yardstick.Between(9, 9, 9, counts: false).Should().Equal("top");
    }

    /// <summary>Four of five are below .75; its own .5 is none of the four others: 3/4.</summary>
    [Fact]
    public void Of_what_a_unit_may_reach_its_own_score_is_taken_off()
    {
        var yardstick = new LevelYardstick(Bands.From(BandQuantity.PercentileRank, ("low", 0), ("4/5", .8)), ScoreRange.Unit, 5);
        yardstick.Measure([.1, .3, .5, .6, .8], 0);

        yardstick.Between(.25, .5, .75, counts: true).Should().Equal("low");
        yardstick.Between(.25, .5, .75, counts: false).Should().Equal("low", "4/5");
        yardstick.Between(.5, .5, .5, counts: true).Should().Equal("low");
    }

    [Fact]
    public void Of_a_unit_without_a_score_and_with_one_bound_nothing_is_said()
    {
        var yardstick = Measured(BandQuantity.Score, 1, 2);

        yardstick.Between(double.NaN, double.NaN, 2, counts: true).Should().BeEmpty();
        yardstick.Between(1, double.NaN, double.NaN, counts: true).Should().BeEmpty();
        yardstick.Between(double.NaN, 1.5, 2, counts: true).Should().Equal("low");
    }

    [Fact]
    public void Ranges_without_levels_are_named_with_their_periods()
    {
        LevelRule.ObstacleOf(BandQuantity.Share, ScoreRange.Unbounded).Should().Be(LevelObstacle.NoEnds);
        LevelRule.ObstacleOf(BandQuantity.Share, new(3, 3)).Should().Be(LevelObstacle.NoWidth);
        LevelRule.ObstacleOf(BandQuantity.Score, ScoreRange.Unbounded).Should().Be(LevelObstacle.None);
        Period[] periods = [2020, 2021, 2022];
        LevelFindings.OfRanges(Bands.From(BandQuantity.Share, ("low", 0)), [new(0, double.PositiveInfinity), ScoreRange.Unit, new(2, 2)],
            periods).Said().Should().Equal(
            "Warning IP4022 @2020: No unit has a level: the bands cut the share of what is attainable, but the scores lie in "
                + "[0, Infinity], which has no ends.",
            "Warning IP4022 @2022: No unit has a level: the bands cut the share of what is attainable, but the scores lie in [2, 2], which "
                + "is a point.");
        LevelFindings.OfRanges(Bands.From(BandQuantity.Share, ("low", 0)), [ScoreRange.Unbounded], []).Single().Location.Period
            .Should().BeNull();
    }

    private static LevelYardstick Measured(BandQuantity quantity, params double[] scores)
    {
        var yardstick = new LevelYardstick(Bands.From(quantity, ("low", 0)), ScoreRange.Unit, scores.Length);
        yardstick.Measure(scores, 0);
        return yardstick;
    }
}
