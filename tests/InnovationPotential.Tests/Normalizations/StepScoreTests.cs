using InnovationPotential.Normalizations;
using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Normalizations;

/// <summary>Ranks and steps at the values of the sample, between them, beyond them and a rounding away; by hand.</summary>
public sealed class StepScoreTests
{
    private const double Near = 1e-14;

    private static readonly Indicator Good = Scores.Indicator();
    private static readonly Indicator Bad = Scores.Indicator(Direction.LowerIsBetter);

    // Of four values the percentiles are 25, 50, 75 and 100: 40, 40, 60 and 100 points.
    [Theory]
    [InlineData(0.9, 0, 100)]
    [InlineData(1, 40, 100)]
    [InlineData(1.5, 40, 60)]
    [InlineData(2, 40, 60)]
    [InlineData(2.5, 40, 40)]
    [InlineData(3, 60, 40)]
    [InlineData(3.5, 60, 40)]
    [InlineData(4, 100, 40)]
    [InlineData(4.1, 100, 0)]
    [InlineData(3 * (1 - Near), 60, 40)]
    [InlineData(4 * (1 - Near), 100, 40)]
    [InlineData(1 * (1 - Near), 40, 100)]
    [InlineData(1 * (1 + Near), 40, 100)]
    [InlineData(2 * (1 + Near), 40, 60)]
    [InlineData(4 * (1 + Near), 100, 40)]
    [InlineData(double.NaN, double.NaN, double.NaN)]
    public void Percentile_categories(double value, double higher, double lower)
    {
        Scores.Fit(Normalization.PercentileCategories(), Good, 4, 2, 1, 3).Apply(value).Should().Be(higher);
        Scores.Fit(Normalization.PercentileCategories(), Bad, 4, 2, 1, 3).Apply(value).Should().Be(lower);
    }

    [Fact]
    public void Two_values_are_two_percentiles() =>
        Scores.Of(Normalization.PercentileCategories(), 5, 7).Should().Equal(40, 100);

    [Theory]
    [InlineData(-1.0)]
    [InlineData(101.0)]
    [InlineData(20.0, 20.0)]
    [InlineData(30.0, 20.0)]
    [InlineData]
    public void A_table_of_percentiles_ascends_from_0_to_100(params double[] steps) =>
        FluentActions.Invoking(() => Normalization.PercentileCategories(Rubric.Of([.. steps.Select(s => (s, 1.0))]))).Should()
            .Throw<ArgumentException>();

    [Fact]
    public void Percentiles_of_0_and_of_100_are_steps()
    {
        // 50 and 100 percent: from 0 on 3 points, from 100 on 9.
        Scores.Of(Normalization.PercentileCategories(Rubric.Of((0, 3), (100, 9))), 5, 7).Should().Equal(3, 9);
    }

    [Theory]
    [InlineData(RankTies.Minimum, new[] { 0, 1 / 3.0, 1 / 3.0, 1 })]
    [InlineData(RankTies.Maximum, new[] { 0, 2 / 3.0, 2 / 3.0, 1 })]
    [InlineData(RankTies.Average, new[] { 0, 0.5, 0.5, 1 })]
    [InlineData(RankTies.Dense, new[] { 0, 0.5, 0.5, 1 })]
    public void Percentile_ranks_of_ties(RankTies ties, double[] expected) =>
        Scores.Of(Normalization.PercentileRank(ties), 10, 20, 20, 40).ShouldEqual(expected);

    [Fact]
    public void Ties_are_one_knot_and_a_rounding_away_one_rank()
    {
        var fit = Scores.Fit(Normalization.Rank(), Good, 10, 20, 20, 20 * (1 + Near), 40).Should().BeOfType<FittedKnots>().Subject;

        fit.Values.Should().Equal(10, 20, 20 * (1 + Near), 40);
        fit.Scores.Should().Equal(1, 2, 2, 5);
        new[] { 9, 15, 41 }.Select(v => fit.Apply(v)).Should().Equal(1, 1.5, 5);
        fit.Apply(30).Should().BeApproximately(3.5, 1e-12);
        // Two groups, though three values.
        Scores.Of(Normalization.PercentileRank(RankTies.Dense), 10, 20, 20 * (1 + Near)).Should().Equal(0, 1, 1);
    }

    [Fact]
    public void Knots_far_apart_have_a_middle() =>
        Scores.Fit(Normalization.Rank(), Good, -1.7e308, 1.7e308).Apply(0).Should().Be(1.5);

    [Fact]
    public void Scores_are_lost_only_between_ends_that_do_not_clamp_on_a_bounded_range()
    {
        var wide = Good with { Goalposts = new(0, 1e20) };
        Lost(Normalization.MinMax(), wide, 0.1, 0.2).Should().BeTrue();
        Lost(Normalization.MinMax(), wide, -5, 0.2).Should().BeFalse();
        Lost(Normalization.MinMax(), wide, 0.1, 0.1).Should().BeFalse();
        Lost(Normalization.MinMax(), wide).Should().BeFalse();
        Lost(Normalization.MinMax(-1, 0), wide, 0.1, 0.2).Should().BeTrue();
        Lost(Normalization.Scaled(0, 1e20), Good, 0.1, 0.2).Should().BeTrue();
        Lost(Normalization.Desirability(0, 1e20), Good, 0.1, 0.2).Should().BeTrue();
        Lost(Normalization.DistanceToReferenceUnit("C"), Good with { Scale = MeasurementScale.Ratio }, 0.1, 0.2, 1e20).Should().BeFalse();
        Lost(Normalization.Rank(), Good, 0.1, 0.2).Should().BeFalse();
        Lost(Normalization.MinMax(), Good, 0.1, 0.2).Should().BeFalse();

        static bool Lost(Normalization rule, Indicator indicator, params double[] values)
        {
            var found = rule.Fit(indicator, new IndicatorSample(values, new[] { "A", "B", "C" }.AsSpan(0, values.Length))).Diagnostics;
            return found.Any(d => d.Code == NormalizationCodes.LostInRange && d.Severity == Severity.Warning && d.Location.Node == "x");
        }
    }

    // 2^-40 of the range is 9.09e-13.
    [Theory]
    [InlineData(9.0e-13, true)]
    [InlineData(9.2e-13, false)]
    public void Scores_closer_than_a_share_of_2_to_the_minus_40_are_lost(double gap, bool lost)
    {
        foreach (var rule in (Normalization[])[Normalization.MinMax(), Normalization.MinMax(0, 100), Normalization.MinMax(-0.01, 0)])
            Scores.Fit(rule, Good with { Goalposts = new(-1, 1) }, 0, 2 * gap).Diagnostics
                .Any(d => d.Code == NormalizationCodes.LostInRange).Should().Be(lost);
    }
}
