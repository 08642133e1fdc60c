using CsCheck;
using InnovationPotential.Trends;

namespace InnovationPotential.Tests.Trends;

public sealed class MannKendallTests
{
    private static readonly double[] Walk =
    [
        -0.7, -0.7, -0.1, -0.9, -0.5, -0.1, 0.3, 1.7, 0.8, 2.3, 1.9, 1.1, 0.6, 1.2, 1.6, 1.6, 1, 0.6, 2.2, 2.7, 2.4, 1.7, 1.8, 0.5,
        0.3, -0.2, 1.3, 2.6, 2.8, 2, 3.2, 4.4, 5.4, 6.4, 6.4, 7.4, 9, 9.3, 8.6, 9.7,
    ];

    /// <summary>Of 40 values, 20 alike and 20 alike, there are 40!/(20!·20!) = 137,846,528,820 orders, two of which are the most
    /// extreme.</summary>
    [Fact]
    public void The_smallest_p_of_many_ties_counts_their_orders_twice()
    {
        double[] values = [.. Enumerable.Range(0, 40).Select(i => i < 20 ? 0.0 : 1)];

        MannKendallTest.Of(values).SmallestAttainablePGivenTies.GetValue().Should().BeApproximately(2 / 137_846_528_820.0, 1e-21);
        MannKendallTest.Of(Enumerable.Repeat(1.0, 40).ToArray()).SmallestAttainablePGivenTies.GetValue().Should().Be(1);
    }

    [Fact]
    public void Gilbert_1987()
    {
        double[] values = [10, 15, 14, 20];
        var exact = MannKendallTest.Of(values);
        var normal = MannKendallTest.Of(values, approximate: true);

        exact.S.Should().Be(4);
        exact.PUpper.GetValue().Should().BeApproximately(1 / 6.0, 1e-15);
        exact.TauA.GetValue().Should().BeApproximately(2 / 3.0, 1e-15);
        normal.IsExact.Should().BeFalse();
        normal.Z.GetValue().Should().BeApproximately(1.0190, 5e-5);
        normal.PTwoSided.GetValue().Should().BeApproximately(0.3081795, 5e-8);
    }

    [Theory]
    [InlineData(3, 1 / 3.0)]
    [InlineData(4, 1 / 12.0)]
    [InlineData(5, 1 / 60.0)]
    public void A_monotone_series_has_the_smallest_attainable_p(int n, double p)
    {
        var test = MannKendallTest.Of(Enumerable.Range(0, n).Select(i => (double)i).ToArray());

        test.PTwoSided.GetValue().Should().BeApproximately(p, 1e-15);
        test.SmallestAttainableP.GetValue().Should().BeApproximately(p, 1e-15);
        test.SmallestAttainablePGivenTies.GetValue().Should().BeApproximately(p, 1e-15);
    }

    [Fact]
    public void The_approximation_flatters_five_monotone_points() =>
        MannKendallTest.Of([1, 2, 3, 4, 5], approximate: true).PTwoSided.GetValue().Should().BeApproximately(0.0275, 5e-5);

    [Fact]
    public void Ties_raise_the_smallest_p_their_values_can_give()
    {
        var test = MannKendallTest.Of([55, 55, 55, 60, 60]);

        test.SmallestAttainablePGivenTies.GetValue().Should().BeApproximately(0.2, 1e-15);
        test.SmallestAttainableP.GetValue().Should().BeApproximately(1 / 60.0, 1e-15);
    }

    // R: cor.test(1:n, y, method = "kendall", exact = TRUE)
    [Fact]
    public void Untied_p_values_are_those_of_R()
    {
        MannKendallTest.Of([2, 1, 4, 3, 6, 5, 9, 7, 8]).PUpper.GetValue().Should().BeApproximately(0.00294312169312172, 1e-15);
        MannKendallTest.Of([4, 7, 1, 2, 13, 19, 11, 17, 14, 3, 18, 5, 9, 16, 6, 15, 12, 10, 20, 8])
            .PTwoSided.GetValue().Should().BeApproximately(0.185883042887091, 1e-13);
    }

    // S, the variance less the tie terms, and 2·pnorm(−(|S| − 1)/√V) computed in R
    [Fact]
    public void A_long_series_uses_the_tie_corrected_approximation()
    {
        var test = MannKendallTest.Of(Walk);

        test.IsExact.Should().BeFalse();
        test.S.Should().Be(525);
        test.Variance.Should().BeApproximately(7359.666666666667, 1e-9);
        test.PTwoSided.GetValue().Should().BeApproximately(1.008590387024866e-09, 1e-21);
        test.PLower.GetValue().Should().BeApproximately(1, 1e-8);
    }

    [Fact]
    public void The_approximation_is_close_to_the_exact_p_at_the_limit()
    {
        var values = Walk.AsSpan(0, 34).ToArray();
        var exact = MannKendallTest.Of(values[..34].Select((v, i) => i % 2 == 0 ? v : -v).ToArray());
        var normal = MannKendallTest.Of(values[..34].Select((v, i) => i % 2 == 0 ? v : -v).ToArray(), approximate: true);

        exact.IsExact.Should().BeTrue();
        exact.PTwoSided.GetValue().Should().BeApproximately(normal.PTwoSided.GetValue(), 2e-3);
    }

    [Fact]
    public void Turning_the_series_upside_down_turns_the_test() => Gen.Int[-3, 3].Array[2, 40].Sample(values =>
    {
        var test = MannKendallTest.Of(values.Select(v => (double)v).ToArray());
        var turned = MannKendallTest.Of(values.Select(v => (double)-v).ToArray());
        return turned.S == -test.S && turned.PUpper == test.PLower && turned.PLower == test.PUpper && turned.PTwoSided == test.PTwoSided;
    });

    [Fact]
    public void Monotone_maps_and_gaps_change_nothing() => Gen.Int[-3, 3].Array[2, 12].Sample(values =>
    {
        var test = MannKendallTest.Of(values.Select(v => (double)v).ToArray());
        return MannKendallTest.Of(values.SelectMany(v => new[] { Math.Exp(v), double.NaN }).ToArray()) == test;
    });

    [Theory]
    [InlineData(new double[0], UndefinedReason.NoObservations)]
    [InlineData(new[] { double.NaN, double.NaN }, UndefinedReason.NoObservations)]
    [InlineData(new[] { 5.0, double.NaN }, UndefinedReason.TooFewPoints)]
    public void Without_a_pair_there_is_no_p(double[] values, UndefinedReason reason)
    {
        var test = MannKendallTest.Of(values);

        test.PTwoSided.Reason.Should().Be(reason);
        test.PUpper.Reason.Should().Be(reason);
        test.SmallestAttainableP.Reason.Should().Be(reason);
        test.Z.Reason.Should().Be(reason);
    }

    [Fact]
    public void A_constant_series_has_p_1_and_no_tau_b()
    {
        foreach (var n in new[] { 2, 5, 50 })
        {
            var test = MannKendallTest.Of(Enumerable.Repeat(7.0, n).ToArray());

            test.PTwoSided.Value.Should().Be(1);
            test.PUpper.Value.Should().Be(1);
            test.SmallestAttainablePGivenTies.Value.Should().Be(1);
            test.TauA.Value.Should().Be(0);
            test.Z.Value.Should().Be(0);
            test.TauB.Reason.Should().Be(UndefinedReason.Constant);
        }
    }

    [Fact]
    public void Infinite_values_are_refused() =>
        FluentActions.Invoking(() => MannKendallTest.Of([1, double.PositiveInfinity])).Should().Throw<ArgumentException>();
}
