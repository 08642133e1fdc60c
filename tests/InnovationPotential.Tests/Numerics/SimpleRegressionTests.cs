using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

/// <summary>Expected values: R 4.2.2's lm.</summary>
public class SimpleRegressionTests
{
    [Fact]
    public void Fits_the_complete_pairs()
    {
        var line = SimpleRegression.Fit(
            [2.1, 3.7, 3.7, 5.2, 8.8, 13.1, 21.4, 34.9, -4.5, 0.3, 99, double.NaN],
            [1.0, 2.5, 0.4, 6.1, 5.9, 7.3, 40.2, 6.1, -1.2, 0.9, double.NaN, 3]);
        Expect.Close([line.Intercept, line.Slope, line.RSquared, line.ResidualStandardDeviation],
            [2.13217695439786, 0.539777119008133, 0.270901860820532, 10.9238787932874]);
        line.Count.Should().Be(10);
    }

    [Fact]
    public void Undefined_for_a_constant_predictor_and_flat_for_a_constant_outcome()
    {
        SimpleRegression.Fit([1, 1, 1], [1, 2, 3]).Slope.Should().Be(double.NaN);
        SimpleRegression.Fit([1], [1]).Intercept.Should().Be(double.NaN);
        var flat = SimpleRegression.Fit([1, 2, 3], [4, 4, 4]);
        (flat.Slope, flat.Intercept, flat.RSquared).Should().Be((0, 4, double.NaN));
        SimpleRegression.Fit([1, 2], [3, 5]).ResidualStandardDeviation.Should().Be(double.NaN);
    }
}
