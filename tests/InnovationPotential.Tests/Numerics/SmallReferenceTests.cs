using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

/// <summary>Values of an independent program of a few lines (Python), and of hand.</summary>
public sealed class SmallReferenceTests
{
    private static double[] Halves => [.. Enumerable.Range(0, 24).Select(i => .5 * i)];

    /// <summary>Local linear regression, bandwidth by leaving one out, straight from the definition: six curves of four
    /// bandwidths.</summary>
    [Fact]
    public void The_correlation_ratio_of_curves()
    {
        Of(Halves, Math.Sin).Should().BeApproximately(.8745687707455864, 1e-9);
        Of(Halves, v => (v - 5.5) * (v - 5.5)).Should().BeApproximately(.9948100229343385, 1e-9);
        Of(Halves, v => v > 6 ? 1 : 0).Should().BeApproximately(.9329293648597146, 1e-9);
        Of(Halves, v => (2 * v) + (7 * v * v % 3)).Should().BeApproximately(.9927566843565713, 1e-9);
        CorrelationRatio.Of(Halves, [.. Halves.Select((v, i) => Math.Sin(v / 3) + (13 * i % 7 / 10.0))])
            .Should().BeApproximately(.8085983919205184, 1e-9);
        CorrelationRatio.Of(Halves, [.. Halves.Select((v, i) => Math.Abs(v - 5) + (11 * i % 5 / 2.0))])
            .Should().BeApproximately(.8990331079475784, 1e-9);
        CorrelationRatio.Of([1, 2, 4, 7, 11, 16, 22, 29], [3, 1, 4, 1, 5, 9, 2, 6]).Should().BeApproximately(.2074570627850091, 1e-9);
        CorrelationRatio.Of([1, 2, 2, 3, 5, 8, 13, 21, 34, 55], [1, 4, 2, 6, 5, 7, 9, 6, 3, 1])
            .Should().BeApproximately(.8523160859883896, 1e-9);

        static double Of(double[] x, Func<double, double> curve) => CorrelationRatio.Of(x, Array.ConvertAll(x, v => curve(v)));
    }

    /// <summary>Sums about any pivot, scaled by any power of two, say the same as the values.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 1)]
    [InlineData(-2.5, -3)]
    [InlineData(10, 4)]
    public void Sums_about_a_pivot_give_the_moments(double pivot, int exponent)
    {
        double[] values = [2.1, 3.7, 3.5, 5.2, 8.8, 13.1, 21.4, 34.9, -4.5, 0.3];
        double[] scaled = [.. values.Select(v => Math.ScaleB(v - pivot, -exponent))];
        double Sum(int power) => scaled.Sum(d => Math.Pow(d, power));
        var (sums, direct) = (Moments.OfSums(10, -4.5, 34.9, pivot, exponent, Sum(1), Sum(2), Sum(3), Sum(4)), Moments.Of(values));

        sums.Count.Should().Be(10);
        sums.Mean.Should().BeApproximately(8.85, 1e-12);
        sums.SampleVariance.Should().BeApproximately(direct.SampleVariance, 1e-10);
        sums.PopulationVariance.Should().BeApproximately(direct.PopulationVariance, 1e-10);
        sums.SampleStandardDeviation.Should().BeApproximately(Math.Sqrt(direct.SampleVariance), 1e-12);
        sums.Skewness.Should().BeApproximately(direct.Skewness, 1e-10);
        sums.ExcessKurtosis.Should().BeApproximately(direct.ExcessKurtosis, 1e-10);
        (sums.IsConstant, Moments.OfSums(0, 0, 0, 0, 0, 0, 0).Count, Moments.OfSums(3, 7, 7, 5, 1, 3, 3).Mean).Should().Be((false, 0, 7));
        Moments.OfSums(3, 7, 7, 5, 1, 3, 3).IsConstant.Should().BeTrue();
        Moments.OfSums(2, 1, 2, 0, 0, 99, 1).Mean.Should().Be(2, "the mean lies between lowest and highest");
    }

    /// <summary>The inverse of (4 2; 2 3) is (3 −2; −2 4)/8; of (1 2; 2 1) there is no root.</summary>
    [Fact]
    public void A_matrix_is_inverted_by_its_root()
    {
        var root = Cholesky.Of(new double[,] { { 4, 2 }, { 2, 3 } })!;
        var inverse = root.Inverse();
        double[] b = [8, 16];
        root.Solve(b);

        ((double[])[inverse[0, 0], inverse[0, 1], inverse[1, 0], inverse[1, 1]]).Select(v => Math.Round(v, 12))
            .Should().Equal(.375, -.25, -.25, .5);
        b.Select(v => Math.Round(v, 12)).Should().Equal(-1, 6);
        Cholesky.Of(new double[,] { { 1, 2 }, { 2, 1 } }).Should().BeNull();
        Cholesky.Of(new double[,] { { 0 } }).Should().BeNull();
    }

    /// <summary>Loadings (1, 1), (1, −1) turn by 45° onto the axes; a variable without loadings stays without.</summary>
    [Fact]
    public void Loadings_are_turned_onto_the_axes()
    {
        var turned = Varimax.Rotate(new double[,] { { 1, 1 }, { 1, -1 }, { 0, 0 }, { 2, 2 } });

        ((double[])[turned[0, 0], turned[1, 1], turned[3, 0]]).Select(v => Math.Round(v, 12)).Should()
            .Equal(Math.Round(Math.Sqrt(2), 12), Math.Round(Math.Sqrt(2), 12), Math.Round(Math.Sqrt(8), 12));
        ((double[])[turned[0, 1], turned[1, 0], turned[2, 0], turned[2, 1], turned[3, 1]])
            .Should().OnlyContain(v => Math.Abs(v) < 1e-9);
    }

    [Fact]
    public void A_line_through_points()
    {
        // Slope 8/5 through the mean (2.5, 5): intercept 1; of the square sum 14 the line leaves 1.2.
        var line = SimpleRegression.Fit([1, 2, 3, 4, double.NaN], [3, 4, 5, 8, 1]);

        (Math.Round(line.Slope, 12), Math.Round(line.Intercept, 12)).Should().Be((1.6, 1));
    }
}
