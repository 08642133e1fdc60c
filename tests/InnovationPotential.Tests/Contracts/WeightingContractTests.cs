using System.Text.RegularExpressions;
using CsCheck;
using InnovationPotential.Numerics;
using InnovationPotential.Weightings;

namespace InnovationPotential.Tests.Contracts;

/// <summary>What every weighting keeps to. A rule without an example here fails the first test.</summary>
public sealed partial class WeightingContractTests
{
    private const int Rows = 12;

    private static readonly string[] Codes = ["a", "b", "c", "d"];

    public static TheoryData<Weighting> Examples => [.. WeightingExamples.All];

    public static TheoryData<Weighting> DataDriven => [.. Examples.Select(e => e.Data).Where(w => w.IsDataDriven)];

    [Fact]
    public void Every_rule_has_an_example_and_a_kind_of_its_own()
    {
        var leaves = typeof(Weighting).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Weighting)) && !t.IsAbstract).ToList();
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
    public void Weights_are_not_negative_and_the_same_twice(Weighting rule) => Scores.Sample(scores =>
    {
        var result = Weigh(rule, scores, [0, 1, 2, 3]);
        Assert.Equal(4, result.Weights.Count);
        Assert.All(result.Weights, w => Assert.True(w >= 0 && double.IsFinite(w)));
        Assert.True(result.Weights.Sum() > 0 || result.Diagnostics.Any(d => d.Severity == Severity.Error));
        Assert.Equal(result, Weigh(rule, scores, [0, 1, 2, 3]));
    }, iter: 15);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Permuted_children_have_permuted_weights(Weighting rule) => Scores.Sample(scores =>
    {
        int[] order = [2, 0, 3, 1];
        var weights = Weigh(rule, scores, [0, 1, 2, 3]).Weights;
        var permuted = Weigh(rule, scores, order).Weights;
        for (var i = 0; i < 4; i++) Assert.True(Math.Abs(permuted[i] - weights[order[i]]) < 1e-9 * Math.Max(1, weights[order[i]]));
    }, iter: 15);

    [Theory]
    [MemberData(nameof(DataDriven))]
    public void Permuted_units_have_the_same_weights(Weighting rule) => Scores.Sample(scores =>
    {
        // A search ends within its own tolerance only.
        if (rule is OptimizedImportance) scores = Good;
        var reversed = new double[scores.Length];
        for (var c = 0; c < 4; c++)
            for (var r = 0; r < Rows; r++) reversed[(c * Rows) + r] = scores[(c * Rows) + Rows - 1 - r];
        var tolerance = rule is OptimizedImportance ? 1e-4 : 1e-9;
        var weights = Weigh(rule, scores, [0, 1, 2, 3]).Weights;
        var ofReversed = Weigh(rule, reversed, [0, 1, 2, 3]).Weights;
        for (var i = 0; i < 4; i++) Assert.True(Math.Abs(ofReversed[i] - weights[i]) < tolerance * Math.Max(1, weights[i]));
    }, iter: 15);

    [Theory]
    [MemberData(nameof(DataDriven))]
    public void What_says_nothing_weighs_nothing_and_is_named(Weighting rule)
    {
        var scores = Good;
        scores.AsSpan(0, Rows).Clear();
        scores.AsSpan(Rows, Rows).Fill(double.NaN);
        var result = Weigh(rule, scores, [0, 1, 2, 3]);

        result.Weights[0].Should().Be(0);
        result.Weights[1].Should().Be(0);
        result.Weights[2].Should().BePositive();
        result.Diagnostics.Should().ContainSingle(d => d.Code == WeightingCodes.ConstantColumn && d.Location.Node == "a");
        result.Diagnostics.Should().ContainSingle(d => d.Code == WeightingCodes.NoData && d.Location.Node == "b");
    }

    [Theory]
    [MemberData(nameof(DataDriven))]
    public void Where_nothing_says_anything_weights_are_equal(Weighting rule)
    {
        var scores = new double[4 * Rows];
        var result = Weigh(rule, scores, [0, 1, 2, 3]);

        result.Weights.Should().Equal(1, 1, 1, 1);
        rule.Weigh(new Siblings
        {
            Node = "node",
            Codes = Codes,
            Nominal = [0, 1, 1, 1],
            IndicatorCounts = [1, 1, 1, 1],
            Scores = new ColumnBlock(scores, 4, Rows)
        })
            .Weights.Should().Equal(0, 1, 1, 1);
        result.Diagnostics.Should().ContainSingle(d => d.Code == WeightingCodes.NothingDistinguishes && d.Location.Node == "node");
    }

    [Theory]
    [MemberData(nameof(DataDriven))]
    public void A_child_of_nominal_weight_0_keeps_it_and_an_only_child_weighs_1(Weighting rule)
    {
        var siblings = new Siblings
        {
            Node = "node",
            Codes = Codes,
            Nominal = [0, 1, 1, 1],
            IndicatorCounts = [1, 1, 1, 1],
            Scores = new ColumnBlock(Good, 4, Rows),
        };
        rule.Weigh(siblings).Weights[0].Should().Be(0);
        rule.Weigh(siblings).Weights[1].Should().BePositive();
        rule.Weigh(new Siblings
        {
            Node = "node",
            Codes = ["a"],
            Nominal = [1],
            IndicatorCounts = [1],
            Scores = new ColumnBlock(Good, 1, Rows)
        })
            .Weights.Should().Equal(1);
        FluentActions.Invoking(() => rule.Weigh(new Siblings { Node = "node", Codes = ["a"], Nominal = [1], IndicatorCounts = [1] }))
            .Should().Throw<ArgumentException>();
    }

    private static double[] Good =>
    [
        1, 3, 2, 5, 4, 7, 6, 8, 9, 7, 8, 9,
        2, 3, 3, 4, 5, 5, 8, 7, 8, 9, 7, 9,
        1, 4, 4, 6, 3, 8, 7, 6, 9, 8, 9, 7,
        3, 2, 4, 5, 6, 6, 8, 9, 8, 7, 9, 8,
    ];

    /// <summary>Four columns of units with something in common; a few missing.</summary>
    private static Gen<double[]> Scores { get; } =
        Gen.Frequency((1, Gen.Const(double.NaN)), (12, Gen.Double[0.1, 5])).Array[4 * Rows]
            .Select(noise => noise.Select((x, i) => x + (i % Rows)).ToArray());

    private static WeightingResult Weigh(Weighting rule, double[] scores, int[] order)
    {
        double[] nominal = [1, 2, 3, 4];
        int[] counts = [1, 3, 2, 5];
        return rule.Weigh(new Siblings
        {
            Node = "node",
            Codes = order.Select(i => Codes[i]).ToArray(),
            Nominal = order.Select(i => nominal[i]).ToArray(),
            IndicatorCounts = order.Select(i => counts[i]).ToArray(),
            Scores = new ColumnBlock(order.SelectMany(i => scores[(i * Rows)..((i + 1) * Rows)]).ToArray(), 4, Rows),
        });
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex KebabCase();
}
