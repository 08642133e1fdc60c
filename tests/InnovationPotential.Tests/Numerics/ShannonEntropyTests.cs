using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

public class ShannonEntropyTests
{
    [Fact]
    public void Entropies_of_the_technology_achievement_index() => Expect.Close(
        Array.ConvertAll(Tai23.Columns, column => ShannonEntropy.Normalized(column)),
        [0.81927, 0.85665, 0.91461, 0.98168, 0.99983, 0.99952, 0.99582, 0.98087], 5e-6);

    [Fact]
    public void Equal_shares_have_one_and_a_single_share_none()
    {
        Expect.Close(ShannonEntropy.Normalized([3, 3, double.NaN, 3]), 1);
        ShannonEntropy.Normalized([0, 5, 0]).Should().Be(0);
    }

    [Fact]
    public void Undefined_where_there_are_no_shares()
    {
        foreach (var values in new double[][] { [], [1], [0, 0], [1, -1, 3], [1, double.PositiveInfinity] })
            ShannonEntropy.Normalized(values).Should().Be(double.NaN);
    }
}
