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
    public void Rows_that_share_nothing_have_no_distance()
    {
        var distances = new double[5];
        NearestNeighbors.Distances(Table, 2, distances);
        distances[4].Should().Be(double.NaN);
    }

    [Fact]
    public void The_first_of_equally_near_rows_is_nearest() =>
        NearestNeighbors.Nearest([2, 1, double.NaN, 1, 0], 9).Should().Equal(4, 1, 3, 0);
}
