using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Weightings;

/// <summary>Weights of indices of component scores, against closed forms and against the scores themselves.</summary>
public sealed class ComponentScoreTests
{
    private static readonly string[] Codes = ["a", "b", "c", "d"];

    // A 2³ design: a and its like correlate by 0.44, c and its like by 0.21, the pairs not with each other. A pair's component has the
    // variance 1 + r and the coefficient √(1 + r) up to a factor.
    private static readonly double[][] Pairs = Design(0.44, 0.21);

    [Fact]
    public void One_component_weighs_by_its_loadings() =>
        Weights(Weighting.ComponentScores(1), Pairs).ShouldBeNear(0.5, 0.5, 0, 0);

    /// <summary>Waves do not correlate but for rounding, whose sign says nothing.</summary>
    [Fact]
    public void What_rounding_leaves_of_0_is_no_opposition()
    {
        for (var n = 7; n < 40; n++)
        {
            double[] Wave(int k, double phase) => [.. Enumerable.Range(0, n).Select(i => Math.Cos((2 * Math.PI * k * i / n) + phase))];
            var first = Wave(1, 0.3);
            var result = Weighed.By(Weighting.ComponentScores(1), Codes,
                [first, Mix(first, Wave(1, 0.3 + (Math.PI / 2)), 0.7), Wave(2, 0.1), Mix(Wave(2, 0.1), Wave(3, 0.5), 0.3)]);
            result.Weights.ShouldBeNear(0.5, 0.5, 0, 0);
            result.Diagnostics.Should().BeEmpty();
        }
    }

    [Fact]
    public void Two_components_weigh_by_what_they_explain() =>
        Weights(Weighting.ComponentScores(2), Pairs).ShouldBeNear(1.2 / 4.6, 1.2 / 4.6, 1.1 / 4.6, 1.1 / 4.6);

    // All components, rotated, are the children themselves made uncorrelated: R⁻¹·R^½, each explaining a k-th.
    [Fact]
    public void All_components_weigh_as_the_inverse_root_of_the_correlations()
    {
        var random = new Random(101);
        for (var i = 0; i < 50; i++)
        {
            // Beyond √(2/3) varimax leaves a pair's sum and difference as they are.
            var r = 0.1 + (0.6 * random.NextDouble());
            var s = 0.1 + (0.6 * random.NextDouble());
            // Each row of R^-½ of a pair sums to 1/√(1 + r).
            double[] expected = [1 / Math.Sqrt(1 + r), 1 / Math.Sqrt(1 + r), 1 / Math.Sqrt(1 + s), 1 / Math.Sqrt(1 + s)];
            var sum = expected.Sum();
            Weights(Weighting.ComponentScores(), Design(r, s)).ShouldBeNear(Array.ConvertAll(expected, e => e / sum));
        }
    }

    [Fact]
    public void A_child_against_the_others_is_an_error()
    {
        double[] against = [.. Pairs[0].Select((x, i) => -x + (0.1 * Pairs[2][i]))];
        var result = Weighting.ComponentScores(1).Weigh(Codes, Block([Pairs[0], Pairs[1], Pairs[2], against]));
        result.Weights.Should().OnlyContain(w => w == 0);
        result.Diagnostics.Should().Contain(d =>
            d.Code == WeightingCodes.NegativeLoading && d.Severity == Severity.Error && d.Location.Node == "d");
    }

    [Fact]
    public void A_contrast_has_no_direction()
    {
        var result = Weighed.By(Weighting.ComponentScores(), Codes, Design(0.9, 0.2));
        result.Weights.Should().OnlyContain(w => w == 0);
        result.ShouldSay((WeightingCodes.NegativeLoading, "node"));
        result.Diagnostics.Should().ContainSingle(d => d.Severity == Severity.Error).Which.Message.Should().Contain("sum to 0");
    }

    [Fact]
    public void More_components_than_there_are_is_an_error()
    {
        var result = Weighed.By(Weighting.ComponentScores(5), Codes, Pairs);
        result.ShouldSay((WeightingCodes.NotDecomposed, "node"));
        result.Diagnostics.Should().ContainSingle(d => d.Code == WeightingCodes.NotDecomposed && d.Severity == Severity.Error)
            .Which.Message.Should().Contain("4 components, not 5");
        FluentActions.Invoking(() => Weighting.ComponentScores(0)).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static double[][] Design(double r, double s)
    {
        double[] a = [1, 1, 1, 1, -1, -1, -1, -1], e = [1, -1, 1, -1, 1, -1, 1, -1];
        double[] c = [1, 1, -1, -1, 1, 1, -1, -1], f = [1, -1, -1, 1, -1, 1, 1, -1];
        return [a, Mix(a, e, r), c, Mix(c, f, s)];
    }

    private static double[] Mix(double[] x, double[] y, double r) => [.. x.Zip(y, (p, q) => (r * p) + (Math.Sqrt(1 - (r * r)) * q))];

    private static ColumnBlock Block(double[][] columns) => new(columns.SelectMany(c => c).ToArray(), columns.Length, columns[0].Length);

    private static EquatableArray<double> Weights(Weighting rule, double[][] columns) => rule.Weigh(Codes, Block(columns)).Weights;
}
