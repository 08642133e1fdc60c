using InnovationPotential.Aggregations;
using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Aggregations;

public sealed class OtherRuleTests
{
    /// <summary>
    /// Berlin's roads and trains: scores for which the published index is 108.9165; with the sample deviation it would be 102.2716.
    /// </summary>
    [Fact]
    public void Mazziotta_Pareto_takes_the_population_deviation()
    {
        double[] berlin = [143.2724, 87.8504], weights = [1, 1];

        Aggregation.MazziottaPareto().Aggregate(berlin, weights).Should().BeApproximately(108.9165, 1e-3);
        Aggregation.AdjustedMazziottaPareto().Aggregate(berlin, weights).Should().BeApproximately(108.9165, 1e-3);
        Aggregation.MazziottaPareto(PenaltyDirection.Upward).Aggregate(berlin, weights).Should().BeApproximately(122.2063, 1e-3);
    }

    [Fact]
    public void Mazziotta_Pareto_by_hand()
    {
        Aggregation.MazziottaPareto().Aggregate([110, 100, 90], [1, 1, 1]).Should().BeApproximately(100 - (200 / 3.0 / 100), 1e-12);
        Aggregation.MazziottaPareto().Aggregate([120, 100, double.NaN, 7], [1, 3, 1, 0]).Should()
            .BeApproximately(105 - (75 / 105.0), 1e-12);
        Aggregation.MazziottaPareto().Aggregate([-5, 5], [1, 1]).Should().BeNull();
        Aggregation.MazziottaPareto().Diagnose([-5, 5], [1, 1]).Should().Be(new AggregationIssue(AggregationIssueKind.NonPositiveMean));
        Aggregation.MazziottaPareto().Diagnose([-5, 6], [1, 1]).Should().BeNull();
    }

    [Fact]
    public void Mazziotta_Pareto_may_fall_below_every_score_and_its_range_says_how_far()
    {
        Aggregation.MazziottaPareto().Aggregate([1, 8], [6, 1]).Should().BeApproximately(-1, 1e-12);
        var range = Aggregation.MazziottaPareto().RangeOf(new ScoreRange(1, 8), [6, 1], 1);
        range.Low.Should().BeApproximately(-1, 1e-12);
        range.High.Should().Be(8);
        Aggregation.MazziottaPareto().RangeOf(new ScoreRange(70, 130), [1, 1], 1).Should().Be(new ScoreRange(70, 130));
        Aggregation.MazziottaPareto(PenaltyDirection.Upward).RangeOf(new ScoreRange(1, 8), [6, 1], 1).Should().Be(new ScoreRange(1, 8));
    }

    [Fact]
    public void Mean_min_by_hand()
    {
        Aggregation.MeanMin(1, 0).Aggregate([2, 8, 5], [1, 1, 1]).Should().Be(2);
        Aggregation.MeanMin(0, 3).Aggregate([2, 8, 5], [1, 1, 1]).Should().Be(5);
        Aggregation.MeanMin(.5, 4).Aggregate([2, 8, 5], [1, 1, 1]).Should().BeApproximately(4.5, 1e-12);
        FluentActions.Invoking(() => Aggregation.MeanMin(1.1, 0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Aggregation.MeanMin(.5, -1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Ordered_weights_by_hand()
    {
        var rule = Aggregation.OrderedWeighted(.5, .3, .2);

        rule.Aggregate([1, 10, 5], [1, 1, 1]).Should().BeApproximately(6.7, 1e-12);
        Aggregation.OrderedWeighted(1, 0, 0).Aggregate([1, 10, 5], [1, 1, 1]).Should().BeApproximately(10, 1e-12);
        Aggregation.OrderedWeighted(0, 0, 1).Aggregate([1, 10, 5], [1, 1, 1]).Should().BeApproximately(1, 1e-12);
        Aggregation.OrderedWeighted(0, 4, 0).Aggregate([1, 10, 5], [1, 1, 1]).Should().BeApproximately(5, 1e-12);
        Aggregation.OrderedWeighted(1, 1, 1).Aggregate([1, 10, 5], [1, 2, 1]).Should().BeApproximately(6.5, 1e-12);
        rule.Aggregate([1, 10, double.NaN], [1, 1, 1]).Should().BeApproximately((10 * .65) + (1 * .35), 1e-12);
        rule.Should().Be(Aggregation.OrderedWeighted(.5, .3, .2));
        FluentActions.Invoking(() => Aggregation.OrderedWeighted()).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Aggregation.OrderedWeighted(0, 0)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Aggregation.OrderedWeighted(1, -1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => OrderedWeighted.OfHighest(3, 2)).Should().Throw<ArgumentOutOfRangeException>();
    }

    /// <summary>Hwang and Yoon 1981: the choice of a fighter aircraft; the price, in column 4, is a cost.</summary>
    [Fact]
    public void Topsis_of_the_textbook()
    {
        double[][] aircraft = [[2, 2.5, 1.8, 2.2], [1500, 2700, 2000, 1800], [20000, 18000, 21000, 20000], [-5.5, -6.5, -4.5, -5],
            [5, 3, 7, 5], [9, 5, 7, 5]];
        double[] scores = [.. aircraft.SelectMany(c => c.Select(x => x / Math.Sqrt(c.Sum(y => y * y))))], results = new double[4];

        Aggregation.Topsis.Aggregate(new ColumnBlock(scores, 6, 4), [.2, .1, .1, .1, .2, .3], results);

        results.Zip([.643, .268, .613, .312]).Should().OnlyContain(p => Math.Abs(p.First - p.Second) < 1e-3);
        results[0].Should().BeApproximately(0.6432770005532702, 1e-14);
    }

    [Fact]
    public void Topsis_leaves_missing_scores_out_of_both_distances()
    {
        // The best (4, 6) and the worst (0, 2): at the end of both, in the middle of one, nowhere, where all are the same.
        double[] scores = [4, double.NaN, 0, double.NaN, 6, 4, 2, double.NaN], results = new double[4], single = new double[1];

        Aggregation.Topsis.Aggregate(new ColumnBlock(scores, 2, 4), [1e200, 1e200], results);
        Aggregation.Topsis.Aggregate(new ColumnBlock([-3, 0], 2, 1), [1, 2], single);

        results.Should().Equal(1, .5, 0, double.NaN);
        single.Should().Equal(1);
    }

    [Fact]
    public void Choquet_by_the_capacity_itself()
    {
        var rule = Aggregation.Choquet([.4, .3, .3], (0, 1, .4), (1, 2, -.2), (2, 0, .1));
        double[][] cases = [[.2, .9, .5], [.9, .2, .5], [.1, .5, .9], [.5, .5, .5], [.7, .7, .1]];
        foreach (var scores in cases) rule.Aggregate(scores, [1, 1, 1]).Should().BeApproximately(ByCapacity(scores), 1e-12);
        rule.Aggregate([.2, double.NaN, .5], [1, 1, 1]).Should().BeApproximately(((.4 * .2) + (.3 * .5) - (.1 * .3 / 2)) / .7, 1e-12);
        rule.Aggregate([.2, .9, .5], [1, 0, 1]).Should().BeApproximately(((.4 * .2) + (.3 * .5) - (.1 * .3 / 2)) / .7, 1e-12);
    }

    [Fact]
    public void Choquet_refuses_a_capacity_that_is_not_one()
    {
        FluentActions.Invoking(() => Aggregation.Choquet([.5, .4])).Should().Throw<ArgumentException>().WithMessage("*sum to 1*");
        FluentActions.Invoking(() => Aggregation.Choquet([.9, .1], (0, 1, .3))).Should().Throw<ArgumentException>()
            .WithMessage("Child 1*");
        FluentActions.Invoking(() => Aggregation.Choquet([.5, .5], (0, 2, .3))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Aggregation.Choquet([.5, .5], (0, 1, .1), (1, 0, .1))).Should()
            .Throw<ArgumentException>();
        FluentActions.Invoking(() => Aggregation.Choquet([1.5, -.5])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Aggregation.Choquet([.5, .5]).Aggregate([1, 2, 3], [1, 1, 1])).Should().Throw<ArgumentException>();
        Aggregation.Choquet([1, 0]).Diagnose([double.NaN, 3], [1, 1]).Should().Be(new AggregationIssue(AggregationIssueKind.AllMissing));
    }

    [Fact]
    public void Wroclaw_edges()
    {
        double[] results = new double[3];
        Aggregation.Wroclaw.Aggregate(new ColumnBlock([5, 5, 5], 1, 3), [1], results);
        results.Should().Equal(1, 1, 1);
        Aggregation.Wroclaw.Aggregate(new ColumnBlock([4, 1, double.NaN], 1, 3), [1], results);
        results[0].Should().Be(1);
        results[1].Should().BeApproximately(1 - (3 / (1.5 + (2 * Math.Sqrt(4.5)))), 1e-12);
        results[2].Should().Be(double.NaN);
        Aggregation.Wroclaw.Aggregate(new ColumnBlock([5, 5, double.NaN], 1, 3), [1], results);
        results.Should().Equal(1, 1, double.NaN);
    }

    /// <summary>The Choquet integral by its definition: the capacity of the 2-additive Möbius transform over the level sets.</summary>
    private static double ByCapacity(double[] scores)
    {
        double[] importances = [.4, .3, .3];
        Dictionary<(int, int), double> interactions = new() { [(0, 1)] = .4, [(1, 2)] = -.2, [(0, 2)] = .1 };
        double Capacity(int[] set) =>
            set.Sum(i => importances[i] - (interactions.Where(p => p.Key.Item1 == i || p.Key.Item2 == i).Sum(p => p.Value) / 2))
            + interactions.Where(p => set.Contains(p.Key.Item1) && set.Contains(p.Key.Item2)).Sum(p => p.Value);
        int[] order = [.. Enumerable.Range(0, 3).OrderBy(i => scores[i])];
        return Enumerable.Range(0, 3).Sum(k => (scores[order[k]] - (k == 0 ? 0 : scores[order[k - 1]])) * Capacity(order[k..]));
    }
}
