using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

/// <summary>Expected values by exact fractions from the definitions, by hand and by a script of its own.</summary>
public sealed class SobolEstimatorsTests
{
    private static readonly double[] A = [1, 4, 2];
    private static readonly double[] B = [3, 2, 7];
    private static readonly double[] AB1 = [2, 5, 2];
    private static readonly double[] AB2 = [3, 1, 6];
    private static readonly double[] BA1 = [2, 2, 4];
    private static readonly double[] BA2 = [1, 3, 5];

    [Fact]
    public void First_order_is_Saltellis_of_2010_less_the_mean()
    {
        Expect.Close(SobolEstimators.FirstOrder(A, B, AB1), -40.0 / 411);
        Expect.Close(SobolEstimators.FirstOrder(A, B, AB2), 185.0 / 137);
    }

    [Fact]
    public void First_order_is_Jansens_on_request()
    {
        Expect.Close(SobolEstimators.FirstOrder(A, B, AB1, FirstOrderEstimator.Jansen1999), -38.0 / 137);
        Expect.Close(SobolEstimators.FirstOrder(A, B, AB2, FirstOrderEstimator.Jansen1999), 127.0 / 137);
    }

    [Fact]
    public void Total_is_Jansens()
    {
        Expect.Close(SobolEstimators.Total(A, B, AB1), 10.0 / 137);
        Expect.Close(SobolEstimators.Total(A, B, AB2), 145.0 / 137);
    }

    [Fact]
    public void Second_order_takes_both_products()
    {
        Expect.Close(SobolEstimators.SecondOrder(A, B, AB1, BA1, AB2, BA2), -95.0 / 137);
        Expect.Close(SobolEstimators.SecondOrder(A, B, AB1, BA1, AB2, BA2, FirstOrderEstimator.Jansen1999), -37.0 / 411);
        Expect.Close(SobolEstimators.SecondOrder(A, B, AB2, BA2, AB1, BA1), -95.0 / 137);
    }

    [Fact]
    public void The_dummy_is_estimated_from_A_and_B()
    {
        var estimate = Estimate([1, 1, 1], FirstOrderEstimator.Saltelli2010);
        Expect.Close(estimate.Mean, 19.0 / 6);
        Expect.Close(estimate.Variance, 137.0 / 30);
        Expect.Close(estimate.DummyFirst, -305.0 / 822);
        Expect.Close(estimate.DummyTotal, -143.0 / 822);
        Expect.Close(Estimate([1, 1, 1], FirstOrderEstimator.Jansen1999).DummyFirst, -28.0 / 137);
    }

    [Fact]
    public void A_row_that_counts_twice_stands_twice()
    {
        var weighted = Estimate([2, 0, 1], FirstOrderEstimator.Saltelli2010);
        Expect.Close(weighted.First[0], SobolEstimators.FirstOrder([1, 1, 2], [3, 3, 7], [2, 2, 2]));
        Expect.Close(weighted.Total[1], SobolEstimators.Total([1, 1, 2], [3, 3, 7], [3, 3, 6]));
        Expect.Close(weighted.Second[0], SobolEstimators.SecondOrder([1, 1, 2], [3, 3, 7], [2, 2, 2], [2, 2, 4], [3, 3, 6], [1, 1, 5]));
    }

    [Theory]
    [InlineData(1e300, 0)]
    [InlineData(1e-300, 0)]
    [InlineData(-7, 0)]
    [InlineData(1, 1e6)]
    [InlineData(1e-9, 1)]
    public void Scale_and_offset_change_nothing(double scale, double offset)
    {
        double[] Of(double[] y) => Array.ConvertAll(y, v => offset + (scale * v));
        Expect.Close(SobolEstimators.FirstOrder(Of(A), Of(B), Of(AB2)), 185.0 / 137, 1e-6);
        Expect.Close(SobolEstimators.Total(Of(A), Of(B), Of(AB2)), 145.0 / 137, 1e-6);
        Expect.Close(SobolEstimators.SecondOrder(Of(A), Of(B), Of(AB1), Of(BA1), Of(AB2), Of(BA2)), -95.0 / 137, 1e-6);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Rows_with_a_value_that_is_not_finite_are_left_out(double failed)
    {
        Expect.Close(SobolEstimators.Total([1, 9, 4, 2, 5], [3, 9, 2, 7, failed], [3, failed, 1, 6, 5]), 145.0 / 137);
        SobolEstimators.Total([failed], [1], [2]).Should().Be(double.NaN);
        SobolEstimators.FirstOrder([], [], []).Should().Be(double.NaN);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    [InlineData(-1e300)]
    public void A_constant_has_no_indices(double value)
    {
        var y = Enumerable.Repeat(value, 1001).ToArray();
        SobolEstimators.FirstOrder(y, y, y).Should().Be(double.NaN);
        SobolEstimators.FirstOrder(y, y, y, FirstOrderEstimator.Jansen1999).Should().Be(double.NaN);
        SobolEstimators.Total(y, y, y).Should().Be(double.NaN);
        SobolEstimators.SecondOrder(y, y, y, y, y, y).Should().Be(double.NaN);
    }

    [Fact]
    public void One_row_is_enough()
    {
        // Mean 2, V = (1 + 1) / 1 = 2: (3 − 2)(3 − 1)/2 and (1 − 3)²/(2·2).
        SobolEstimators.FirstOrder([1], [3], [3]).Should().Be(1);
        SobolEstimators.Total([1], [3], [3]).Should().Be(1);
    }

    [Fact]
    public void Sums_of_any_length_are_those_of_a_loop()
    {
        for (var n = 1; n < 40; n++)
        {
            double[] Column(int c) => [.. Enumerable.Range(0, n).Select(i => (double)(((i * 7) + (c * 5)) % 11))];
            var (w, a, b, m) = (Column(1), Column(2), Column(3), Column(4));
            double Sum(Func<int, double> term) => Enumerable.Range(0, n).Sum(term);
            LaneSums.Of(w).Should().Be(Sum(i => w[i]));
            LaneSums.Powers(w, a).Should().Be((Sum(i => w[i] * a[i]), Sum(i => w[i] * a[i] * a[i])));
            LaneSums.Product(w, a, b).Should().Be(Sum(i => w[i] * a[i] * b[i]));
            LaneSums.Mixed(w, a, b, m).Should().Be(new MixedSums(
                Sum(i => w[i] * b[i] * (m[i] - a[i])), Sum(i => w[i] * (m[i] - a[i])), Sum(i => w[i] * (m[i] - a[i]) * (m[i] - a[i])), Sum(i => w[i] * (m[i] - b[i]) * (m[i] - b[i]))));
        }
    }

    [Fact]
    public void Refuses_columns_of_different_lengths_and_unknown_estimators()
    {
        ((Action)(() => SobolEstimators.Total([1, 2], [1], [1, 2]))).Should().Throw<ArgumentException>();
        ((Action)(() => SobolEstimators.Total([1, 2], [1, 2], [1]))).Should().Throw<ArgumentException>();
        ((Action)(() => SobolEstimators.FirstOrder([1, 2], [1, 2], [1, 2], (FirstOrderEstimator)2))).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static SobolEstimate Estimate(double[] weights, FirstOrderEstimator estimator)
    {
        var estimate = new SobolEstimate(2, secondOrder: true);
        new SaltelliColumns(A, B, [AB1, AB2], [BA1, BA2]).Estimate(weights, estimator, estimate);
        return estimate;
    }
}
