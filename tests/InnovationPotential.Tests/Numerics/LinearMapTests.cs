using CsCheck;
using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

public sealed class LinearMapTests
{
    private static readonly double[] Lows = [0, 0.01, 1, -1, 10, 1 / 3.0];
    private static readonly double[] Highs = [100, 1.5, 3, 7.1, Math.PI];

    [Fact]
    public void Between_is_exact_at_its_ends() =>
        Gen.Select(Gen.Double[-1e6, 1e6], Gen.Double[-1e6, 1e6], Gen.Int[0, 5].Select(i => Lows[i]), Gen.Int[0, 4].Select(i => Highs[i]))
            .Where((worst, best, _, _) => worst != best)
            .Sample((worst, best, low, high) =>
            {
                var unit = LinearMap.Between(worst, best);
                var range = LinearMap.Between(worst, best, low, high);
                return unit.Apply(worst) == 0 && unit.Apply(best) == 1 && range.Apply(worst) == low && range.Apply(best) == high;
            });

    [Theory]
    [InlineData(20, 0, 1, 85, 80.3, 0.9276923076923077)]
    [InlineData(100, 0, 100, 0, 25, 75)]
    [InlineData(0, 1, 100, 10, 5, 50.5)]
    public void Between_maps_goalposts_either_way(double worst, double low, double high, double best, double value, double expected) =>
        LinearMap.Between(worst, best, low, high).Apply(value).Should().BeApproximately(expected, 1e-13);

    [Fact]
    public void Limits_hold_results_and_missing_stays_missing()
    {
        var map = LinearMap.Between(0, 10).LimitedTo(0, 1);

        new[] { -5, 0, 5, 15, double.PositiveInfinity, double.NaN }.Select(map.Apply).Should().Equal(0, 0, 0.5, 1, 1, double.NaN);
    }

    [Fact]
    public void Standardized_and_affine()
    {
        LinearMap.Standardized(50, 10).Apply(35).Should().Be(-1.5);
        LinearMap.Affine(2, 3).Apply(4).Should().Be(11);
        LinearMap.Identity.Apply(-7.25).Should().Be(-7.25);
    }

    [Fact]
    public void Impossible_lines_are_refused()
    {
        Action[] impossible =
        [
            () => LinearMap.Between(1, 1), () => LinearMap.Between(double.NaN, 1), () => LinearMap.Between(0, double.PositiveInfinity),
            () => LinearMap.Between(-1e308, 1e308), () => LinearMap.Between(0, 1, 5, 5), () => LinearMap.Standardized(0, 0),
            () => LinearMap.Standardized(0, double.Epsilon), () => LinearMap.Affine(0, 1),
            () => LinearMap.Affine(1, double.NaN), () => LinearMap.Identity.LimitedTo(1, 0),
            () => LinearMap.Identity.LimitedTo(double.NaN, 0),
        ];
        foreach (var act in impossible)
            act.Should().Throw<ArgumentException>();
    }
}
