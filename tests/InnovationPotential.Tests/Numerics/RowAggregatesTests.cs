using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

public sealed class RowAggregatesTests
{
    // Rows: all present; one missing; one zero; one negative; none present.
    private const int Rows = 5;
    private static readonly double[] Data =
        [21, 21, 0, -1, double.NaN, 1, double.NaN, 1, 1, double.NaN, 1, 1, 1, 1, double.NaN, 1, 1, 1, 1, double.NaN];
    private static readonly double[] Equal = [1, 1, 1, 1];

    private delegate void Aggregate(ColumnBlock columns, ReadOnlySpan<double> weights, Span<double> destination);

    private static double[] Of(Aggregate aggregate, double[] weights)
    {
        var result = new double[Rows];
        aggregate(new ColumnBlock(Data, 4, Rows), weights, result);
        return result;
    }

    private static double PowerMean(double exponent, params double[] row)
    {
        var result = new double[1];
        RowAggregates.PowerMean(new ColumnBlock(row, row.Length, 1), Enumerable.Repeat(0.25, row.Length).ToArray(), exponent, result);
        return result[0];
    }

    [Fact]
    public void Arithmetic_mean_leaves_missing_values_out() =>
        Of(RowAggregates.ArithmeticMean, Equal).Should().Equal(6, 23.0 / 3, 0.75, 0.5, double.NaN);

    // (21, 1, 1, 1) has the geometric mean 2.1407: Nardo et al. 2008, on compensability.
    [Fact]
    public void Geometric_mean_is_zero_with_a_zero_and_undefined_with_a_negative_value()
    {
        var result = Of(RowAggregates.GeometricMean, Equal);

        result[0].Should().BeApproximately(2.140695, 1e-6);
        result[1].Should().BeApproximately(2.758924, 1e-6);
        result[2..].Should().Equal(0, double.NaN, double.NaN);
    }

    // Rows enough for every vector: a zero decides, unless a value is negative or infinite; the rows beside it keep their own means.
    [Fact]
    public void A_zero_decides_a_geometric_mean_among_rows_that_have_none()
    {
        double[][] rows =
        [
            [2, 8], [0, 8], [0, -1], [-1, 0], [0, double.PositiveInfinity], [-0.0, 8], [0, 1e300], [1e-300, 1e-300], [double.NaN, 0],
            [4, 9], [0, 0], [3, 3],
        ];
        double[] expected = [4, 0, double.NaN, double.NaN, double.NaN, 0, 0, 1e-300, 0, 6, 0, 3];
        var result = new double[rows.Length * 8];
        for (var same = 1; same <= 8; same++)
        {
            double[] data = [.. Enumerable.Range(0, 2).SelectMany(j => rows.SelectMany(r => Enumerable.Repeat(r[j], same)))];
            RowAggregates.GeometricMean(new ColumnBlock(data, 2, rows.Length * same), [1, 1], result);
            for (var i = 0; i < rows.Length * same; i++)
                Expect.Close([result[i]], [expected[i / same]], 1e-12 * Math.Abs(expected[i / same]));
        }
    }

    [Fact]
    public void Harmonic_mean_is_zero_with_a_zero_and_undefined_with_a_negative_value()
    {
        var result = Of(RowAggregates.HarmonicMean, Equal);

        result[0].Should().BeApproximately(1.3125, 1e-14);
        result[1].Should().BeApproximately(1.465116279069767, 1e-14);
        result[2..].Should().Equal(0, double.NaN, double.NaN);
    }

    [Fact]
    public void Minimum_and_maximum_leave_missing_values_out()
    {
        Of(RowAggregates.Minimum, Equal).Should().Equal(1, 1, 0, -1, double.NaN);
        Of(RowAggregates.Maximum, Equal).Should().Equal(21, 21, 1, 1, double.NaN);
    }

    [Fact]
    public void Weights_count_by_their_ratios()
    {
        Of(RowAggregates.ArithmeticMean, [3, 1, 0, 0]).Should().Equal(16, 21, 0.25, -0.5, double.NaN);
        Of(RowAggregates.ArithmeticMean, [Math.ScaleB(3, 900), Math.ScaleB(1, 900), 0, 0]).Should().Equal(16, 21, 0.25, -0.5, double.NaN);
        Of(RowAggregates.ArithmeticMean, [0, 0, 0, 0]).Should().OnlyContain(v => double.IsNaN(v));
    }

    [Fact]
    public void A_column_without_weight_is_not_read()
    {
        Of(RowAggregates.GeometricMean, [0, 1, 2, 1]).Should().Equal(1, 1, 1, 1, double.NaN);
        Of(RowAggregates.Minimum, [0, 1, 2, 1]).Should().Equal(1, 1, 1, 1, double.NaN);
    }

    [Theory]
    [InlineData(2, 2.345207879911715)]
    [InlineData(3, 2.644786236347104)]
    [InlineData(0.5, 1.8321067811865475)]
    [InlineData(-2, 1.3151918984428583)]
    [InlineData(1e-9, 1.6817928305074292, 1e-9)]
    public void Power_means_of_4_1_1_2(double exponent, double expected, double tolerance = 1e-15) =>
        PowerMean(exponent, 4, 1, 1, 2).Should().BeApproximately(expected, tolerance);

    [Theory]
    [InlineData(double.NegativeInfinity, 1)]
    [InlineData(-1e300, 1)]
    [InlineData(-1, 1.4545454545454546)]
    [InlineData(0, 1.6817928305074292)]
    [InlineData(1, 2)]
    [InlineData(1e300, 4)]
    [InlineData(double.PositiveInfinity, 4)]
    public void A_power_mean_has_its_limits(double exponent, double expected) =>
        PowerMean(exponent, 4, 1, 1, 2).Should().BeApproximately(expected, 1e-15 * 4);

    [Theory]
    [InlineData(double.NegativeInfinity)]
    [InlineData(-2)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(2)]
    [InlineData(double.PositiveInfinity)]
    public void A_power_mean_of_a_negative_value_is_undefined(double exponent)
    {
        PowerMean(exponent, -1, 2).Should().Be(double.NaN);
        PowerMean(exponent, -1, 0).Should().Be(double.NaN);
        PowerMean(exponent, -1, double.PositiveInfinity).Should().Be(double.NaN);
    }

    [Theory]
    [InlineData(-0.5, 0)]
    [InlineData(-3, 0)]
    [InlineData(0.5, 1)]
    public void A_power_mean_of_a_zero(double exponent, double expected) =>
        PowerMean(exponent, 0, 4).Should().BeApproximately(expected, 1e-15);

    [Fact]
    public void A_power_mean_of_zeros_is_zero_and_of_infinities_infinite()
    {
        PowerMean(0.5, 0, 0).Should().Be(0);
        PowerMean(-0.5, double.PositiveInfinity, double.PositiveInfinity).Should().Be(double.PositiveInfinity);
        PowerMean(0.5, 1, double.PositiveInfinity).Should().Be(double.PositiveInfinity);
        PowerMean(-0.5, 1, double.PositiveInfinity).Should().BeApproximately(4, 1e-14);
    }

    [Fact]
    public void A_power_mean_keeps_a_value_of_small_weight()
    {
        var result = new double[1];
        RowAggregates.PowerMean(new ColumnBlock([1e30, 0], 2, 1), [1e-20, 1], 2, result);
        result[0].Should().BeApproximately(1e20, 1e6);
    }

    [Fact]
    public void Weights_and_lengths_are_guarded()
    {
        static void Mean(double[] weights, int rows) =>
            RowAggregates.ArithmeticMean(new ColumnBlock([1, 2, 3, 4], 2, 2), weights, new double[rows]);

        ((Action)(() => Mean([1], 2))).Should().Throw<ArgumentException>().WithParameterName("weights");
        ((Action)(() => Mean([1, -1], 2))).Should().Throw<ArgumentException>().WithParameterName("weights");
        ((Action)(() => Mean([1, double.NaN], 2))).Should().Throw<ArgumentException>().WithParameterName("weights");
        ((Action)(() => Mean([1, 1], 1))).Should().Throw<ArgumentException>().WithParameterName("destination");
        ((Action)(() => PowerMean(double.NaN, 1))).Should().Throw<ArgumentException>().WithParameterName("exponent");
        var own = new double[4];
        ((Action)(() => RowAggregates.Minimum(new ColumnBlock(own, 2, 2), [1, 1], own))).Should().Throw<ArgumentException>()
            .WithParameterName("destination");
    }

    [Fact]
    public void Nothing_is_allocated_for_few_columns()
    {
        var data = AwfulColumns.Ordinary(20 * 1000, seed: 1);
        var weights = Enumerable.Repeat(1.0, 20).ToArray();
        var result = new double[1000];
        void All()
        {
            var columns = new ColumnBlock(data, 20, 1000);
            RowAggregates.ArithmeticMean(columns, weights, result);
            RowAggregates.GeometricMean(columns, weights, result);
            RowAggregates.PowerMean(columns, weights, 0.3, result);
        }

        All();
        var before = GC.GetAllocatedBytesForCurrentThread();
        All();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }
}
