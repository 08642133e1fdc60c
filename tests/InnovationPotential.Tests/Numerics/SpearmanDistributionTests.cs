using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

/// <summary>Counts by an independent program in C that adds up all orders by the set of places taken, divided by n!.</summary>
public sealed class SpearmanDistributionTests
{
    [Theory]
    [InlineData(10, 0, 2.7557319223985893e-07 * 2)]
    [InlineData(11, 14, 8.10686227352894e-05)]
    [InlineData(12, 30, 0.0002029429546790658)]
    [InlineData(12, 68, 0.005532620350328684)]
    public void Small_samples_are_counted(int count, int squares, double p) =>
        SpearmanDistribution.TwoSided(Rho(squares, count), count).Should().BeApproximately(p, 1e-12 * p);

    [Theory]
    [InlineData(15, 0, 7.647163731819816e-13, 1e-12)]
    [InlineData(15, 2, 1.1470745597729725e-11, 1e-12)]
    [InlineData(15, 30, 2.873666481470714e-07, 1e-12)]
    [InlineData(15, 60, 1.0537512500971495e-05, 0.05)]
    [InlineData(15, 100, 0.00015936274740838233, 0.05)]
    [InlineData(15, 200, 0.005789366894587629, 0.02)]
    [InlineData(15, 300, 0.04172068162002851, 0.002)]
    [InlineData(16, 2, 7.647163731819816e-13, 1e-12)]
    [InlineData(16, 60, 1.6008020526559713e-06, 0.2)]
    [InlineData(16, 100, 2.9999858640266627e-05, 0.05)]
    [InlineData(16, 200, 0.0015117531903879146, 0.05)]
    [InlineData(16, 300, 0.013317224399878274, 0.01)]
    public void Beyond_the_approximation_is_near_the_count(int count, int squares, double oneTail, double error) =>
        SpearmanDistribution.TwoSided(Rho(squares, count), count).Should().BeApproximately(2 * oneTail, 2 * error * oneTail);

    [Fact]
    public void Never_0_and_falling_with_the_correlation()
    {
        foreach (var count in (int[])[2, 3, 5, 9, 10, 13, 14, 15, 16, 17, 20, 25, 33, 48, 59, 60, 61, 62, 80, 120, 200])
        {
            long largest = ((long)count * count * count - count) / 3;
            var before = 0.0;
            var step = Math.Max(1, largest / 8000);
            for (long half = 0; 4 * half <= largest; half += half < 40 ? 1 : step)
            {
                var p = SpearmanDistribution.TwoSided(Rho(2 * half, count), count);
                if (!(p > 0 && p >= before && p <= 1)) Assert.Fail($"n = {count}, S = {2 * half}: {p} after {before}");
                Expect.Close(SpearmanDistribution.TwoSided(-Rho(2 * half, count), count), p, 1e-9);
                before = p;
            }

            before.Should().BeGreaterThan(0.9);
        }
    }

    [Fact]
    public void A_perfect_order_of_any_length_is_not_impossible()
    {
        foreach (var count in new[] { 3, 12, 100, 1000, 5000 })
        {
            double[] x = [.. Enumerable.Range(0, count).Select(i => (double)i)];
            CorrelationTest.Spearman(x, x).PValue.Should().BeGreaterThan(0);
        }

        // Two of the four are tied: of the 12 distinct orders, each as likely, one has ρ = 1.
        CorrelationTest.Spearman([1, 2, 2, 3], [4, 5, 5, 6])
            .Should().Match<CorrelationTest>(t => t.Coefficient == 1 && Math.Abs(t.PValue - (1 / 12.0)) < 1e-15);
    }

    [Fact]
    public void A_column_goes_with_itself_perfectly()
    {
        double[][] columns = [[1, 2, 2, 3, 3, 3, 7, 8, 8, 10, 11], [.1, .1, .2, .3, .3], [5, 4, 4, 1, 0, 0, -2]];
        foreach (var column in columns)
        {
            Correlation.Kendall(column, column).Should().Be(1);
            Correlation.Kendall(column, Array.ConvertAll(column, v => -v)).Should().Be(-1);
            Correlation.Spearman(column, column).Should().Be(1);
        }
    }

    private static double Rho(double squares, int count) => 1 - (6 * squares / (((double)count * count * count) - count));
}
