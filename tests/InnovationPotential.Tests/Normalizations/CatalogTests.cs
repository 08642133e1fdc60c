using InnovationPotential.Normalizations;

namespace InnovationPotential.Tests.Normalizations;

public sealed class CatalogTests
{
    private static readonly double[] Schooling =
        [10, 12, 11.4, 9.5, 10.8, 9.4, 9.4, 7.1, 11.6, 10.9, 10.2, 11.9, 9.4, 9.3, 11.7, 8.4, 7.9, 9.6, 7.3, 7.2, 9.5, 9.1, 7.1];

    private static readonly Indicator Bad = Scores.Indicator(Direction.LowerIsBetter);

    [Fact]
    public void Percentile_categories_are_those_of_the_Handbook()
    {
        var scores = Scores.Of(Normalization.PercentileCategories(), Schooling);

        (scores[0], scores[1], scores[11], scores[22]).Should().Be((60, 100, 100, 0));
    }

    [Fact]
    public void Percentile_categories_take_other_tables_and_unseen_values()
    {
        var rule = Normalization.PercentileCategories(Rubric.Of((50, 1), (100, 2)) with { PointsBelow = -1 });

        Values(Scores.Indicator()).Should().Equal(-1, -1, -1, 1, 1, 2, 2);
        Values(Bad).Should().Equal(2, 2, 1, 1, -1, -1, -1);

        double[] Values(Indicator indicator)
        {
            var fit = Scores.Fit(rule, indicator, 10, 20, 30, 40);
            return [.. new double[] { 5, 10, 15, 20, 35, 40, 45 }.Select(fit.Apply)];
        }
    }

    [Fact]
    public void Twenty_percent_around_the_mean_are_neutral()
    {
        Scores.Of(Normalization.AboveBelowMean(), 4, 8, 10, 12, 16).Should().Equal(-1, 0, 0, 0, 1);
        Scores.Of(Normalization.AboveBelowMean(), Bad, [4, 8, 10, 12, 16]).Should().Equal(1, 0, 0, 0, -1);
        Scores.Fit(Normalization.AboveBelowMean(), Scores.Indicator(), -4, 2).Diagnostics.Should()
            .Contain(d => d.Code == NormalizationCodes.UnusableReference);
    }

    [Fact]
    public void Cycles_are_measured_in_each_units_own_deviation()
    {
        double[] values = [2, 5, 4, 5, 6, 5];

        Scores.Of(Normalization.Cyclical(), Scores.Indicator(), values, "a", "b")
            .ShouldEqual([-1.5, double.NaN, 0, double.NaN, 1.5, double.NaN]);
        Normalization.Cyclical().Fit(Bad, new IndicatorSample(values, ["a", "b"])).Diagnostics.Should()
            .ContainSingle(d => d.Code == NormalizationCodes.TooFewValues && d.Location.Unit == "b");
        Normalization.Cyclical().Fit(Bad, new IndicatorSample(values)).Diagnostics.Should()
            .ContainSingle(d => d.Code == NormalizationCodes.UnnamedUnits);
    }

    [Fact]
    public void The_mean_of_the_base_period_scores_100_on_goalposts_over_all_periods()
    {
        double[] values = [2, 4, 6, 12];

        Scores.Of(Normalization.Ampi(), Scores.Indicator(), values, "a", "b").ShouldEqual([94, 106, 118, 154]);
        Scores.Of(Normalization.Ampi(), Bad, values, "a", "b").ShouldEqual([106, 94, 82, 46]);
        Scores.Of(Normalization.Ampi(7), 2, 4, 6, 12).ShouldEqual([70, 82, 94, 130]);
        Scores.Of(Normalization.Ampi("b"), Scores.Indicator(), values, "a", "b").ShouldEqual([88, 100, 112, 148]);
    }

    [Fact]
    public void The_logistic_curve_is_a_half_at_the_mean()
    {
        Scores.Of(Normalization.Logistic(), 1, 2, 3).ShouldEqual([0.268941421369995, 0.5, 0.731058578630005]);
        Scores.Of(Normalization.Logistic(2), Bad, [1, 2, 3]).ShouldEqual([0.880797077977882, 0.5, 0.119202922022118]);
    }

    [Theory]
    [InlineData(-0.48, 0.198677)]
    [InlineData(0, 0.367879)]
    [InlineData(0.77, 0.629384)]
    [InlineData(1.5, 0.800011)]
    [InlineData(3, 0.951432)]
    public void Desirability_is_Harringtons(double y, double expected)
    {
        var rule = Normalization.Desirability(-0.475884995, 1.499939987);

        Scores.Fit(rule, Scores.Indicator(), y).Apply(y).Should().BeApproximately(expected, 1e-6);
        Scores.Fit(Normalization.Desirability(-1.499939987, 0.475884995), Bad, -y).Apply(-y).Should().BeApproximately(expected, 1e-6);
    }

    [Fact]
    public void Any_rule_can_be_stretched_onto_a_range()
    {
        Scores.Of(Normalization.ZScore().Rescale(1, 100), Bad, [2, 3, 4]).ShouldEqual([100, 50.5, 1]);
        Scores.Of(Normalization.Rank().Rescale(0, 1), 5, 7, 7, 9).ShouldEqual([0, 1 / 3.0, 1 / 3.0, 1]);
        var middle = (Normalization.MinMax() with { Constant = ConstantColumn.MidScale }).Rescale(1, 100);
        Scores.Of(middle, 5, 5).ShouldEqual([50.5, 50.5]);
        Scores.Fit(Normalization.MinMax().Rescale(1, 100), Scores.Indicator(), 5, 5).Diagnostics.Should().ContainSingle();
    }

    [Fact]
    public void Goalposts_are_required_where_the_rule_says_so()
    {
        Scores.Fit(Normalization.Goalposts(), Scores.Indicator(), 1, 2).Diagnostics.Should()
            .ContainSingle(d => d.Code == NormalizationCodes.MissingGoalposts);
        Scores.Of(Normalization.Goalposts(0, 100), Bad with { Goalposts = new(0, 10) }, [1, 5, 9, 12]).Should().Equal(90, 50, 10, 0);
    }

    [Fact]
    public void A_function_is_a_rule()
    {
        var rule = Normalization.Custom("square", x => x * x, new ScoreRange(0, 100));
        var fit = Scores.Fit(rule, Scores.Indicator(), 2, double.NaN, 3);

        (fit.Apply(2), fit.Worst, fit.Best, fit.Range).Should().Be((4, 4, 9, new ScoreRange(0, 100)));
        fit.Apply(double.NaN).Should().Be(double.NaN);
    }

    [Fact]
    public void Bad_settings_are_refused_when_the_rule_is_made()
    {
        Action[] acts =
        [
            () => Normalization.MinMax(1, 1), () => Normalization.MinMax(0, double.PositiveInfinity), () => Normalization.ZScore(0, 0),
            () => Normalization.ZScore(0, 1, 2), () => Normalization.Scaled(3, 2), () => Normalization.AboveBelowMean(-1),
            () => Normalization.Logistic(0),
            () => Normalization.Ampi(double.NaN), () => Normalization.MinMax().Rescale(2, 1), () => Normalization.Desirability(1, 0),
        ];
        foreach (var act in acts) act.Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Normalization.PercentileCategories(Rubric.Of((50, 1), (20, 2)))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Normalization.DistanceToReferenceUnit("")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Goalposts_that_make_no_sense_are_diagnosed()
    {
        Code(Scores.Indicator() with { Goalposts = new(3, 3) }).Should().Be(NormalizationCodes.InvalidGoalposts);
        Code(Scores.Indicator() with { Goalposts = new(0, 3) { Logarithmic = true } }).Should().Be(NormalizationCodes.InvalidGoalposts);
        Code(Scores.Indicator(Direction.TargetRange) with { TargetRange = null }).Should().Be(NormalizationCodes.MissingTargetRange);

        static string Code(Indicator indicator) => Scores.Fit(Normalization.MinMax(), indicator, 1, 2).Diagnostics.Single().Code;
    }
}
