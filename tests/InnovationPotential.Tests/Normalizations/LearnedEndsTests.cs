using InnovationPotential.Normalizations;

namespace InnovationPotential.Tests.Normalizations;

/// <summary>The worst and the best score that rules know of, and what they say of columns that have none; by hand.</summary>
public sealed class LearnedEndsTests
{
    private const double None = double.PositiveInfinity;

    private static readonly Indicator Good = Scores.Indicator();
    private static readonly Indicator Bad = Scores.Indicator(Direction.LowerIsBetter);
    private static readonly Indicator Ranged = Scores.Indicator(Direction.TargetRange);

    [Theory]
    [InlineData(ConstantColumn.Undefined, 1, 100, Severity.Warning)]
    [InlineData(ConstantColumn.MidScale, 50.5, 50.5, Severity.Information)]
    [InlineData(ConstantColumn.Best, 100, 100, Severity.Information)]
    public void A_constant_column_may_be_anything_or_is_what_was_chosen(ConstantColumn constant, double worst, double best,
        Severity severity)
    {
        var fit = Scores.Fit(Normalization.MinMax(1, 100) with { Constant = constant }, Good, 7, 7);

        (fit.Worst, fit.Best, fit.Range).Should().Be((worst, best, new ScoreRange(1, 100)));
        fit.IsUndefined.Should().Be(constant == ConstantColumn.Undefined);
        fit.Diagnostics.Should().ContainSingle().Which.Severity.Should().Be(severity);
    }

    [Fact]
    public void A_constant_column_is_described()
    {
        Message(Good, 7).Should().Be("The only value is 7.");
        Message(Good, double.NaN, 7).Should().Be("The only value is 7.");
        Message(Good, 7, 7, 7).Should().Be("All 3 values are 7.");
        Message(Good, 7, 7 * (1 + 1e-14)).Should().Be("All 2 values are 7 but for rounding.");
        Message(Ranged, 3, 7).Should().Be("Every value is 1 away from the target range.");

        static string Message(Indicator indicator, params double[] values) =>
            Scores.Fit(Normalization.MinMax(), indicator, values).Diagnostics.Should()
                .ContainSingle(d => d.Code == NormalizationCodes.ConstantColumn).Which.Message;
    }

    [Fact]
    public void A_rank_of_a_constant_column_is_defined_all_the_same()
    {
        var fit = Scores.Fit(Normalization.Rank(), Good, 7, 7);

        fit.Apply(7).Should().Be(1);
        fit.Diagnostics.Should().ContainSingle().Which.Severity.Should().Be(Severity.Information);
    }

    [Fact]
    public void Without_values_a_bounded_score_may_be_any_and_an_unbounded_one_has_no_ends()
    {
        var bounded = Scores.Fit(Normalization.MinMax(0, 10), Good);
        var unbounded = Scores.Fit(Normalization.ZScore(), Good, double.NaN);

        (bounded.Worst, bounded.Best, bounded.Range).Should().Be((0, 10, new ScoreRange(0, 10)));
        (unbounded.Worst, unbounded.Best, unbounded.Range).Should().Be((double.NaN, double.NaN, new ScoreRange(-None, None)));
        foreach (var fit in (FittedNormalization[])[bounded, unbounded])
            fit.Diagnostics.Should().ContainSingle(d => d.Code == NormalizationCodes.NoData && d.Severity == Severity.Warning);
    }

    [Fact]
    public void Goalposts_are_the_ends_where_values_stop_short_of_them()
    {
        // Mean 5, deviation √2; the posts lie 5 away on both sides.
        var fit = Scores.Fit(Normalization.ZScore(), Good with { Goalposts = new(0, 10) }, 4, 6);

        fit.Worst.Should().BeApproximately(-5 / Math.Sqrt(2), 1e-12);
        fit.Best.Should().BeApproximately(5 / Math.Sqrt(2), 1e-12);
    }

    [Fact]
    public void Of_scores_the_lowest_is_worst_whatever_a_rule_of_ones_own_makes_of_the_direction()
    {
        var rule = Normalization.Custom("square", x => x * x, new ScoreRange(0, None));

        foreach (var indicator in (Indicator[])[Good, Bad])
            (Scores.Fit(rule, indicator, 1, 2, 3).Worst, Scores.Fit(rule, indicator, 1, 2, 3).Best).Should().Be((1, 9));
        var ranged = Scores.Fit(rule, Ranged, 2, double.NaN, -3, 1);
        (ranged.Worst, ranged.Best).Should().Be((1, 9));
    }

    [Fact]
    public void Around_a_score_lies_what_might_have_been_whichever_end_is_higher()
    {
        var fit = Scores.Fit(Normalization.MinMax(0, 10), Good, 1, 2);

        (fit.Around(4), fit.Around(-1), fit.Around(12)).Should().Be(((0, 10), (-1, 10), (0, 12)));
        fit = fit with { Worst = 10, Best = 0 };
        (fit.Around(4), fit.Around(-1), fit.Around(12)).Should().Be(((10, 0), (10, -1), (12, 0)));
        fit = fit with { Worst = 5, Best = 5 };
        (fit.Around(4), fit.Around(6)).Should().Be(((4, 5), (5, 6)));
    }

    [Fact]
    public void A_rule_of_ones_own_never_sees_a_missing_value()
    {
        var rule = Normalization.Custom("one", _ => 1, ScoreRange.Unit);

        Scores.Of(rule, 3, double.NaN, 5).Should().Equal(1, double.NaN, 1);
    }

    [Fact]
    public void What_is_best_in_a_range_scores_in_columns_as_one_by_one()
    {
        double[] values = [1, 5, double.NaN, 8, 6];
        var indicator = Ranged with { Goalposts = new(0, 10) };
        // The farthest post is 4 away: distances 3, 0, 2, 0.
        Scores.Of(Normalization.MinMax(), indicator, values).Should().Equal(0.25, 1, double.NaN, 0.5, 1);
        Scores.Of(Normalization.Custom("ten", x => 10 * x, ScoreRange.Unbounded).Rescale(0, 1), indicator, values).ShouldEqual(
            [0, 4 / 7.0, double.NaN, 1, 5 / 7.0]);
    }

    [Fact]
    public void Stretching_takes_the_ends_of_the_scores_and_not_of_their_range()
    {
        // Around a reference of 5, half of the range being 5, 0 scores 70 and 10 scores 130 on a range of 40 to 160.
        var fit = Scores.Fit(Normalization.Ampi(5).Rescale(0, 1), Good, 0, 4, 10);

        (fit.Apply(0), fit.Apply(10)).Should().Be((0, 1));
        fit.Apply(4).Should().BeApproximately(0.4, 1e-12);
    }

    [Fact]
    public void A_chosen_score_of_a_constant_column_is_stretched_with_its_range()
    {
        var fit = Scores.Fit((Normalization.MinMax(0, 10) with { Constant = ConstantColumn.MidScale }).Rescale(0, 1), Good, 7, 7);

        fit.Apply(7).Should().Be(0.5);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1e-14)]
    public void Scores_that_are_one_but_for_rounding_cannot_be_stretched(double slope)
    {
        var rule = Normalization.Custom("flat", x => 1 + (slope * x), ScoreRange.Unbounded).Rescale(0, 1);
        var fit = Scores.Fit(rule, Good, 1, 2, 5);

        fit.Apply(2).Should().Be(double.NaN);
        fit.Diagnostics.Should().ContainSingle().Which.Should().Match<Diagnostic>(d =>
            d.Code == NormalizationCodes.NoEnds && d.Severity == Severity.Error && d.Location.Node == "x");
    }

    [Theory]
    [InlineData(0, None)]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    [InlineData(-1.7e308, 1.7e308)]
    public void An_output_is_finite_and_ascending(double low, double high)
    {
        FluentActions.Invoking(() => Normalization.MinMax(low, high)).Should().Throw<ArgumentOutOfRangeException>();
        Scores.Of(Normalization.MinMax(1e308, 1.5e308), 1, 2).Should().Equal(1e308, 1.5e308);
    }

    [Fact]
    public void A_spread_is_more_than_rounding_and_a_number()
    {
        double[] rounding = [1, 1 + 1e-14], tiny = [double.Epsilon, .. new double[999]], infinite = [1, None];
        foreach (var rule in (Normalization[])[Normalization.ZScore(), Normalization.Logistic()])
        {
            foreach (var (values, code) in ((double[], string)[])[(rounding, NormalizationCodes.ConstantColumn),
                (tiny, NormalizationCodes.NotFinite), (infinite, NormalizationCodes.NotFinite)])
            {
                var fit = Scores.Fit(rule, Good, values);
                fit.Apply(values[0]).Should().Be(double.NaN);
                fit.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(code);
            }
        }

        Scores.Fit(Normalization.ZScore(), Good, 7, 7).Range.Should().Be(new ScoreRange(-None, None));
        foreach (var ddof in (int[])[-1, 2])
            FluentActions.Invoking(() => Normalization.ZScore(ddof: ddof)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Deviations_are_of_the_sample_or_of_the_population()
    {
        // Deviations √2 and 1.
        Scores.Of(Normalization.ZScore(), 4, 6).ShouldEqual([-1 / Math.Sqrt(2), 1 / Math.Sqrt(2)]);
        Scores.Of(Normalization.ZScore(100, 10, ddof: 0), 4, 6).ShouldEqual([90, 110]);
    }

    [Fact]
    public void A_units_own_mean_is_that_of_its_values()
    {
        // A: 1, missing, 4: mean 2.5, mean deviation 1.5; B: 2, 4, 9: mean 5, deviation 8/3.
        double[] values = [1, 2, double.NaN, 4, 4, 9], expected = [-1, -9 / 8.0, double.NaN, -3 / 8.0, 1, 12 / 8.0];

        Scores.Of(Normalization.Cyclical(), Good, values, "A", "B").ShouldEqual(expected);
        Scores.Of(Normalization.Cyclical(), Bad, values, "A", "B").ShouldEqual([.. expected.Select(s => -s)]);
    }

    [Fact]
    public void A_unit_that_was_not_there_has_no_mean_of_its_own()
    {
        var fit = Normalization.Cyclical().Fit(Good, new IndicatorSample([1, 2, 3, 4], ["A", "B"]));
        double[] scores = [9, 9, 9, 9];
        fit.Apply(new IndicatorSample([3, 7, 1, 8], ["A", "C"]), scores);

        scores.Should().Equal(1, double.NaN, -1, double.NaN);
        FluentActions.Invoking(() => fit.Apply(new IndicatorSample([3, 7], ["A", "C"]), new double[3])).Should().Throw<ArgumentException>()
            .WithParameterName("scores");
        FluentActions.Invoking(() => new IndicatorSample([1, 2, 3], ["A", "B"]).IndexOf("A")).Should().Throw<ArgumentException>()
            .WithParameterName("values");
    }

    [Fact]
    public void Units_without_two_values_are_named_and_missing_values_have_no_worst()
    {
        Codes([1, 5, 3, 5], "A", "B").Should().Equal(NormalizationCodes.TooFewValues);
        Codes([1, 5, double.NaN, 5, 3, double.NaN], "A", "B").Should()
            .Equal(NormalizationCodes.TooFewValues, NormalizationCodes.NoWorstScore);
        Codes([1, 5, double.NaN, 6, 3, 5], "A", "B").Should().Equal(NormalizationCodes.NoWorstScore);
        Codes([1, 5, double.NaN, 5], "A", "B").Should().Equal(NormalizationCodes.TooFewValues, NormalizationCodes.TooFewValues);
        var fit = Normalization.Cyclical().Fit(Good, new IndicatorSample([1, 5, double.NaN, 5], ["A", "B"]));
        fit.IsUndefined.Should().BeTrue();
        fit.Diagnostics.Select(d => (d.Location.Node, d.Location.Unit)).Should().Equal(("x", "A"), ("x", "B"));

        static IEnumerable<string> Codes(double[] values, params string[] units) =>
            Normalization.Cyclical().Fit(Good, new IndicatorSample(values, units)).Diagnostics.Select(d => d.Code);
    }

    [Fact]
    public void The_first_period_or_a_unit_of_it_is_the_reference()
    {
        double[] values = [0, 4, double.NaN, 10];
        // Without units all values are of one period: their mean is 14/3; half of the range is 5.
        Scores.Fit(Normalization.Ampi(), Good, values).Apply(14 / 3.0).Should().BeApproximately(100, 1e-12);
        Normalization.Ampi().Fit(Good, new IndicatorSample(values, ["A", "B"])).Apply(7).Should().BeApproximately(130, 1e-12);
        Normalization.Ampi("B").Fit(Good, new IndicatorSample(values, ["A", "B"])).Apply(9).Should().BeApproximately(130, 1e-12);
        Message(Normalization.Ampi("Z"), values).Should().Be("There is no reference value: Z has none.");
        Message(Normalization.Ampi(), [double.NaN, double.NaN, 0, 10]).Should()
            .Be("There is no reference value: the first period has none.");

        static string Message(Normalization rule, double[] values) =>
            rule.Fit(Good, new IndicatorSample(values, ["A", "B"])).Diagnostics.Single().Message;
    }

    [Fact]
    public void Without_values_nothing_else_is_said()
    {
        foreach (var rule in (Normalization[])[Normalization.Ampi(), Normalization.MinMax(), Normalization.ZScore(),
            Normalization.AboveBelowMean(), Normalization.Logistic(), Normalization.DistanceToMaximum()])
        {
            foreach (var indicator in (Indicator[])[Good, Bad, Ranged])
                Scores.Fit(rule, indicator, double.NaN).Diagnostics.Select(d => d.Code).Should().Equal(NormalizationCodes.NoData);
        }

        var unknown = Scores.Fit(Normalization.AboveBelowMean(), Good);
        (unknown.Worst, unknown.Best).Should().Be((-1, 1));
    }

    [Fact]
    public void An_end_without_a_score_is_that_of_the_sample()
    {
        // No root of the post −1: the scores of the sample go from 1 to 2.
        var fit = Scores.Fit(Normalization.Custom("root", Math.Sqrt, ScoreRange.Unbounded), Good with { Goalposts = new(-1, 9) }, 1, 4);

        (fit.Worst, fit.Best).Should().Be((1, 2));
    }

    public static TheoryData<Normalization, string, string, double, double> Declared => new()
    {
        { Normalization.None, "ratio", nameof(Direction.HigherIsBetter), 0, None },
        { Normalization.None, "ratio", nameof(Direction.LowerIsBetter), -None, 0 },
        { Normalization.None, "interval", nameof(Direction.HigherIsBetter), -None, None },
        { Normalization.None, "upto", nameof(Direction.HigherIsBetter), 0, 9 },
        { Normalization.None, "upto", nameof(Direction.LowerIsBetter), -9, 0 },
        { Normalization.None, "upto", nameof(Direction.TargetRange), -None, 0 },
        { Normalization.None, "between", nameof(Direction.HigherIsBetter), -4, 9 },
        { Normalization.None, "between", nameof(Direction.LowerIsBetter), -9, 4 },
        { Normalization.AboveBelowMean(), "ratio", nameof(Direction.HigherIsBetter), -1, 1 },
        { Normalization.ZScore(), "ratio", nameof(Direction.HigherIsBetter), -None, None },
        { Normalization.PercentileRank(), "ratio", nameof(Direction.HigherIsBetter), 0, 1 },
        { Normalization.PercentileCategories(), "ratio", nameof(Direction.HigherIsBetter), 0, 100 },
        { Normalization.MinMax(2, 3).Rescale(0, 7), "ratio", nameof(Direction.HigherIsBetter), 0, 7 },
    };

    [Theory]
    [MemberData(nameof(Declared))]
    public void Scores_range_before_data(Normalization rule, string scale, string direction, double low, double high)
    {
        var indicator = Scores.Indicator(Enum.Parse<Direction>(direction)) with
        {
            Scale = scale switch
            {
                "ratio" => MeasurementScale.Ratio,
                "upto" => MeasurementScale.RatioUpTo(9),
                "between" => MeasurementScale.IntervalBetween(-4, 9),
                _ => MeasurementScale.Interval,
            },
        };

        rule.RangeOf(indicator).Should().Be(new ScoreRange(low, high));
        if (rule.Validate(indicator).Any()) return;
        Scores.Fit(rule, indicator, 1, 2, 6).Range.Should().Be(new ScoreRange(low, high));
    }

    [Fact]
    public void Above_and_below_the_mean_have_a_band_and_ends()
    {
        // Mean 4; the band from 3.2 to 4.8 counts as the mean.
        var fit = Scores.Fit(Normalization.AboveBelowMean(), Good, 1, 4, 7);

        new[] { 3.19, 3.2, 4.8, 4.81, double.NaN }.Select(fit.Apply).Should().Equal(-1, 0, 0, 1, double.NaN);
        new[] { 3.19, 3.2, 4.8, 4.81 }.Select(Scores.Fit(Normalization.AboveBelowMean(), Bad, 1, 4, 7).Apply).Should().Equal(1, 0, 0, -1);
        (fit.Clamps(0.9), fit.Clamps(1), fit.Clamps(7), fit.Clamps(7.1)).Should().Be((true, false, false, true));
        Scores.Fit(Normalization.AboveBelowMean(), Good, -1, 1).Diagnostics.Should().Contain(d =>
            d.Code == NormalizationCodes.UnusableReference && d.Severity == Severity.Error);
    }

    [Fact]
    public void Bad_goalposts_are_found_by_every_rule()
    {
        var indicator = Good with { Goalposts = new(2, 1), Target = 5, Scale = MeasurementScale.Ratio };
        foreach (var rule in Contracts.NormalizationExamples.All)
        {
            rule.Validate(indicator).Should().Contain(d => d.Code == NormalizationCodes.InvalidGoalposts && d.Location.Node == "x");
            Scores.Fit(rule, indicator, 1, 2).Should().BeOfType<FittedUndefined>().Which.Diagnostics.Should()
                .Contain(d => d.Code == NormalizationCodes.InvalidGoalposts);
        }
    }

    [Theory]
    [InlineData(1, 1, false, false)]
    [InlineData(-1.7e308, 1.7e308, false, false)]
    [InlineData(0, 1, true, false)]
    [InlineData(1, 2, true, true)]
    [InlineData(0, 1, false, true)]
    public void Goalposts_ascend_and_are_above_0_where_they_are_logarithmic(double low, double high, bool logarithmic, bool fine)
    {
        var indicator = Good with { Goalposts = new(low, high) { Logarithmic = logarithmic } };

        Normalization.MinMax().Validate(indicator).Any(d => d.Code == NormalizationCodes.InvalidGoalposts).Should().Be(!fine);
        if (logarithmic)
            Normalization.MinMax().Validate(indicator with { Direction = Direction.TargetRange, TargetRange = new(1, 2) }).Should()
                .Contain(d => d.Code == NormalizationCodes.InvalidGoalposts);
    }

    public static TheoryData<TargetRange?, bool> Targets => new()
    {
        { null, false }, { new(4, 6), true }, { new(4, 4), true }, { new(6, 4), false }, { new(-1.7e308, 1.7e308), false },
    };

    [Theory]
    [MemberData(nameof(Targets))]
    public void The_best_range_is_given_and_ascends(TargetRange? range, bool fine) =>
        Normalization.MinMax().Validate(Ranged with { TargetRange = range }).Any(d => d.Code == NormalizationCodes.MissingTargetRange)
            .Should().Be(!fine);
}
