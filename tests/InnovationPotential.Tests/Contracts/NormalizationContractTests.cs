using System.Text.RegularExpressions;
using CsCheck;
using InnovationPotential.Normalizations;

namespace InnovationPotential.Tests.Contracts;

/// <summary>What every normalization keeps to. A rule without an example here fails the first test.</summary>
public sealed partial class NormalizationContractTests
{
    private static readonly string[] Units = ["a", "b", "c", "d", "e"];

    public static TheoryData<Normalization> Examples => [.. NormalizationExamples.All];

    public static TheoryData<Normalization> Comparable => [.. Examples.Select(e => e.Data).Where(r => r is not Cyclical)];

    [Fact]
    public void Every_rule_has_an_example_and_a_kind_of_its_own()
    {
        var leaves = typeof(Normalization).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Normalization)) && !t.IsAbstract).ToList();
        var examples = Examples.Select(e => e.Data).ToList();

        leaves.Should().OnlyContain(t => t.IsSealed);
        examples.Select(e => e.GetType()).Distinct().Should().BeEquivalentTo(leaves);
        var kinds = examples.GroupBy(e => e.GetType()).Select(g => g.Select(e => e.Kind).Distinct().Single()).ToList();
        kinds.Should().OnlyHaveUniqueItems().And.OnlyContain(k => KebabCase().IsMatch(k));
    }

    [Fact]
    public void Equal_configurations_are_equal_and_others_are_not()
    {
        var left = Examples.Select(e => e.Data).ToList();
        var right = Examples.Select(e => e.Data).ToList();

        left.Should().Equal(right);
        left.Select(r => r.GetHashCode()).Should().Equal(right.Select(r => r.GetHashCode()));
        left.Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Permuted_units_have_permuted_scores(Normalization rule) => Samples.Sample(values =>
    {
        int[] order = [3, 0, 4, 2, 1];
        var permuted = Enumerable.Range(0, 15).Select(i => values[(i / 5 * 5) + order[i % 5]]).ToArray();
        var scores = Score(rule, Good, values, Units);
        var ofPermuted = Score(rule, Good, permuted, [.. order.Select(i => Units[i])]);
        for (var i = 0; i < 15; i++) Assert.True(Near(ofPermuted[i], scores[(i / 5 * 5) + order[i % 5]]));
    }, iter: 50);

    [Theory]
    [MemberData(nameof(Examples))]
    public void More_is_better_or_less_as_the_indicator_says(Normalization rule) => Samples.Sample(values =>
    {
        var up = Score(rule, Good, values, Units);
        var down = Score(rule, Bad, values, Units);
        foreach (var (i, j) in Pairs(rule))
        {
            if (!(values[i] < values[j])) continue;
            if (up[i] > up[j] + 1e-9) Assert.Fail($"{values[i]} < {values[j]}, but not its score");
            if (down[i] < down[j] - 1e-9) Assert.Fail($"{values[i]} < {values[j]}, and its score too");
        }
    }, iter: 50);

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_nearer_to_the_best_range_the_better_or_the_rule_declines(Normalization rule)
    {
        if (rule is CustomNormalization) return;
        if (rule.Validate(Ranged).Any(d => d.Severity == Severity.Error))
        {
            Fit(rule, Ranged, [1, 5, 9]).Apply(5).Should().Be(double.NaN);
            return;
        }

        Samples.Sample(values =>
        {
            var scores = Score(rule, Ranged, values, Units);
            foreach (var (i, j) in Pairs(rule))
            {
                if (Ranged.TargetRange!.DistanceOf(values[i]) > Ranged.TargetRange.DistanceOf(values[j]) && scores[i] > scores[j] + 1e-9)
                    Assert.Fail($"{values[i]} is farther than {values[j]}, but scores more");
            }
        }, iter: 50);
    }

    [Theory]
    [MemberData(nameof(Comparable))]
    public void Only_missing_values_miss_their_score_and_a_score_lies_between_worst_and_best(Normalization rule) => Samples.Sample(values =>
    {
        var fit = rule.Fit(Good, new IndicatorSample(values, Units));
        if (fit is FittedUndefined) return;
        fit.Worst.Should().BeLessThanOrEqualTo(fit.Best);
        foreach (var value in values)
        {
            var score = fit.Apply(value);
            double.IsNaN(score).Should().Be(double.IsNaN(value));
            if (double.IsNaN(score)) continue;
            score.Should().BeInRange(fit.Range.Low - 1e-9, fit.Range.High + 1e-9);
            score.Should().BeInRange(fit.Worst - 1e-9, fit.Best + 1e-9);
        }
    }, iter: 50);

    [Theory]
    [MemberData(nameof(Comparable))]
    public void A_column_scores_as_its_values_do(Normalization rule)
    {
        double[] values = [3, 8, 8, double.NaN, 12];
        foreach (var indicator in (Indicator[])[Good, Bad])
            Score(rule, indicator, values, Units).Should()
                .Equal(values.Select(rule.Fit(indicator, new IndicatorSample(values, Units)).Apply));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_fit_is_equal_to_the_same_fit(Normalization rule)
    {
        double[] values = [3, 8, 8, double.NaN, 12, 4, 7, 9, 1, 2];

        rule.Fit(Good, new IndicatorSample(values, Units)).Should().Be(rule.Fit(Good, new IndicatorSample(values, Units)));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Columns_that_say_nothing_are_said_to(Normalization rule)
    {
        foreach (var indicator in (Indicator[])[Good, Bad, Ranged])
        {
            if (rule.Validate(indicator).Any(d => d.Severity == Severity.Error)) continue;
            var (constant, missing) = (Of(7, 7, 7, 7, 7), Of(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN));
            var (single, nothing) = (Of(double.NaN, 7, double.NaN, double.NaN, double.NaN), rule.Fit(indicator, default));

            constant.Diagnostics.Should().ContainSingle(d => d.Code == NormalizationCodes.ConstantColumn);
            single.Diagnostics.Should().ContainSingle(d => d.Code == NormalizationCodes.ConstantColumn);
            missing.Diagnostics.Should().ContainSingle(d => d.Code == NormalizationCodes.NoData);
            nothing.Diagnostics.Should().ContainSingle(d => d.Code == NormalizationCodes.NoData);
            foreach (var fit in (FittedNormalization[])[constant, single, missing, nothing])
            {
                fit.Apply(double.NaN).Should().Be(double.NaN);
                fit.Diagnostics.Should().OnlyContain(d => d.Location.Node == "x");
            }

            FittedNormalization Of(params double[] values) => rule.Fit(indicator, new IndicatorSample(values, Units));
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Huge_values_have_a_finite_score_or_a_reason_not_to(Normalization rule)
    {
        foreach (var values in (double[][])[[1e307, 1.5e308, 1.7e308, 9e307, 3e307], [-1.7e308, 1.7e308, 0, 1, 2],
            [1e-310, 2e-310, 3e-310, 0, 5e-324]])
        {
            var fit = rule.Fit(Good, new IndicatorSample(values, Units));
            var scores = Score(rule, Good, values, Units);
            if (!scores.All(double.IsFinite) && rule is not CustomNormalization) fit.Diagnostics.Should().NotBeEmpty();
            scores.Should().NotContain(s => double.IsInfinity(s));
        }
    }

    private static Indicator Good { get; } = new("x") { Target = 30, Goalposts = new(0, 25), TargetRange = new(8, 10) };

    private static Indicator Bad { get; } = Good with { Direction = Direction.LowerIsBetter, Target = 0.25 };

    private static Indicator Ranged { get; } = Good with { Direction = Direction.TargetRange };

    /// <summary>Three periods of five units, values within the goalposts, some tied, some missing.</summary>
    private static Gen<double[]> Samples { get; } =
        Gen.Frequency((1, Gen.Const(double.NaN)), (3, Gen.Int[1, 5].Select(i => i * 4.0)), (8, Gen.Double[0.5, 25])).Array[15];

    private static FittedNormalization Fit(Normalization rule, Indicator indicator, double[] values) =>
        rule.Fit(indicator, new IndicatorSample(values));

    private static double[] Score(Normalization rule, Indicator indicator, double[] values, string[] units)
    {
        var scores = new double[values.Length];
        var sample = new IndicatorSample(values, units);
        rule.Fit(indicator, sample).Apply(sample, scores);
        return scores;
    }

    private static IEnumerable<(int, int)> Pairs(Normalization rule) =>
        from i in Enumerable.Range(0, 15)
        from j in Enumerable.Range(0, 15)
        where rule is not Cyclical || i % 5 == j % 5
        select (i, j);

    private static bool Near(double left, double right) =>
        left.Equals(right) || Math.Abs(left - right) < 1e-9 * Math.Max(1, Math.Abs(right));

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex KebabCase();
}
