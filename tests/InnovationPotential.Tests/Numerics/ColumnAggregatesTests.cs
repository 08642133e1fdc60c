using InnovationPotential.Numerics;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Tests.Numerics;

public sealed class ColumnAggregatesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(1000)]
    public void Least_and_greatest_skip_missing_values(int rows)
    {
        const int Columns = 6;
        var data = AwfulColumns.Any(rows * Columns, rows);
        var minimum = new double[Columns];
        var maximum = new double[Columns];
        ColumnAggregates.MinMax(new ColumnBlock(data, Columns, rows), minimum, maximum);
        for (var j = 0; j < Columns; j++)
        {
            var present = data[(j * rows)..((j + 1) * rows)].Where(value => !double.IsNaN(value)).ToArray();
            minimum[j].Should().Be(present.Length == 0 ? double.NaN : present.Min() + 0.0);
            maximum[j].Should().Be(present.Length == 0 ? double.NaN : present.Max() + 0.0);
        }
    }

    [Fact]
    public void Zero_is_positive_and_infinities_count()
    {
        var minimum = new double[2];
        var maximum = new double[2];
        ColumnAggregates.MinMax(new ColumnBlock([-0.0, 0.0, double.NaN, double.PositiveInfinity, double.PositiveInfinity, double.NaN], 2,
            3), minimum, maximum);

        Bits.Of(minimum).Should().Equal(Bits.Of([0.0, double.PositiveInfinity]));
        Bits.Of(maximum).Should().Equal(Bits.Of([0.0, double.PositiveInfinity]));
    }

    [Fact]
    public void Threads_agree()
    {
        const int Rows = 600_001;
        var data = AwfulColumns.Ordinary(2 * Rows, seed: 3);
        data[Rows - 1] = -77;
        data[Rows] = 99;
        double[] minimum = new double[2], maximum = new double[2], minimum2 = new double[2], maximum2 = new double[2];
        ColumnAggregates.MinMax(new ColumnBlock(data, 2, Rows), minimum, maximum);
        ColumnAggregates.MinMax(new ColumnBlock(data, 2, Rows), minimum2, maximum2, degreeOfParallelism: 3);

        minimum2.Should().Equal(minimum);
        maximum2.Should().Equal(maximum);
        (minimum[0], maximum[1]).Should().Be((-77, 99));
    }

    [Fact]
    public unsafe void Widths_agree_to_the_bit()
    {
        for (var count = 0; count < 100; count++)
        {
            fixed (double* values = AwfulColumns.Any(count + 1, count))
            {
                var (least, greatest) = ColumnRange.Find<Lanes1>(values, count);
                foreach (var other in new[] { ColumnRange.Find<Lanes2>(values, count), ColumnRange.Find<Lanes4>(values, count),
                    ColumnRange.Find<Lanes8>(values, count) })
                    (Bits.Of(other.Least), Bits.Of(other.Greatest)).Should().Be((Bits.Of(least), Bits.Of(greatest)));
            }
        }
    }

    [Fact]
    public void Lengths_are_guarded()
    {
        ((Action)(() => ColumnAggregates.MinMax(new ColumnBlock([1, 2], 2, 1), new double[1], new double[2]))).Should()
            .Throw<ArgumentException>().WithParameterName("minimum");
        ((Action)(() => ColumnAggregates.MinMax(new ColumnBlock([1, 2], 2, 1), new double[2], new double[1]))).Should()
            .Throw<ArgumentException>().WithParameterName("maximum");
        ((Action)(() => ColumnAggregates.MinMax(default, [], [], 0))).Should().Throw<ArgumentOutOfRangeException>();
    }
}
