using CsCheck;
using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

public sealed class AffineMapTests
{
    // 0.1·x − 2 within 0 and 1.
    [Theory]
    [InlineData(25, 0.5)]
    [InlineData(31, 1)]
    [InlineData(19, 0)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(double.NaN, double.NaN)]
    public void A_value_is_mapped_and_clamped(double value, double expected) =>
        Expect.Close([(new AffineMap(0.1, -2) { Low = 0, High = 1 }).Apply(value)], [expected], 1e-15);

    [Fact]
    public void Many_values_give_the_bits_of_one() =>
        Gen.Select(Gen.Frequency((9, Gen.Double[-20, 20]), (1, Gen.Const(double.NaN)), (1, Gen.Const(-0.0))).Array[0, 40],
            Gen.Double[-5, 5], Gen.Double[-5, 5]).Sample((values, slope, intercept) =>
        {
            foreach (var map in (AffineMap[])[new(slope, intercept), new(slope, intercept) { Low = -1, High = 2 }])
            {
                var results = values.ToArray();
                map.Apply(results, results);
                results.Select(BitConverter.DoubleToInt64Bits).Should()
                    .Equal(values.Select(v => BitConverter.DoubleToInt64Bits(map.Apply(v))));
            }
        });

    [Fact]
    public void There_are_as_many_results_as_values() =>
        FluentActions.Invoking(() => AffineMap.Identity.Apply([1, 2], new double[1])).Should().Throw<ArgumentException>();
}
