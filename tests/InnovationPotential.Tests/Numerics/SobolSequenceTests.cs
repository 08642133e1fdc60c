using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

public class SobolSequenceTests
{
    [Fact]
    public void First_points_are_the_published_ones()
    {
        double[][] published =
        [
            [0, 0, 0], [0.5, 0.5, 0.5], [0.75, 0.25, 0.25], [0.25, 0.75, 0.75], [0.375, 0.375, 0.625],
            [0.875, 0.875, 0.125], [0.625, 0.125, 0.875], [0.125, 0.625, 0.375], [0.1875, 0.3125, 0.9375], [0.6875, 0.8125, 0.4375],
        ];
        var sequence = new SobolSequence(3);
        var point = new double[3];
        for (var i = 0; i < published.Length; i++)
        {
            sequence.Point(i, point);
            point.Should().Equal(published[i]);
        }
    }

    [Theory]
    [InlineData(10, 100, 0.4609375)]
    [InlineData(100, 1000, 0.7685546875)]
    [InlineData(255, 12345, 0.58807373046875)]
    [InlineData(499, 2147495993, 0.6341202275361866)]
    [InlineData(1023, 777, 0.4521484375)]
    [InlineData(1023, 4294967295, 0.39498760108835995)]
    public void Far_coordinates_are_those_of_the_published_table(int dimension, long index, double expected)
    {
        var point = new double[SobolSequence.LargestDimensions];
        new SobolSequence(point.Length).Point(index, point);
        point[dimension].Should().Be(expected);
    }

    [Theory]
    [InlineData(SobolScrambling.None)]
    [InlineData(SobolScrambling.DigitalShift)]
    [InlineData(SobolScrambling.Owen)]
    public void Every_coordinate_visits_each_interval_once(SobolScrambling scrambling)
    {
        var sequence = new SobolSequence(SobolSequence.LargestDimensions, scrambling, 7);
        var column = new double[256];
        for (var d = 0; d < sequence.Dimensions; d++)
        {
            // Any block of 2^m points that starts at a multiple of 2^m is a net too.
            sequence.Column(512, d, column);
            column.Select(x => (int)(x * 256)).Order().Should().Equal(Enumerable.Range(0, 256));
        }
    }

    [Theory]
    [InlineData(SobolScrambling.None)]
    [InlineData(SobolScrambling.DigitalShift)]
    [InlineData(SobolScrambling.Owen)]
    public void Pairs_of_early_coordinates_are_balanced(SobolScrambling scrambling)
    {
        var sequence = new SobolSequence(10, scrambling, 11);
        var columns = Enumerable.Range(0, 10).Select(d => Column(sequence, d, 4096)).ToArray();
        for (var a = 0; a < 10; a++)
            for (var b = 0; b < a; b++)
                columns[a].Zip(columns[b]).CountBy(p => ((int)(p.First * 4), (int)(p.Second * 4)))
                    .Should().HaveCount(16).And.OnlyContain(cell => cell.Value == 256);
    }

    [Fact]
    public void The_first_two_coordinates_are_a_net_in_every_shape_of_interval()
    {
        var sequence = new SobolSequence(2, SobolScrambling.Owen, 3);
        var (x, y) = (Column(sequence, 0, 256), Column(sequence, 1, 256));
        for (var k = 0; k <= 8; k++)
            x.Zip(y).Select(p => ((int)(p.First * (1 << k)), (int)(p.Second * (1 << (8 - k))))).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_column_holds_the_coordinates_of_its_points()
    {
        var sequence = new SobolSequence(5, SobolScrambling.Owen, 42);
        var point = new double[5];
        var column = Column(sequence, 3, 100, 4_000_000_000);
        for (var i = 0; i < column.Length; i++)
        {
            sequence.Point(4_000_000_000 + i, point);
            point[3].Should().Be(column[i]);
        }
    }

    [Fact]
    public void Scrambling_depends_on_the_seed_and_stays_inside()
    {
        foreach (var scrambling in new[] { SobolScrambling.DigitalShift, SobolScrambling.Owen })
        {
            var (one, other) = (Column(new SobolSequence(1, scrambling, 1), 0, 64), Column(new SobolSequence(1, scrambling, 2), 0, 64));
            one.Should().NotEqual(other);
            one.Should().OnlyContain(x => x > 0 && x < 1);
        }
    }

    [Fact]
    public void Integrates_a_product_far_better_than_random_points()
    {
        // ∏(1 + (x − ½)/2) integrates to 1; 4096 random points err by about 0.005.
        foreach (var scrambling in Enum.GetValues<SobolScrambling>())
        {
            var sequence = new SobolSequence(5, scrambling, 5);
            var point = new double[5];
            var sum = 0.0;
            for (var i = 0; i < 4096; i++)
            {
                sequence.Point(i, point);
                sum += point.Aggregate(1.0, (product, x) => product * (1 + ((x - 0.5) / 2)));
            }
            (sum / 4096).Should().BeApproximately(1, 0.0005);
        }
    }

    [Fact]
    public void Refuses_points_and_dimensions_there_are_not()
    {
        ((Action)(() => _ = new SobolSequence(0))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = new SobolSequence(1025))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = new SobolSequence(1, (SobolScrambling)3))).Should().Throw<ArgumentOutOfRangeException>();
        var sequence = new SobolSequence(2);
        ((Action)(() => sequence.Point(-1, new double[2]))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => sequence.Point(1L << 32, new double[2]))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => sequence.Point(0, new double[3]))).Should().Throw<ArgumentException>();
        ((Action)(() => sequence.Column((1L << 32) - 1, 0, new double[2]))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => sequence.Column(0, 2, new double[2]))).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static double[] Column(SobolSequence sequence, int dimension, int count, long first = 0)
    {
        var column = new double[count];
        sequence.Column(first, dimension, column);
        return column;
    }
}
