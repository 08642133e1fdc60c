using CsCheck;
using InnovationPotential.Aggregations;
using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Contracts;

/// <summary>What every aggregation owes whoever uses it, as far as its own properties say.</summary>
public sealed class AggregationContractTests
{
    private const int Children = 3;
    private const int Samples = 40;

    private static readonly Gen<double> Score = Gen.Frequency(
        (4, Gen.Int[1, 12].Select(i => (double)i)), (4, Gen.Double[.5, 20]), (1, Gen.Const(double.NaN)));

    private static readonly Gen<double[][]> Units = Score.Array[Children].Array[1, 7];

    private static readonly Gen<double[]> Weights = Gen.OneOf(Gen.Int[1, 4].Select(i => (double)i), Gen.Double[.1, 5]).Array[Children];

    public static TheoryData<int, string> Cases => new(AggregationExamples.All.Select((a, i) => (i, a.Kind)));

    [Fact]
    public void Every_aggregation_has_an_example()
    {
        var leaves = typeof(Aggregation).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Aggregation)) && !t.IsAbstract).ToList();

        AggregationExamples.All.Select(a => a.GetType()).Distinct().Should().BeEquivalentTo(leaves);
        leaves.Should().OnlyContain(t => t.IsSealed && !t.IsPublic && t.Namespace == "InnovationPotential.Aggregations");
    }

    [Fact]
    public void Kinds_are_unique_and_in_kebab_case()
    {
        var kinds = AggregationExamples.All.GroupBy(a => a.Kind).ToList();

        kinds.Should().OnlyContain(group => group.Select(a => a.GetType()).Distinct().Count() == 1);
        kinds.Select(group => group.Key).Should()
            .OnlyContain(kind => System.Text.RegularExpressions.Regex.IsMatch(kind, "^[a-z]+(-[a-z]+)*$"));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Units_may_come_in_any_order(int example, string name) =>
        Check(example, name, (rule, units, weights) =>
        {
            var scores = Aggregate(rule, units, weights);
            ShouldEqual(Aggregate(rule, [.. units.Reverse()], weights), [.. scores.Reverse()]);
        });

    [Theory]
    [MemberData(nameof(Cases))]
    public void Children_may_come_in_any_order_with_their_weights(int example, string name)
    {
        if (Rule(example).Properties.Positional) return;
        Check(example, name, (rule, units, weights) => ShouldEqual(
            Aggregate(rule, [.. units.Select(u => (double[])[u[2], u[0], u[1]])], [weights[2], weights[0], weights[1]]),
            Aggregate(rule, units, weights)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_higher_score_never_lowers_a_monotone_result(int example, string name)
    {
        if (!Rule(example).Properties.Monotone) return;
        Check(example, name, (rule, units, weights) =>
        {
            var before = Aggregate(rule, units, weights)[0];
            for (var j = 0; j < Children; j++)
            {
                double[][] raised = [.. units.Select(u => u.ToArray())];
                raised[0][j] += 2.5;
                var after = Aggregate(rule, raised, weights)[0];
                double.IsNaN(after).Should().Be(double.IsNaN(before));
                if (!double.IsNaN(after)) after.Should().BeGreaterThanOrEqualTo(before - 1e-9);
            }
        });
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Equal_scores_give_that_score_when_idempotent(int example, string name)
    {
        if (!Rule(example).Properties.Idempotent) return;
        Check(example, name, (rule, units, weights) =>
        {
            var value = double.IsNaN(units[0][0]) ? 7 : units[0][0];
            ShouldEqual(Aggregate(rule, [[value, value, value]], weights), [value]);
        });
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_additive_result_is_the_sum_of_weight_times_score(int example, string name)
    {
        if (!Rule(example).Properties.Additive) return;
        Check(example, name, (rule, units, weights) =>
        {
            double[] scores = [.. units[0].Select(x => double.IsNaN(x) ? 3 : x)];
            var divisor = rule.Properties.NormalizesWeights ? weights.Sum() : 1;
            ShouldEqual(Aggregate(rule, [scores], weights),
                [(weights[0] / divisor * scores[0]) + (weights[1] / divisor * scores[1]) + (weights[2] / divisor * scores[2])]);
        });
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Only_proportions_of_weights_count_when_they_are_normalized(int example, string name) =>
        Check(example, name, (rule, units, weights) =>
        {
            if (!rule.Properties.NormalizesWeights && !rule.Properties.Additive) return;
            var factor = rule.Properties.NormalizesWeights ? 1 : 8.5;
            ShouldEqual(
                Aggregate(rule, units, [.. weights.Select(w => 8.5 * w)]), [.. Aggregate(rule, units, weights).Select(x => factor * x)]);
        });

    [Theory]
    [MemberData(nameof(Cases))]
    public void Weights_count_only_if_declared(int example, string name)
    {
        var counted = false;
        Check(example, name, (rule, units, weights) =>
        {
            var scores = Aggregate(rule, units, weights);
            var equal = Aggregate(rule, units, [1, 1, 1]);
            if (!rule.Properties.UsesWeights) ShouldEqual(scores, equal);
            counted |= scores.Zip(equal).Any(p => Math.Abs(p.First - p.Second) > 1e-6);
        });
        if (Rule(example) is not CustomAggregation) counted.Should().Be(Rule(example).Properties.UsesWeights);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_score_without_weight_is_as_good_as_absent(int example, string name) =>
        Check(example, name, (rule, units, weights) =>
        {
            foreach (var stray in (double[])[double.NaN, 0, -5, 1000])
            {
                double[][] strayed = [.. units.Select(u => (double[])[u[0], stray, u[2]])];
                if (rule.Properties.Positional)
                {
                    var absent = Aggregate(rule, [.. units.Select(u => (double[])[u[0], double.NaN, u[2]])], [weights[0], 0, weights[2]]);
                    ShouldEqual(Aggregate(rule, strayed, [weights[0], 0, weights[2]]), absent);
                }
                else
                {
                    ShouldEqual(
                        Aggregate(rule, strayed, [weights[0], 0, weights[2]]),
                        Aggregate(rule, [.. units.Select(u => (double[])[u[0], u[2]])], [weights[0], weights[2]]));
                }
            }
        });

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_missing_score_is_left_out_or_leaves_the_result_undefined_as_declared(int example, string name) =>
        Check(example, name, (rule, units, weights) =>
        {
            double[][] missing =
                [.. units.Select(u => (double[])[double.IsNaN(u[0]) ? 1 : u[0], double.NaN, double.IsNaN(u[2]) ? 1 : u[2]])];
            var scores = Aggregate(rule, missing, weights);
            if (!rule.Properties.LeavesOutMissing)
            {
                scores.All(double.IsNaN).Should().BeTrue();
                rule.Diagnose(missing[0], weights).Should().Be(new AggregationIssue(AggregationIssueKind.MissingScore) { Children = [1] });
            }
            else if (rule.Properties.NormalizesWeights)
            {
                ShouldEqual(scores, Aggregate(rule, missing, [weights[0], 0, weights[2]]));
            }
            else if (rule.Properties.Additive)
            {
                var mean = weights.Sum() / (weights[0] + weights[2]);
                ShouldEqual(scores, [.. Aggregate(rule, missing, [weights[0], 0, weights[2]]).Select(s => s * mean)]);
            }
        });

    [Theory]
    [MemberData(nameof(Cases))]
    public void Without_scores_or_weights_there_is_no_result(int example, string name) =>
        Check(example, name, (rule, units, weights) =>
        {
            double[][] with = [.. units, [double.NaN, double.NaN, double.NaN]];
            Aggregate(rule, with, weights)[^1].Should().Be(double.NaN);
            rule.Diagnose(Block(with, out _), weights, with.Length - 1)!.Kind.Should().Be(AggregationIssueKind.AllMissing);
            Aggregate(rule, units, [0, 0, 0]).All(double.IsNaN).Should().BeTrue();
        });

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_the_domain_excludes_is_undefined_and_diagnosed(int example, string name) =>
        Check(example, name, (rule, units, weights) =>
        {
            double[][] negative = [.. units, [4, -1, 5]], zero = [.. units, [4, 5, 0]];
            var domain = rule.Properties.Domain;
            double.IsNaN(Aggregate(rule, negative, weights)[^1]).Should().Be(
                domain != AggregationDomain.Any || rule.Diagnose(Block(negative, out _), weights, negative.Length - 1) is not null);
            if (domain != AggregationDomain.Any)
                rule.Diagnose(Block(negative, out _), weights, units.Length).Should()
                    .Be(new AggregationIssue(AggregationIssueKind.NegativeScore) { Children = [1] });
            if (domain == AggregationDomain.Positive)
            {
                Aggregate(rule, zero, weights)[^1].Should().Be(0);
                rule.Diagnose(Block(zero, out _), weights, units.Length).Should()
                    .Be(new AggregationIssue(AggregationIssueKind.BindingZero) { Children = [2] });
            }
            else if (rule.Diagnose(Block(zero, out _), weights, units.Length) is null)
            {
                Aggregate(rule, zero, weights)[^1].Should().NotBe(double.NaN);
            }
        });

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_undefined_result_is_diagnosed_and_a_defined_one_is_not(int example, string name) =>
        Check(example, name, (rule, units, weights) =>
        {
            var scores = Aggregate(rule, units, weights);
            for (var row = 0; row < scores.Length; row++)
                double.IsNaN(scores[row]).Should().Be(rule.Diagnose(Block(units, out _), weights, row) is { IsUndefined: true });
        });

    [Theory]
    [MemberData(nameof(Cases))]
    public void Other_units_do_not_matter_unless_units_are_compared(int example, string name) =>
        Check(example, name, (rule, units, weights) =>
        {
            if (rule.Properties.ComparesUnits)
            {
                FluentActions.Invoking(() => rule.Aggregate(units[0], weights)).Should().Throw<ArgumentException>();
                return;
            }

            var scores = Aggregate(rule, units, weights);
            for (var row = 0; row < units.Length; row++)
                (rule.Aggregate(units[row], weights) ?? double.NaN).Should().Be(scores[row]);
        });

    [Theory]
    [MemberData(nameof(Cases))]
    public void Results_lie_in_the_declared_range(int example, string name) =>
        Check(example, name, (rule, units, weights) =>
        {
            var range = rule.RangeOf(new ScoreRange(.5, 20), weights, units.Length);
            ShouldLieIn(range, Aggregate(rule, units, weights));
            var signed = rule.RangeOf(new ScoreRange(-19.5, 20), weights, units.Length);
            double[][] mirrored = [.. units.Select((u, i) => i % 2 == 0 ? u : [-u[0] + .5, u[1], -u[2] + .5])];
            ShouldLieIn(signed, Aggregate(rule, mirrored, weights));
        });

    [Theory]
    [MemberData(nameof(Cases))]
    public void One_unit_and_no_unit_are_units_too(int example, string name) =>
        Check(example, name, (rule, units, weights) =>
        {
            Aggregate(rule, [[4, 2, 9]], weights).Should().NotContain(double.NaN);
            rule.Aggregate(new ColumnBlock([], Children, 0), weights, []);
            if (rule.Properties is { Idempotent: true, Positional: false })
                ShouldEqual(Aggregate(rule, [[units[0][0]]], [2]), [units[0][0]]);
        });

    [Fact]
    public void Means_are_ordered() =>
        Gen.Select(Units, Weights).Sample(
            (units, weights) =>
            {
                Aggregation[] ascending = [Aggregation.Minimum, Aggregation.PowerMean(-2), Aggregation.Harmonic, Aggregation.PowerMean(-.4),
                    Aggregation.Geometric, Aggregation.PowerMean(.4), Aggregation.Arithmetic, Aggregation.PowerMean(2),
                    Aggregation.Maximum];
                var scores = ascending.Select(rule => Aggregate(rule, units, weights)).ToArray();
                for (var k = 1; k < scores.Length; k++)
                {
                    for (var row = 0; row < units.Length; row++)
                    {
                        if (!double.IsNaN(scores[k][row]))
                            scores[k][row].Should().BeGreaterThanOrEqualTo(scores[k - 1][row] * (1 - 1e-12), ascending[k].Kind);
                    }
                }
            },
            iter: Samples);

    private static Aggregation Rule(int example) => AggregationExamples.All[example];

    private static void Check(int example, string name, Action<Aggregation, double[][], double[]> property)
    {
        var rule = Rule(example);
        name.Should().Be(rule.Kind);
        Gen.Select(Units, Weights).Sample((units, weights) => property(rule, units, weights), iter: Samples, threads: 1);
    }

    private static ColumnBlock Block(double[][] units, out double[] data)
    {
        var columns = units[0].Length;
        data = new double[columns * units.Length];
        for (var i = 0; i < units.Length; i++)
        {
            for (var j = 0; j < columns; j++) data[(j * units.Length) + i] = units[i][j];
        }

        return new ColumnBlock(data, columns, units.Length);
    }

    private static double[] Aggregate(Aggregation rule, double[][] units, double[] weights)
    {
        var results = new double[units.Length];
        rule.Aggregate(Block(units, out _), weights, results);
        return results;
    }

    private static void ShouldEqual(double[] actual, double[] expected)
    {
        var same = actual.Length == expected.Length
            && actual.Zip(expected)
                .All(p => double.IsNaN(p.Second)
                    ? double.IsNaN(p.First) : Math.Abs(p.First - p.Second) <= 1e-9 * Math.Max(1, Math.Abs(p.Second)));
        if (!same) actual.Should().Equal(expected);
    }

    private static void ShouldLieIn(ScoreRange range, double[] scores) =>
        scores.Where(score => score < range.Low - 1e-9 || score > range.High + 1e-9).Should().BeEmpty();
}
