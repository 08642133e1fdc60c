using InnovationPotential.Numerics;
using InnovationPotential.Numerics.Kernels;

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
        Expect.Close(FirstOrder(A, B, AB1), -40.0 / 411);
        Expect.Close(FirstOrder(A, B, AB2), 185.0 / 137);
    }

    [Fact]
    public void First_order_is_Jansens_on_request()
    {
        Expect.Close(FirstOrder(A, B, AB1, FirstOrderEstimator.Jansen1999), -38.0 / 137);
        Expect.Close(FirstOrder(A, B, AB2, FirstOrderEstimator.Jansen1999), 127.0 / 137);
    }

    [Fact]
    public void Total_is_Jansens()
    {
        Expect.Close(Total(A, B, AB1), 10.0 / 137);
        Expect.Close(Total(A, B, AB2), 145.0 / 137);
    }

    [Fact]
    public void Second_order_takes_both_products()
    {
        Expect.Close(SecondOrder(A, B, AB1, BA1, AB2, BA2), -95.0 / 137);
        Expect.Close(SecondOrder(A, B, AB1, BA1, AB2, BA2, FirstOrderEstimator.Jansen1999), -37.0 / 411);
        Expect.Close(SecondOrder(A, B, AB2, BA2, AB1, BA1), -95.0 / 137);
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
        Expect.Close(weighted.First[0], FirstOrder([1, 1, 2], [3, 3, 7], [2, 2, 2]));
        Expect.Close(weighted.Total[1], Total([1, 1, 2], [3, 3, 7], [3, 3, 6]));
        Expect.Close(weighted.Second[0], SecondOrder([1, 1, 2], [3, 3, 7], [2, 2, 2], [2, 2, 4], [3, 3, 6], [1, 1, 5]));
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
        Expect.Close(FirstOrder(Of(A), Of(B), Of(AB2)), 185.0 / 137, 1e-6);
        Expect.Close(Total(Of(A), Of(B), Of(AB2)), 145.0 / 137, 1e-6);
        Expect.Close(SecondOrder(Of(A), Of(B), Of(AB1), Of(BA1), Of(AB2), Of(BA2)), -95.0 / 137, 1e-6);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Rows_with_a_value_that_is_not_finite_are_left_out(double failed)
    {
        Expect.Close(Total([1, 9, 4, 2, 5], [3, 9, 2, 7, failed], [3, failed, 1, 6, 5]), 145.0 / 137);
        Total([failed], [1], [2]).Should().Be(double.NaN);
        FirstOrder([], [], []).Should().Be(double.NaN);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    [InlineData(-1e300)]
    public void A_constant_has_no_indices(double value)
    {
        var y = Enumerable.Repeat(value, 1001).ToArray();
        FirstOrder(y, y, y).Should().Be(double.NaN);
        FirstOrder(y, y, y, FirstOrderEstimator.Jansen1999).Should().Be(double.NaN);
        Total(y, y, y).Should().Be(double.NaN);
        SecondOrder(y, y, y, y, y, y).Should().Be(double.NaN);
    }

    [Fact]
    public void One_row_is_enough()
    {
        // Mean 2, V = (1 + 1) / 1 = 2: (3 − 2)(3 − 1)/2 and (1 − 3)²/(2·2).
        FirstOrder([1], [3], [3]).Should().Be(1);
        Total([1], [3], [3]).Should().Be(1);
    }

    [Theory]
    [InlineData(FirstOrderEstimator.Saltelli2010)]
    [InlineData(FirstOrderEstimator.Jansen1999)]
    public void Sums_over_any_number_of_rows_are_those_of_a_plain_loop(FirstOrderEstimator estimator)
    {
        foreach (var n in (int[])[1, 2, 3, 4, 5, 7, 8, 9, 511, 512, 513, 1030])
        {
            // Multiples of 1/8 below 2: centering aside, every sum is exact.
            double[] Column(int c) => [.. Enumerable.Range(0, n).Select(i => ((((i * 7) + (c * 5)) % 15) + 1) / 8.0)];
            var columns = new SaltelliColumns(Column(1), Column(2), [Column(3), Column(4), Column(5)], [Column(6), Column(7), Column(8)]);
            var sums = new SaltelliSums(columns, estimator);
            for (var i = 0; i < sums.Weights.Length; i++) sums.Weights[i] = i % 3;
            sums.Run();
            for (var set = 0; set < SaltelliSums.Sets; set++)
            {
                double Sum(Func<int, double> term)
                {
                    var sum = 0.0;
                    for (var i = 0; i < n; i++) sum += ((i * SaltelliSums.Sets) + set) % 3 * term(i);
                    return sum;
                }

                var (a, b) = (columns.A, columns.B);
                sums.A(set).Should().Be(Sum(i => a[i]));
                sums.SquaresOfB(set).Should().Be(Sum(i => b[i] * b[i]));
                sums.Product(set).Should().Be(Sum(i => a[i] * b[i]));
                for (var f = 0; f < 3; f++)
                {
                    var (ab, ba) = (columns.AB[f], columns.BA[f]);
                    sums.ChangeSquares(f, set).Should().Be(Sum(i => (ab[i] - a[i]) * (ab[i] - a[i])));
                    sums.Mixed(f, set).Should().Be(Sum(i => ab[i] + ba[i]));
                    if (estimator == FirstOrderEstimator.Jansen1999)
                        sums.RestSquares(f, set).Should().Be(Sum(i => (ab[i] - b[i]) * (ab[i] - b[i])));
                    else (sums.Cross(f, set), sums.Change(f, set)).Should().Be((Sum(i => (ab[i] - a[i]) * b[i]), Sum(i => ab[i] - a[i])));
                }

                var (ab1, ab2, ba1, ba2) = (columns.AB[1], columns.AB[2], columns.BA[1], columns.BA[2]);
                sums.Pair(2, set).Should().Be(Sum(i => (ba1[i] * ab2[i]) + (ba2[i] * ab1[i])));
            }
        }
    }

    [Fact]
    public void Groups_hold_every_row_once_and_are_of_equal_size()
    {
        const int rows = 1000;
        double[] Column(int c) => [.. Enumerable.Range(0, rows).Select(i => ((((i * 7) + (c * 5)) % 15) + 1) / 8.0)];
        var columns = new SaltelliColumns(Column(1), Column(2), [Column(3), Column(4)], []);
        var groups = new SaltelliGroups(columns, FirstOrderEstimator.Saltelli2010, 128, 7, default);
        groups.Sizes.Should().OnlyContain(size => size == 7 || size == 8).And.Subject.Sum().Should().Be(rows);
        var sums = new SaltelliSums(columns, FirstOrderEstimator.Saltelli2010, groups);
        Array.Fill(sums.Weights, 1);
        sums.Run();
        sums.Rows(3).Should().Be(rows);
        var grouped = columns.Estimate(sums, 3, FirstOrderEstimator.Saltelli2010);
        var whole = columns.Estimate(FirstOrderEstimator.Saltelli2010);
        grouped.First.Zip(whole.First).Should().OnlyContain(p => Math.Abs(p.First - p.Second) < 1e-12);
        grouped.Total.Zip(whole.Total).Should().OnlyContain(p => Math.Abs(p.First - p.Second) < 1e-12);
    }

    [Fact]
    public void Intervals_of_many_rows_have_the_width_of_the_theory()
    {
        // y = x1 + x2, independent and uniform: the total index of x1 is ½ Σ(AB − A)² / (n·V).
        const int rows = 1 << 15;
        var random = new RandomNumbers(11, 4);
        double[] Column(int first, int second) =>
            [.. Enumerable.Range(0, rows).Select(i => random.Uniform(i, first) + random.Uniform(i, second))];
        var columns = new SaltelliColumns(Column(0, 1), Column(2, 3), [Column(2, 1), Column(0, 3)], []);
        var totals = SobolBootstrap.Run(columns, FirstOrderEstimator.Saltelli2010, 2000, 5, 2, default).Select(e => e.Total[0]).ToArray();
        // By the delta method over the rows themselves.
        var (a, b, ab) = (columns.A, columns.B, columns.AB[0]);
        var variance = a.Concat(b).Sum(x => x * x) / (2.0 * rows);
        var total = a.Zip(ab).Sum(p => (p.Second - p.First) * (p.Second - p.First)) / (2.0 * rows * variance);
        var influence = Enumerable.Range(0, rows).Select(i =>
            ((((ab[i] - a[i]) * (ab[i] - a[i])) / 2) - (total * ((a[i] * a[i]) + (b[i] * b[i])) / 2)) / variance);
        var expected = Math.Sqrt(influence.Sum(x => x * x)) / rows;
        var mean = totals.Average();
        Math.Sqrt(totals.Sum(t => (t - mean) * (t - mean)) / (totals.Length - 1)).Should().BeApproximately(expected, 0.06 * expected);
    }

    [Fact]
    public unsafe void The_width_of_the_vectors_changes_no_bit()
    {
        const int rows = 37;
        var random = new RandomNumbers(3, 20);
        double[] weights = [.. Enumerable.Range(0, rows * 16).Select(i => Math.Floor(4 * random.Uniform(i, 0)))];
        double[] columns = [.. Enumerable.Range(0, rows * 4).Select(i => random.Normal(i, 1))];
        double[] eight = new double[64], four = new double[64], two = new double[64], one = new double[64];
        fixed (double* w = weights, c = columns, s8 = eight, s4 = four, s2 = two, s1 = one)
        {
            ResampleLoop.Add<Lanes8>(w, c, rows, rows, s8);
            ResampleLoop.Add<Lanes4>(w, c, rows, rows, s4);
            ResampleLoop.Add<Lanes2>(w, c, rows, rows, s2);
            ResampleLoop.Add<Lanes1>(w, c, rows, rows, s1);
        }

        one.Should().OnlyContain(s => s != 0);
        eight.Should().Equal(one);
        four.Should().Equal(one);
        two.Should().Equal(one);
    }

    private static double FirstOrder(double[] a, double[] b, double[] ab,
        FirstOrderEstimator estimator = FirstOrderEstimator.Saltelli2010) =>
        new SaltelliColumns(a, b, [ab], []).Estimate(estimator).First[0];

    private static double Total(double[] a, double[] b, double[] ab) =>
        new SaltelliColumns(a, b, [ab], []).Estimate(FirstOrderEstimator.Saltelli2010).Total[0];

    private static double SecondOrder(double[] a, double[] b, double[] abI, double[] baI, double[] abJ, double[] baJ,
        FirstOrderEstimator estimator = FirstOrderEstimator.Saltelli2010) =>
        new SaltelliColumns(a, b, [abI, abJ], [baI, baJ]).Estimate(estimator).Second[0];

    private static SobolEstimate Estimate(double[] weights, FirstOrderEstimator estimator)
    {
        var columns = new SaltelliColumns(A, B, [AB1, AB2], [BA1, BA2]);
        var sums = new SaltelliSums(columns, estimator);
        for (var row = 0; row < weights.Length; row++) sums.Weights[(row * SaltelliSums.Sets) + 5] = weights[row];
        sums.Run();
        return columns.Estimate(sums, 5, estimator);
    }
}
