using CsCheck;
using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

public sealed class ClampedLineTests
{
    // 20 to 85 years onto [0, 1], as of 80.3; 90 scores as 85.
    [Theory]
    [InlineData(80.3, 0.9276923076923077)]
    [InlineData(90, 1)]
    [InlineData(-4, 0)]
    [InlineData(double.NaN, double.NaN)]
    public void A_value_is_clamped_and_mapped(double value, double expected) =>
        Expect.Close([new ClampedLine(20, 85, 20, 65, 0, 1).Apply(value)], [expected], 1e-15);

    [Fact]
    public void Many_values_give_the_bits_of_one() =>
        Gen.Select(Gen.Frequency((9, Gen.Double[-20, 20]), (1, Gen.Const(double.NaN))).Array[0, 40], Gen.Double[-5, 5], Gen.Double[.1, 5])
            .Sample((values, origin, width) =>
        {
            foreach (var line in (ClampedLine[])[new(origin - width, origin + width, origin, width, 1, -3),
                new(double.NegativeInfinity, double.PositiveInfinity, origin, -width, 0, 1)])
            {
                var results = new double[values.Length];
                line.Apply(values, results);
                results.Should().Equal(values.Select(line.Apply));
            }
        });
}
