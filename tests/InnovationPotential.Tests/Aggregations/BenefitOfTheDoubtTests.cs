using InnovationPotential.Aggregations;
using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Aggregations;

public sealed class BenefitOfTheDoubtTests
{
    private static readonly string[] Columns = ["a", "b", "c", "d", "e", "g"];

    [Fact]
    public void Compinds_scores()
    {
        var input = ReferenceScores.Read("compind/norm_pos.csv");
        var expected = ReferenceScores.Read("compind/bod.csv")["bod"];

        ReferenceScores.ShouldAgree(input.Aggregate(Aggregation.BenefitOfTheDoubt(), Columns, [1, 1, 1, 1, 1, 1]), expected);
        ReferenceScores.ShouldAgree(input.Aggregate(Aggregation.BenefitOfTheDoubt(WeightBounds.OfShares(0, 1)), Columns,
            [1, 1, 1, 1, 1, 1]), expected);
        ReferenceScores.ShouldAgree(input.Aggregate(Aggregation.BenefitOfTheDoubt(WeightBounds.OfWeights(0, 1)), Columns,
            [1, 1, 1, 1, 1, 1]), expected);
    }

    [Fact]
    public void Eight_of_the_23_countries_of_the_technology_index_reach_1()
    {
        var input = ReferenceScores.Read("tai23.csv");
        string[] columns =
            ["patents", "royalties", "internet", "exports", "telephones_log10", "electricity_log10", "schooling", "university"];

        var scores = input.Aggregate(Aggregation.BenefitOfTheDoubt(), columns, [1, 1, 1, 1, 1, 1, 1, 1]);

        var countries = input.Text("country");
        countries.Where((_, row) => scores[row] == 1).Should().BeEquivalentTo(
            "Finland", "United States", "Sweden", "Japan", "Korea", "Australia", "Singapore", "Norway");
    }

    [Theory]
    [InlineData(.1, .5)]
    [InlineData(.25, .4)]
    public void Shares_stay_in_their_bounds_and_no_unit_exceeds_1(double low, double high)
    {
        var (block, units) = Solve(WeightBounds.OfShares(low, high), out var free);
        for (var c = 0; c < 40; c++)
        {
            units[c].Score.Should().BeLessThanOrEqualTo(free[c].Score!.Value + 1e-9);
            var sum = Sum(block, units[c].Weights, c);
            sum.Should().BeApproximately(units[c].Score!.Value, 1e-9);
            for (var q = 0; q < 3; q++) (units[c].Weights[q] * block.Column(q)[c] / sum).Should().BeInRange(low - 1e-9, high + 1e-9);
            for (var k = 0; k < 40; k++) Sum(block, units[c].Weights, k).Should().BeLessThanOrEqualTo(1 + 1e-9);
        }
    }

    [Theory]
    [InlineData("weights", .2, .5)]
    [InlineData("shares", .2, .5)]
    [InlineData("none", 0, 1)]
    public void No_weights_on_a_fine_grid_do_better(string kind, double low, double high)
    {
        var bounds = kind switch
        {
            "weights" => WeightBounds.OfWeights(low, high),
            "shares" => WeightBounds.OfShares(low, high),
            _ => WeightBounds.None,
        };
        var (block, units) = Solve(bounds, out _);
        const int Steps = 40;
        foreach (var c in (int[])[0, 3, 17])
        {
            var best = 0.0;
            for (var i = 0; i <= Steps; i++)
            {
                for (var j = 0; i + j <= Steps; j++)
                {
                    double[] portions = [i / (double)Steps, j / (double)Steps, (Steps - i - j) / (double)Steps];
                    if (portions.Any(p => p < low - 1e-9 || p > high + 1e-9)) continue;
                    double[] weights = kind == "shares"
                        ? [portions[0] / block.Column(0)[c], portions[1] / block.Column(1)[c], portions[2] / block.Column(2)[c]] : portions;
                    var most = 0.0;
                    for (var k = 0; k < 40; k++) most = Math.Max(most, Sum(block, EquatableArray.Create<double>(weights), k));
                    best = Math.Max(best, Sum(block, EquatableArray.Create<double>(weights), c) / most);
                }
            }

            units[c].Score.Should().BeGreaterThanOrEqualTo(best - 1e-9).And.BeLessThan(best + .02);
        }
    }

    [Fact]
    public void What_cannot_be_weighted_is_infeasible_and_not_0()
    {
        double[] data = [1, 0, double.NaN, 2, 3, 4, -1, 1];
        var block = new ColumnBlock(data, 2, 4);
        double[] results = new double[4];

        Aggregation.BenefitOfTheDoubt(WeightBounds.OfShares(.1, .9)).Aggregate(block, [1, 1], results);
        results[0].Should().BeApproximately(1, 1e-12);
        results[1].Should().Be(double.NaN);
        Aggregation.BenefitOfTheDoubt(WeightBounds.OfShares(.1, .9)).Diagnose(block, [1, 1], 1).Should()
            .Be(new AggregationIssue(AggregationIssueKind.Infeasible));
        Aggregation.BenefitOfTheDoubt(WeightBounds.OfShares(.1, .9)).Diagnose(block, [1, 1], 2)!.Kind.Should()
            .Be(AggregationIssueKind.NegativeScore);
        Aggregation.BenefitOfTheDoubt(WeightBounds.OfWeights(.6, .9)).Diagnose(block, [1, 1], 0).Should()
            .Be(new AggregationIssue(AggregationIssueKind.Infeasible));
        Aggregation.BenefitOfTheDoubt(WeightBounds.OfWeights(0, .4)).Diagnose(block, [1, 1], 0).Should()
            .Be(new AggregationIssue(AggregationIssueKind.Infeasible));
        Aggregation.BenefitOfTheDoubt().Aggregate(block, [1, 1], results);
        results.Should().Equal(1, 1, double.NaN, 1);
        FluentActions.Invoking(() => WeightBounds.OfShares(.5, .4)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => WeightBounds.OfWeights(-.1, .4)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1e-300)]
    [InlineData(1e300)]
    [InlineData(3e-15)]
    [InlineData(1.6e-309)]
    public void Units_of_measure_do_not_matter(double unit)
    {
        // Of one indicator the score is the ratio to the best: 1/4, 2/4, 4/4.
        var scores = new double[3];
        Aggregation.BenefitOfTheDoubt().Aggregate(new ColumnBlock([1 * unit, 2 * unit, 4 * unit], 1, 3), [1], scores);

        scores[0].Should().BeApproximately(0.25, 1e-12);
        scores[1].Should().BeApproximately(0.5, 1e-12);
        scores[2].Should().Be(1);
    }

    /// <summary>Neither do they where scores of several units of measure are weighted, whatever the bounds.</summary>
    [Theory]
    [InlineData("None", 1e-200, 1e200, 1e-13)]
    [InlineData("None", 1e13, 1e-13, 1e-7)]
    [InlineData("Shares", 1e-200, 1e200, 1e-13)]
    [InlineData("Shares", 1e13, 1e-13, 1e-7)]
    [InlineData("Weights", 1e-200, 1e-200, 1e-200)]
    [InlineData("Weights", 1e200, 1e200, 1e200)]
    public void Units_of_measure_side_by_side_do_not_matter(string kind, params double[] units)
    {
        var bounds = kind == "None" ? WeightBounds.None : new WeightBounds(Enum.Parse<WeightBoundsKind>(kind), .2, .5);
        double[] plain = [.. Columns[..3].SelectMany(c => ReferenceScores.Read("compind/norm_pos.csv")[c])];
        double[] scaled = [.. plain.Select((x, i) => x * units[i / 40])], expected = new double[40], scores = new double[40];

        Aggregation.BenefitOfTheDoubt(bounds).Aggregate(new ColumnBlock(plain, 3, 40), [1, 1, 1], expected);
        Aggregation.BenefitOfTheDoubt(bounds).Aggregate(new ColumnBlock(scaled, 3, 40), [1, 1, 1], scores);

        for (var row = 0; row < 40; row++) scores[row].Should().BeApproximately(expected[row], 1e-9);
    }

    [Fact]
    public void A_score_nobody_has_anything_of_takes_its_portion_of_the_weight()
    {
        // Half of the weight must lie on it, so that the other half, 1/4 where the best has 4, gives 2/4 and 4/4.
        var scores = new double[2];
        Aggregation.BenefitOfTheDoubt(WeightBounds.OfWeights(.2, .5)).Aggregate(new ColumnBlock([2, 4, 0, 0], 2, 2), [1, 1], scores);

        scores[0].Should().BeApproximately(.5, 1e-12);
        scores[1].Should().Be(1);
    }

    [Fact]
    public void Who_has_a_score_below_0_is_not_scored_and_nobodys_peer()
    {
        var scores = new double[3];
        Aggregation.BenefitOfTheDoubt().Aggregate(new ColumnBlock([2, 4, 100, 3, 1, -1], 2, 3), [1, 1], scores);

        scores.Should().Equal(1, 1, double.NaN);
        Aggregation.BenefitOfTheDoubt().Diagnose(new ColumnBlock([2, 4, 100, 3, 1, -1], 2, 3), [1, 1], 2)!.Kind.Should()
            .Be(AggregationIssueKind.NegativeScore);
        BestWeights.Of(new ColumnBlock([2, 4, 100, 3, 1, -1], 2, 3), [1, 1], 2, WeightBounds.None).Issue!.Kind.Should()
            .Be(AggregationIssueKind.NegativeScore);
        Aggregation.BenefitOfTheDoubt().Aggregate(new ColumnBlock([2, 4, double.PositiveInfinity, 3, 1, 5], 2, 3), [1, 1], scores);
        scores.Should().Equal(1, 1, double.NaN);
    }

    [Fact]
    public void Weights_beyond_all_numbers_are_none()
    {
        foreach (var bounds in (WeightBounds[])[WeightBounds.None, WeightBounds.OfWeights(.1, 1)])
        {
            var scores = new double[2];
            var rule = Aggregation.BenefitOfTheDoubt(bounds);
            rule.Aggregate(new ColumnBlock([double.Epsilon, 2 * double.Epsilon], 1, 2), [1], scores);

            scores.Should().Equal(double.NaN, double.NaN);
            rule.Diagnose(new ColumnBlock([double.Epsilon, 2 * double.Epsilon], 1, 2), [1], 0)!.Kind.Should()
                .Be(AggregationIssueKind.NotConverged);
        }
    }

    [Fact]
    public void Extremes_side_by_side_are_scored()
    {
        var scores = new double[4];
        Aggregation.BenefitOfTheDoubt().Aggregate(new ColumnBlock([1, double.MaxValue, 5e-324, 2147483647], 1, 4), [1], scores);

        scores[0].Should().BeApproximately(1 / double.MaxValue, 1e-320);
        scores[1].Should().Be(1);
        scores[2].Should().Be(0);
        (scores[3] * double.MaxValue).Should().BeApproximately(2147483647, 1e-3);
    }

    [Fact]
    public void A_unit_is_held_against_units_that_have_what_it_has()
    {
        double[] data = [2, 4, 8, double.NaN, 5, double.NaN];
        double[] results = new double[3];

        Aggregation.BenefitOfTheDoubt().Aggregate(new ColumnBlock(data, 2, 3), [1, 1], results);

        results.Should().Equal(.25, 1, 1);
        Aggregation.BenefitOfTheDoubt().Aggregate(new ColumnBlock([0, 0, 0, 0, 0, 1], 2, 3), [1, 1], results);
        results.Should().Equal(0, 0, 1);
    }

    private static double Sum(ColumnBlock block, EquatableArray<double> weights, int unit)
    {
        var sum = 0.0;
        for (var q = 0; q < block.Count; q++) sum += weights[q] * block.Column(q)[unit];
        return sum;
    }

    private static Solved Solve(WeightBounds bounds, out BenefitOfTheDoubtUnit[] free)
    {
        var input = ReferenceScores.Read("compind/norm_pos.csv");
        var block = new ColumnBlock(Columns[..3].SelectMany(c => input[c]).ToArray(), 3, 40);
        free = Units(block, WeightBounds.None);
        return new Solved { Block = block, Units = Units(block, bounds) };
    }

    private static BenefitOfTheDoubtUnit[] Units(ColumnBlock block, WeightBounds bounds)
    {
        var units = new BenefitOfTheDoubtUnit[block.Rows];
        for (var row = 0; row < units.Length; row++) units[row] = BestWeights.Of(block, [1, 1, 1], row, bounds);
        return units;
    }

    private readonly ref struct Solved
    {
        public ColumnBlock Block { get; init; }

        public BenefitOfTheDoubtUnit[] Units { get; init; }

        public void Deconstruct(out ColumnBlock block, out BenefitOfTheDoubtUnit[] units)
        {
            block = Block;
            units = Units;
        }
    }
}
