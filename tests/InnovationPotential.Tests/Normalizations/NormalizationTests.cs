using InnovationPotential.Normalizations;
using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Normalizations;

public sealed class NormalizationTests
{
    private static readonly Indicator Bad = Scores.Indicator(Direction.LowerIsBetter);

    /// <summary>Mean years of schooling of 23 countries (OECD/JRC Handbook 2008, Table A.2; results in its Table 15).</summary>
    private static readonly double[] Schooling =
        [10, 12, 11.4, 9.5, 10.8, 9.4, 9.4, 7.1, 11.6, 10.9, 10.2, 11.9, 9.4, 9.3, 11.7, 8.4, 7.9, 9.6, 7.3, 7.2, 9.5, 9.1, 7.1];

    public static TheoryData<Normalization, double, double, double> Table15 => new()
    {
        { Normalization.Rank(), 15, 23, double.NaN },
        { Normalization.ZScore(), 0.26, 1.52, -1.58 },
        { Normalization.MinMax(), 0.59, 1, 0 },
        { Normalization.DistanceToBest(), 0.83, 1, double.NaN },
        { Normalization.DistanceToMean(), 1.04, 1.25, 0.74 },
        { Normalization.DistanceToWorst(), 1.41, double.NaN, 1 },
        { Normalization.DistanceToMean(ReferenceForm.RelativeDifference), 0.04, 0.25, -0.26 },
        { Normalization.DistanceToWorst(ReferenceForm.RelativeDifference), 0.41, double.NaN, 0 },
    };

    [Theory]
    [MemberData(nameof(Table15))]
    public void Schooling_scores_as_in_the_Handbook(Normalization rule, double finland, double usa, double slovenia)
    {
        var scores = Scores.Of(rule, Schooling);

        scores[0].Should().BeApproximately(finland, 0.005);
        if (!double.IsNaN(usa)) scores[1].Should().BeApproximately(usa, 0.005);
        if (!double.IsNaN(slovenia)) scores[22].Should().BeApproximately(slovenia, 0.005);
    }

    [Fact]
    public void Goalposts_are_natural_whatever_the_direction_and_each_clamped_value_is_known()
    {
        var indicator = Bad with { Goalposts = new(0, 10) };
        var fit = Scores.Fit(Normalization.MinMax(0, 100), indicator, 1, 5, 9, 12);

        new[] { fit.Apply(1), fit.Apply(5), fit.Apply(9), fit.Apply(12) }.Should().Equal(90, 50, 10, 0);
        fit.Clamps(12).Should().BeTrue();
        fit.Clamps(10).Should().BeFalse();
        fit.Clamps(double.NaN).Should().BeFalse();
        (fit.Worst, fit.Best, fit.Range).Should().Be((0, 100, new ScoreRange(0, 100)));
    }

    [Theory]
    [InlineData(20, 85, 80.3, false, 0.9276923)]
    [InlineData(0, 18, 15.7, false, 0.8722222)]
    [InlineData(0, 15, 8.7, false, 0.58)]
    [InlineData(100, 75000, 18486, true, 0.7884503)]
    [InlineData(100, 75000, 120000, true, 1)]
    [InlineData(100, 75000, 0, true, 0)]
    public void Goalposts_of_the_Human_Development_Index(double low, double high, double value, bool log, double expected)
    {
        var indicator = Scores.Indicator() with { Goalposts = new(low, high) { Logarithmic = log } };

        Scores.Fit(Normalization.MinMax(), indicator, value).Apply(value).Should().BeApproximately(expected, 5e-8);
        Scores.Of(Normalization.MinMax(), indicator, [value])[0].Should().BeApproximately(expected, 5e-8);
    }

    [Fact]
    public void Values_the_sample_did_not_have_leave_the_range_unless_clipped()
    {
        Scores.Fit(Normalization.MinMax(), Bad, 2, 4).Apply(5).Should().Be(-0.5);
        Scores.Fit(Normalization.MinMax(), Bad, 2, 4).Apply(1).Should().Be(1.5);
        var clipped = Scores.Fit(Normalization.MinMax(clip: true), Bad, 2, 4);
        clipped.Apply(5).Should().Be(0);
        clipped.Clamps(5).Should().BeTrue();
        Scores.Fit(Normalization.MinMax(), Bad, 2, 4).Clamps(5).Should().BeFalse();
    }

    [Fact]
    public void The_farther_from_the_best_range_the_worse()
    {
        var indicator = new Indicator("ph") { Direction = Direction.TargetRange, TargetRange = new(4, 6), Goalposts = new(0, 9) };
        var fit = Scores.Fit(Normalization.MinMax(), indicator, 4);

        new[] { fit.Apply(0), fit.Apply(2), fit.Apply(5), fit.Apply(8), fit.Apply(11) }.Should().Equal(0, 0.5, 1, 0.5, 0);
        fit.Clamps(11).Should().BeTrue();
        fit.Clamps(9).Should().BeFalse();
        (fit.LowEnd, fit.HighEnd).Should().Be((0, 10));
    }

    [Theory]
    [InlineData(RankTies.Minimum, new double[] { 1, 2, 2, 4 })]
    [InlineData(RankTies.Maximum, new double[] { 1, 3, 3, 4 })]
    [InlineData(RankTies.Average, new[] { 1, 2.5, 2.5, 4 })]
    [InlineData(RankTies.Dense, new double[] { 1, 2, 2, 3 })]
    public void Tied_values_share_a_rank(RankTies ties, double[] expected)
    {
        Scores.Of(Normalization.Rank(ties), 10, 20, 20, 40).Should().Equal(expected);
        Scores.Of(Normalization.Rank(ties), Bad, [-10, -20, -20, -40]).Should().Equal(expected);
    }

    [Fact]
    public void A_value_between_two_reference_values_ranks_between_them()
    {
        var fit = Scores.Fit(Normalization.PercentileRank(), Scores.Indicator(), 1, 2, 2, 4, double.NaN);

        fit.Apply(3).Should().BeApproximately((1 / 3.0 + 1) / 2, 1e-15);
        fit.Apply(9).Should().Be(1);
        fit.Clamps(9).Should().BeTrue();
    }

    [Theory]
    [InlineData(new double[] { 1, 5, 9 }, 8, Direction.HigherIsBetter, new[] { 0, 4 / 7.0, 8 / 7.0 })]
    [InlineData(new double[] { 1, 5, 9 }, 3, Direction.LowerIsBetter, new[] { 8 / 6.0, 4 / 6.0, 0 })]
    public void The_target_is_natural_whatever_the_direction(double[] values, double target, Direction direction, double[] expected)
    {
        Scores.Of(Normalization.DistanceToTarget(), Scores.Indicator(direction) with { Target = target }, values).ShouldEqual(expected);
        Scores.Of(Normalization.DistanceToTarget(cap: true), Scores.Indicator(direction) with { Target = target }, values)
            .ShouldEqual([.. expected.Select(e => Math.Min(1, e))]);
    }

    [Theory]
    [InlineData(1, Direction.HigherIsBetter)]
    [InlineData(0.5, Direction.HigherIsBetter)]
    [InlineData(9, Direction.LowerIsBetter)]
    public void A_target_no_better_than_the_worst_value_is_refused(double target, Direction direction)
    {
        var fit = Scores.Fit(Normalization.DistanceToTarget(), Scores.Indicator(direction) with { Target = target }, 1, 5, 9);

        fit.Apply(5).Should().Be(double.NaN);
        fit.Diagnostics.Should()
            .ContainSingle(d => d.Code == NormalizationCodes.TargetNotAhead && d.Severity == Severity.Error && d.Location.Node == "x");
    }

    [Fact]
    public void The_best_of_a_lower_is_better_indicator_is_its_minimum()
    {
        Scores.Of(Normalization.FractionOfMaximum(), Bad, [2, 4, 10]).ShouldEqual([1, 0.5, 0.2]);
        Scores.Of(Normalization.DistanceToReferenceUnit("b", ReferenceForm.RelativeDifference), Bad, [2, 4, 10], "a", "b", "c")
            .ShouldEqual([0.5, 0, -1.5]);
    }

    [Fact]
    public void A_reference_unit_must_be_there_and_not_be_zero()
    {
        CodeOf(Normalization.DistanceToReferenceUnit("z"), [1, 2]).Should().Be(NormalizationCodes.MissingReference);
        CodeOf(Normalization.DistanceToReferenceUnit("a"), [double.NaN, 2]).Should().Contain(NormalizationCodes.MissingReference);
        CodeOf(Normalization.DistanceToReferenceUnit("a"), [0, 2]).Should().Be(NormalizationCodes.UnusableReference);
        CodeOf(Normalization.DistanceToReferenceUnit("a"), [-1, 2]).Should().Be(NormalizationCodes.UnusableReference);
        CodeOf(Normalization.DistanceToReferenceUnit("a", ReferenceForm.ShareOfRange), [1, 2]).Should()
            .Be(NormalizationCodes.UnusableReference);

        static string CodeOf(Normalization rule, double[] values) =>
            rule.Fit(new Indicator("x"), new IndicatorSample(values, ["a", "b"])).Diagnostics.First(d => d.Severity == Severity.Error).Code;
    }

    [Theory]
    [InlineData(ConstantColumn.Undefined, double.NaN)]
    [InlineData(ConstantColumn.MidScale, 50.5)]
    [InlineData(ConstantColumn.Best, 100)]
    public void A_constant_column_is_undefined_or_as_chosen_and_said(ConstantColumn constant, double expected)
    {
        var fit = Scores.Fit(Normalization.MinMax(1, 100) with { Constant = constant }, Scores.Indicator(), 7, double.NaN, 7);

        fit.Apply(7).Should().Be(expected);
        fit.Apply(double.NaN).Should().Be(double.NaN);
        fit.Diagnostics.Should().ContainSingle(d => d.Code == NormalizationCodes.ConstantColumn);
    }

    [Fact]
    public void A_straight_map_says_its_slope_and_intercept()
    {
        var fit = Scores.Fit(Normalization.MinMax(0, 100, clip: true), Bad, 2, 4);

        fit.Affine!.Value.Apply(2.5).Should().BeApproximately(75, 1e-12);
        fit.Affine!.Value.Apply(9).Should().Be(0);
        fit.Affine!.Value.Apply(-9).Should().Be(100);
        fit = Scores.Fit(Normalization.MinMax(0, 100, clip: true), Scores.Indicator(), 2, 4);
        (fit.Affine!.Value.Apply(-9), fit.Affine!.Value.Apply(2.5), fit.Affine!.Value.Apply(9)).Should().Be((0, 25, 100));
        Scores.Fit(Normalization.MinMax(), Scores.Indicator(), 2, 4).Affine!.Value.Apply(8).Should().BeApproximately(3, 1e-12);
    }
}
