using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

public class NearestNeighborsTests
{
    private static readonly double[][] Table = [[0, 3, double.NaN, 0, double.NaN], [0, 4, 2, 0, double.NaN], [0, 0, double.NaN, 0, 5]];

    [Fact]
    public void Distances_scale_up_for_coordinates_not_shared()
    {
        var distances = new double[5];
        NearestNeighbors.Distances(Table, 0, distances);
        Expect.Close(distances, [double.NaN, 5, Math.Sqrt(12), 0, Math.Sqrt(75)]);
        NearestNeighbors.Nearest(distances, 3).Should().Equal(3, 2, 1);
    }

    [Fact]
    public void Rows_that_share_too_little_have_no_distance()
    {
        var distances = new double[5];
        NearestNeighbors.Distances(Table, 2, distances);
        distances[4].Should().Be(double.NaN);
        NearestNeighbors.Distances(Table, 0, distances, leastShared: 2);
        distances[2].Should().Be(double.NaN);
        distances[1].Should().Be(5);
    }

    [Fact]
    public void The_first_of_equally_near_rows_is_nearest() =>
        NearestNeighbors.Nearest([2, 1, double.NaN, 1, 0], 9).Should().Equal(4, 1, 3, 0);

    [Fact]
    public void Refuses_rows_there_are_not()
    {
        ((Action)(() => NearestNeighbors.Distances(Table, 5, new double[5]))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => NearestNeighbors.Distances(Table, 0, new double[4]))).Should().Throw<ArgumentException>();
        ((Action)(() => NearestNeighbors.Distances(Table, 0, new double[5], 0))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => NearestNeighbors.Nearest([1], -1))).Should().Throw<ArgumentOutOfRangeException>();
    }
}
