using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Tests.Numerics;

public sealed class ColumnRangeTests
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
        for (var j = 0; j < Columns; j++)
        {
            var column = data[(j * rows)..((j + 1) * rows)];
            var present = column.Where(value => !double.IsNaN(value)).ToArray();
            ColumnRange.Of(column).Should().Be(present.Length == 0 ? (double.NaN, double.NaN) : (present.Min() + 0.0, present.Max() + 0.0));
        }
    }

    [Fact]
    public void Zero_is_positive_and_infinities_count()
    {
        var (least, greatest) = ColumnRange.Of([-0.0, 0.0, double.NaN]);
        Bits.Of([least, greatest]).Should().Equal(Bits.Of([0.0, 0.0]));
        ColumnRange.Of([double.PositiveInfinity, double.PositiveInfinity, double.NaN]).Should()
            .Be((double.PositiveInfinity, double.PositiveInfinity));
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
}
