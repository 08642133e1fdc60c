using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

public sealed class ColumnBlockTests
{
    private static readonly double[] Data = [11, 21, 31, -1, 12, 22, 32, -1, 13, 23, 33];

    [Fact]
    public void A_column_starts_a_stride_after_the_one_before()
    {
        var block = new ColumnBlock(Data, count: 3, rows: 3, stride: 4);

        block.Column(0).ToArray().Should().Equal(11, 21, 31);
        block.Column(2).ToArray().Should().Equal(13, 23, 33);
        (block.Count, block.Rows, block.Stride).Should().Be((3, 3, 4));
    }

    [Fact]
    public void Without_a_stride_the_columns_follow_each_other() =>
        new ColumnBlock([1, 2, 3, 4], count: 2, rows: 2).Column(1).ToArray().Should().Equal(3, 4);

    [Fact]
    public void Columns_can_be_sliced()
    {
        var slice = new ColumnBlock(Data, 3, 3, 4).Slice(1, 2);

        slice.Count.Should().Be(2);
        slice.Column(0).ToArray().Should().Equal(12, 22, 32);
        new ColumnBlock(Data, 3, 3, 4).Slice(3, 0).Count.Should().Be(0);
    }

    [Fact]
    public void Rows_can_be_sliced()
    {
        var slice = new ColumnBlock(Data, 3, 3, 4).SliceRows(1, 2);

        slice.Column(0).ToArray().Should().Equal(21, 31);
        slice.Column(2).ToArray().Should().Equal(23, 33);
        new ColumnBlock(Data, 3, 3, 4).SliceRows(3, 0).Column(2).ToArray().Should().BeEmpty();
    }

    [Fact]
    public void The_default_is_empty()
    {
        ColumnBlock block = default;

        (block.Count, block.Rows).Should().Be((0, 0));
        block.Slice(0, 0).SliceRows(0, 0).Count.Should().Be(0);
    }

    [Theory]
    [InlineData(-1, 3, 4)]
    [InlineData(3, -1, 4)]
    [InlineData(3, 3, 2)]
    public void Impossible_shapes_are_refused(int count, int rows, int stride)
    {
        var act = () => new ColumnBlock(Data, count, rows, stride).Count;
        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData(4, 3, 4)]
    [InlineData(3, 4, 4)]
    [InlineData(int.MaxValue, 1, int.MaxValue)]
    public void A_span_too_short_is_refused(int count, int rows, int stride)
    {
        var act = () => new ColumnBlock(Data, count, rows, stride).Count;
        act.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Places_outside_are_refused()
    {
        ((Action)(() => _ = new ColumnBlock(Data, 3, 3, 4).Column(3).Length)).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = new ColumnBlock(Data, 3, 3, 4).Slice(2, 2).Count)).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = new ColumnBlock(Data, 3, 3, 4).Slice(4, 0).Count)).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = new ColumnBlock(Data, 3, 3, 4).SliceRows(2, 2).Count)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
