using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

public sealed class KendallTestTests
{
    /// <summary>
    /// The variance of the score of these is 33.5142857142857 over all 5,040 orders of y, counted one by one in Python; three of a kind
    /// stand in both. erfc(14/√(2·33.514…)) by Python's math.
    /// </summary>
    [Fact]
    public void Ties_of_three_in_both_take_their_part_of_the_variance() =>
        CorrelationTest.KendallNormal(14, [1, 1, 1, 2, 3, 3, 3], [1, 1, 1, 2, 2, 3, 4]).Should()
            .BeApproximately(0.015592528642932634, 1e-15);
}
