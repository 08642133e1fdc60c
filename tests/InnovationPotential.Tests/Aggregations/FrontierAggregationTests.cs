using InnovationPotential.Aggregations;
using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Aggregations;

/// <summary>Expected values: exact fractions, all vertices of the programs enumerated (Python, fractions); own data.</summary>
public sealed class FrontierAggregationTests
{
    // Six units; three scores of which more is better, or a good and the negative of something undesirable.
    private static readonly double[] Good = [2, 4, 6, 3, 2, 5, 6, 6, 4, 2, 2, 1, 3, 1, 2, 5, 2, 1];
    private static readonly double[] Bad = [10, 8, 6, 12, 4, 9, -4, -2, -5, -8, -2, -9];

    [Fact]
    public void Own_scores_of_0_and_above_give_the_benefit_of_the_doubt()
    {
        Agree(Of(Good, Aggregation.DirectionalBenefitOfTheDoubt()), 1, 1, 1, 1, 31.0 / 56, 5.0 / 6);
        Agree(Of(Good, Aggregation.DirectionalBenefitOfTheDoubt(bounds: WeightBounds.OfShares(.2, .6))), 15.0 / 17, 20.0 / 27, 1, 75.0 / 82,
            31.0 / 56, 25.0 / 51);
        var input = ReferenceScores.Read("compind/norm_pos.csv");
        ReferenceScores.ShouldAgree(
            input.Aggregate(Aggregation.DirectionalBenefitOfTheDoubt(), ["a", "b", "c", "d", "e", "g"], [1, 1, 1, 1, 1, 1]),
            ReferenceScores.Read("compind/bod.csv")["bod"]);
    }

    [Fact]
    public void A_given_direction()
    {
        Agree(Of(Good, Aggregation.DirectionalBenefitOfTheDoubt([2, 1, 1])), 1, 1, 1, 1, 39.0 / 89, 2.0 / 3);
        Agree(Of(Good, Aggregation.DirectionalBenefitOfTheDoubt([2, 1, 1], WeightBounds.OfWeights(.2, .6))), 1, 1, 1, 1, 39.0 / 89,
            8.0 / 15);
        Agree(Of(Bad, Aggregation.DirectionalBenefitOfTheDoubt([2, 1])), 1, 1, 3.0 / 8, 1, 1, 5.0 / 12);
    }

    [Fact]
    public void Undesirable_scores_are_below_0()
    {
        Agree(Of(Bad, Aggregation.DirectionalBenefitOfTheDoubt()), 1, 1, 11.0 / 16, 1, 1, 27.0 / 34);
        Agree(Of(Bad, Aggregation.DirectionalBenefitOfTheDoubt(bounds: WeightBounds.OfShares(.3, .7))), 100.0 / 101, 1, 11.0 / 16,
            30.0 / 31, 10.0 / 13, 27.0 / 34);
        Agree(Of(Bad, Aggregation.DirectionalBenefitOfTheDoubt([2, 1], WeightBounds.OfWeights(.3, .7))), 1, 1, 3.0 / 8, 1, 13.0 / 25,
            5.0 / 12);
    }

    [Fact]
    public void Toward_the_ideal_of_each_unit()
    {
        Agree(Of(Good, Aggregation.MultiDirectionalBenefitOfTheDoubt()), 1, 1, 1, 1, 1276.0 / 2331, 691.0 / 1309);
        Agree(Of(Bad, Aggregation.MultiDirectionalBenefitOfTheDoubt()), 1, 1, 19.0 / 30, 1, 3.0 / 4, 1121.0 / 1548);
    }

    [Fact]
    public void A_lower_is_better_indicator_stands_in_as_its_negative()
    {
        var model = IndicatorModel.Create("eco", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o =>
                o with { Normalization = Normalization.None, Aggregation = Aggregation.DirectionalBenefitOfTheDoubt() }))
            .Indicator("output")
            .Indicator("emissions", i => i with { Direction = Direction.LowerIsBetter }));
        var table = IndicatorTable.Create(["A", "B", "C", "D", "E", "F"],
            [IndicatorColumn.Of("output", 10, 8, 6, 12, 4, 9), IndicatorColumn.Of("emissions", 4, 2, 5, 8, 2, 9)]);

        var assessment = IndicatorModel.Parse(model.ToJson()).Assess(table);

        Agree(assessment.Scores().Select(s => s!.Value), 1, 1, 11.0 / 16, 1, 1, 27.0 / 34);
    }

    [Fact]
    public void What_has_no_direction_or_no_weights_has_no_score()
    {
        var directional = Aggregation.DirectionalBenefitOfTheDoubt();
        directional.Diagnose(new ColumnBlock([0, 1, 0, 1], 2, 2), [1, 1], 0).Should()
            .Be(new AggregationIssue(AggregationIssueKind.Infeasible));
        Aggregation.DirectionalBenefitOfTheDoubt(bounds: WeightBounds.OfShares(.6, .9))
            .Diagnose(new ColumnBlock([1, 1, 1, 1], 2, 2), [1, 1], 0)!
            .Kind.Should().Be(AggregationIssueKind.Infeasible);
        Aggregation.MultiDirectionalBenefitOfTheDoubt().Diagnose(new ColumnBlock([-1, 3, 2, 2], 2, 2), [1, 1], 0)!.Kind.Should()
            .Be(AggregationIssueKind.NegativeScore);
    }

    /// <summary>A share of at least a tenth of a score of 0 is none, whatever the others have.</summary>
    [Fact]
    public void A_score_of_0_has_no_share() =>
        Aggregation.DirectionalBenefitOfTheDoubt(bounds: WeightBounds.OfShares(.1, 1))
            .Diagnose(new ColumnBlock([0, 1, 2, 2], 2, 2), [1, 1], 0)!.Kind.Should().Be(AggregationIssueKind.Infeasible);

    [Theory]
    [InlineData(1)]
    [InlineData(1e-7)]
    [InlineData(3e7)]
    public void Whom_nobody_exceeds_scores_1_whatever_the_unit_of_measure(double unit)
    {
        // On the concave curve x² + y² + z² = 1 nobody is exceeded by a mixture of others; the last unit is half as good as the first.
        double[][] units = [.. Enumerable.Range(0, 12).Select(i => (A: .1 + (i * .11), B: .2 + (i * .5 % 1.2))).Select(p =>
            (double[])[Math.Sin(p.A) * Math.Cos(p.B), Math.Sin(p.A) * Math.Sin(p.B), Math.Cos(p.A)])];
        double[][] all = [.. units, [.. units[0].Select(x => x / 2)]];
        double[] data = [.. Enumerable.Range(0, 3).SelectMany(j => all.Select(u => unit * u[j]))], scores = new double[13];

        foreach (var rule in (Aggregation[])[Aggregation.MultiDirectionalBenefitOfTheDoubt(), Aggregation.DirectionalBenefitOfTheDoubt()])
        {
            rule.Aggregate(new ColumnBlock(data, 3, 13), [1, 1, 1], scores);

            scores[..12].Should().OnlyContain(s => s == 1, rule.Kind);
            scores[12].Should().BeInRange(.2, .7);
        }
    }

    [Fact]
    public void A_direction_may_leave_a_score_out() =>
        // The greatest first score, 12, is not exceeded.
        Of(Bad, Aggregation.DirectionalBenefitOfTheDoubt([1, 0]))[3].Should().Be(1);

    [Fact]
    public void A_direction_too_short_is_refused() =>
        FluentActions.Invoking(() => Of(Good, Aggregation.DirectionalBenefitOfTheDoubt([1, 2]))).Should().Throw<ArgumentException>()
            .WithMessage("The direction has 2 numbers for more scores.");

    [Theory]
    [InlineData(-1.0, 1.0)]
    [InlineData(0.0, 0.0)]
    [InlineData(double.NaN, 1.0)]
    public void A_direction_goes_somewhere(double first, double second)
    {
        var act = () => Aggregation.DirectionalBenefitOfTheDoubt([first, second]);

        act.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_direction_of_another_length_is_found_before_fitting()
    {
        var model = IndicatorModel.Create("m", m => m.Aggregation(Aggregation.DirectionalBenefitOfTheDoubt([1, 1, 1])).Indicator("a")
            .Indicator("b"));

        model.Validate().Should()
            .Contain(d => d.Severity == Severity.Error && d.Message.Contains("3 numbers for 2 children", StringComparison.Ordinal));
    }

    private static double[] Of(double[] data, Aggregation rule)
    {
        var results = new double[6];
        double[] weights = [.. Enumerable.Repeat(1.0, data.Length / 6)];
        rule.Aggregate(new ColumnBlock(data, weights.Length, 6), weights, results);
        return results;
    }

    private static void Agree(IEnumerable<double> results, params double[] expected)
    {
        results.Should().HaveSameCount(expected);
        foreach (var (result, value) in results.Zip(expected)) result.Should().BeApproximately(value, 1e-12);
    }
}
