using System.Text.RegularExpressions;
using CsCheck;

namespace InnovationPotential.Tests.Contracts;

/// <summary>What every strategy keeps to, through the whole engine. A strategy without an example fails the first test.</summary>
public sealed partial class StrategyContractTests
{
    private const int Samples = 25;

    private static readonly string[] Codes = ["a", "b", "c", "d"];

    public static TheoryData<int, string> Cases => new(StrategyExamples.All.Select((e, i) => (i, e.Name)));

    [Fact]
    public void Every_strategy_has_an_example_and_a_kind_of_its_own()
    {
        var leaves = typeof(AssessmentStrategy).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(AssessmentStrategy)) && !t.IsAbstract)
            .ToList();
        var strategies = StrategyExamples.All.SelectMany(e => e.Model.Nodes.OfType<Dimension>()).Select(d => d.Strategy)
            .OfType<AssessmentStrategy>().ToList();

        leaves.Should().OnlyContain(t => t.IsSealed);
        strategies.Select(s => s.GetType()).Distinct().Should().BeEquivalentTo(leaves);
        var kinds = strategies.GroupBy(s => s.GetType()).Select(g => g.Select(s => s.Kind).Distinct().Single()).ToList();
        kinds.Should().OnlyHaveUniqueItems().And.OnlyContain(k => KebabCase().IsMatch(k));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Units_may_come_in_any_order(int example, string name) => Check(example, name, .2, (e, values) =>
    {
        var assessment = e.Model.Assess(Table(values));
        var reversed = e.Model.Assess(Table(values).OfUnits(Units(values).Reverse()));
        foreach (var unit in assessment.Units) ShouldAgree(reversed[unit], assessment[unit], e.Tolerance);
    });

    [Theory]
    [MemberData(nameof(Cases))]
    public void Indicators_may_come_in_any_order(int example, string name) => Check(example, name, .2, (e, values) =>
    {
        var assessment = e.Model.Assess(Table(values));
        var reversed = (e.Model with { Root = Reversed(e.Model.Root) }).Assess(Table(values, [3, 2, 1, 0]));
        foreach (var unit in assessment.Units) ShouldAgree(reversed[unit], assessment[unit], e.Tolerance);
    });

    [Theory]
    [MemberData(nameof(Cases))]
    public void Bounds_contain_the_score_and_close_where_all_is_observed(int example, string name) =>
        Check(example, name, .2, (e, values) =>
    {
        foreach (var node in e.Model.Assess(Table(values)).Results.SelectMany(r => r.Nodes))
        {
            if (node.Score is not { } score) continue;
            if (node.Low is { } low) low.Should().BeLessThanOrEqualTo(score);
            if (node.High is { } high) high.Should().BeGreaterThanOrEqualTo(score);
            if (node.Coverage == 1 && e.IsBounded) (node.High - node.Low).Should().Be(0);
        }
    });

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_better_observation_never_lowers_a_score(int example, string name) => Check(example, name, 0, (e, values) =>
    {
        var fitted = e.Model.Fit(Table(values));
        var before = fitted.Assess(Table(values))["u0"].Score;
        for (var i = 0; i < Codes.Length; i++)
        {
            double[][] raised = [[.. values[0]], .. values.Skip(1)];
            var column = values.Select(row => row[i]);
            raised[0][i] = e.Model.Find(Codes[i]) is Indicator { Direction: Direction.LowerIsBetter } ? column.Min() : column.Max();
            var after = fitted.Assess(Table(raised))["u0"].Score;
            (after is null).Should().Be(before is null);
            if (after is { } score)
                score.Should()
                    .BeGreaterThanOrEqualTo(before!.Value - e.Tolerance, $"{Codes[i]} improved from {values[0][i]} to {raised[0][i]}");
        }
    });

    [Theory]
    [MemberData(nameof(Cases))]
    public void Only_proportions_of_weights_count(int example, string name) => Check(example, name, .2, (e, values) =>
    {
        if (!e.OnlyProportionsCount) return;
        var assessment = e.Model.Assess(Table(values));
        var scaled = (e.Model with { Root = (Dimension)Scaled(e.Model.Root) }).Assess(Table(values));
        foreach (var unit in assessment.Units) ShouldAgree(scaled[unit], assessment[unit], e.Tolerance);
    });

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_indicator_without_weight_changes_nothing(int example, string name) => Check(example, name, .2, (e, values) =>
    {
        if (!e.TakesSilentIndicators) return;
        var parent = e.Model.Nodes.OfType<Dimension>().First(d => d.Children[0] is Indicator);
        var silent = ((Indicator)parent.Children[0]) with { Code = "silent", Weight = 0 };
        var with = e.Model.Replace(parent.Code, n => ((Dimension)n).With(silent));
        var table = Table(values);
        var assessment = e.Model.Assess(table);
        foreach (var stray in (double[])[double.NaN, 0, 3])
        {
            var strayed = with.Assess(table.With(IndicatorColumn.OfDoubles("silent", [.. values.Select((_, i) => i == 0 ? stray : 2)])));
            foreach (var unit in assessment.Units) ShouldAgree(strayed[unit], assessment[unit], e.Tolerance);
        }
    });

    [Theory]
    [MemberData(nameof(Cases))]
    public void Equal_units_share_the_first_rank(int example, string name) => Check(example, name, .1, (e, values) =>
    {
        var assessment = e.Model.Assess(Table([values[0], values[0], values[0]]));
        assessment.Results.Select(r => r.Score).Distinct().Should().ContainSingle();
        if (assessment["u0"].Score is null) return;
        assessment.Results.Should().OnlyContain(r => r.Rank == 1);
        assessment.Diagnostics.Should().Contain(d => d.Code == AssessmentCodes.Tied);
    });

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_unit_of_which_nothing_is_known_has_bounds_but_no_score(int example, string name) => Check(example, name, 0, (e, values) =>
    {
        double[] nothing = [double.NaN, double.NaN, double.NaN, double.NaN];
        var assessment = e.Model.Assess(Table([.. values, nothing]));
        var silent = assessment[$"u{values.Length}"];
        silent.Score.Should().BeNull();
        silent.Rank.Should().BeNull();
        // Null, and no bounds, where nothing could be learned of any indicator either.
        (silent.Coverage ?? 0).Should().Be(0);
        if (silent.Coverage is null) return;
        silent.Low.Should().NotBeNull();
        if (silent.High is { } high) high.Should().BeGreaterThanOrEqualTo(silent.Low!.Value);
        assessment.Diagnostics.Should().Contain(d => d.Code == AssessmentCodes.TooLittleObserved && d.Location.Node == "all");
        assessment.Ranking()[^1].Unit.Should().Be(silent.Unit);

        e.Model.Assess(Table([nothing, nothing])).Results.Should().OnlyContain(r => r.Score == null && r.Rank == null);
    });

    [Theory]
    [MemberData(nameof(Cases))]
    public void One_unit_is_enough(int example, string name) => Check(example, name, .2, (e, values) =>
    {
        var alone = e.Model.Assess(Table([values[0]]));
        alone["u0"].Rank.Should().Be(alone["u0"].Score is null ? null : 1);
        alone.Ranking().Should().ContainSingle();
    });

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_policy_for_missing_observations_is_kept(int example, string name) => Check(example, name, .3, (e, values) =>
    {
        var table = Table(values);
        var excluded = e.Model.Assess(table);
        var propagated = e.With(MissingPolicy.Propagate).Assess(table);
        var worst = e.With(MissingPolicy.ScoreAsWorst).Assess(table);
        foreach (var unit in excluded.Units)
        {
            if (!e.LearnsWeights)
            {
                ShouldBe(propagated[unit].Coverage, excluded[unit].Coverage, 1e-9);
                ShouldBe(worst[unit].Coverage, excluded[unit].Coverage, 1e-9);
            }

            if (!e.LearnsWeights && excluded[unit].Coverage < 1) propagated[unit].Score.Should().BeNull();
            else if (!e.LearnsWeights && e.IsBounded) ShouldBe(propagated[unit].Score, excluded[unit].Score, e.Tolerance);
            if (e.IsBounded && worst[unit].Coverage < 1) ShouldBe(worst[unit].Score, worst[unit].Low, e.Tolerance);
        }
    });

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_less_is_known_the_wider_the_bounds(int example, string name) => Check(example, name, .1, (e, values) =>
    {
        var fitted = e.Model.Fit(Table(values));
        var before = fitted.Assess(Table(values))["u0"];
        for (var i = 0; i < Codes.Length; i++)
        {
            double[][] fewer = [[.. values[0]], .. values.Skip(1)];
            fewer[0][i] = double.NaN;
            var after = fitted.Assess(Table(fewer))["u0"];
            // An end that the score itself is, with gaps, need not be attainable: it moves with the score.
            var (lowIsScore, highIsScore) =
                (before.Coverage < 1 && before.Low == before.Score, before.Coverage < 1 && before.High == before.Score);
            if (e.IsBounded && !lowIsScore && after.Low is { } low && before.Low is { } lowBefore)
                low.Should().BeLessThanOrEqualTo(lowBefore + 1e-9);
            if (e.IsBounded && !highIsScore && after.High is { } high && before.High is { } highBefore)
                high.Should().BeGreaterThanOrEqualTo(highBefore - 1e-9);
            ((after.Coverage ?? 0) <= (before.Coverage ?? 0)).Should().BeTrue();
        }
    });

    [Theory]
    [MemberData(nameof(Cases))]
    public void Bounds_hold_whatever_the_missing_observations_turn_out_to_be(int example, string name) =>
        Check(example, name, 0, (e, values) =>
    {
        var fitted = e.Model.Fit(Table(values));
        var all = fitted.Assess(Table(values))["u0"];
        var truth = all.Coverage == 1 ? all.Score : null;
        for (var i = 0; i < Codes.Length; i++)
        {
            double[][] fewer = [[.. values[0]], .. values.Skip(1)];
            fewer[0][i] = double.NaN;
            var known = fitted.Assess(Table(fewer))["u0"];
            if (truth is { } score && known.Low is { } low) low.Should().BeLessThanOrEqualTo(score + e.Tolerance);
            if (truth is { } same && known.High is { } high) high.Should().BeGreaterThanOrEqualTo(same - e.Tolerance);
        }
    });

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_number_of_threads_does_not_matter(int example, string name)
    {
        var e = StrategyExamples.All[example];
        name.Should().Be(e.Name);
        var gen = Gen.Frequency((9, e.Values), (1, Gen.Const(double.NaN))).Array[Codes.Length].Array[e.IsBounded ? 1100 : 60];
        gen.Sample(values =>
        {
            var fitted = e.Model.Fit(Table(values));
            var scores = fitted.Assess(Table(values), o => o with { DegreeOfParallelism = 1 }).Scores();
            fitted.Assess(Table(values), o => o with { DegreeOfParallelism = 4 }).Scores().SequenceEqual(scores).Should().BeTrue();
        }, iter: 1, threads: 1);
    }

    private static void Check(int example, string name, double missing, Action<StrategyExample, double[][]> property)
    {
        var e = StrategyExamples.All[example];
        name.Should().Be(e.Name);
        var gaps = (int)(100 * missing);
        var cell = gaps == 0 ? e.Values : Gen.Frequency((100 - gaps, e.Values), (gaps, Gen.Const(double.NaN)));
        cell.Array[Codes.Length].Array[1, 6].Sample(values => property(e, values), iter: Samples, threads: 1, print: Print);
    }

    private static string Print(double[][] values) => string.Join("; ", values.Select(row => string.Join(" ", row)));

    private static string[] Units(double[][] values) => [.. values.Select((_, i) => $"u{i}")];

    private static IndicatorTable Table(double[][] values, int[]? order = null) =>
        IndicatorTable.Create(Units(values),
            (order ?? [0, 1, 2, 3]).Select(i => IndicatorColumn.OfDoubles(Codes[i], [.. values.Select(row => row[i])])));

    private static Dimension Reversed(Dimension dimension) =>
        dimension with { Children = dimension.Children.Reverse().Select(c => c is Dimension d ? Reversed(d) : c).ToEquatableArray() };

    private static ModelNode Scaled(ModelNode node) => node switch
    {
        Dimension dimension =>
            dimension with { Weight = 7.5 * node.Weight, Children = dimension.Children.Select(Scaled).ToEquatableArray() },
        _ => node with { Weight = 7.5 * node.Weight },
    };

    private static void ShouldAgree(UnitAssessment actual, UnitAssessment expected, double tolerance)
    {
        ShouldBe(actual.Score, expected.Score, tolerance);
        ShouldBe(actual.Low, expected.Low, tolerance);
        ShouldBe(actual.High, expected.High, tolerance);
        ShouldBe(actual.Coverage, expected.Coverage, 1e-9);
        actual.Rank.Should().Be(expected.Rank);
    }

    private static void ShouldBe(double? actual, double? expected, double tolerance)
    {
        (actual is null).Should().Be(expected is null);
        if (actual is { } value) value.Should().BeApproximately(expected!.Value, tolerance * Math.Max(1, Math.Abs(expected.Value)));
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex KebabCase();
}
