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

    // The documented formula (AS 89, the tail of t beyond nρ⁶ = 1.2, the lack of its rate) with 30 digits, by a program in Python.
    [Theory]
    [InlineData(15, 60, 2.0893821085282556e-5)]
    [InlineData(15, 200, 0.011670848608378792)]
    [InlineData(15, 300, 0.083430427301574673)]
    [InlineData(20, 40, 1.8997944962882232e-11)]
    [InlineData(40, 200, 1.401677606395774e-26)]
    [InlineData(40, 4000, 2.5231051425060994e-5)]
    [InlineData(61, 0, 2.872017045103798e-123)]
    [InlineData(61, 30, 1.6407184111173586e-79)]
    [InlineData(61, 20000, 0.00015148192404825806)]
    [InlineData(100, 100000, 4.3466958655213839e-5)]
    [InlineData(200, 400000, 4.5111937346316891e-29)]
    [InlineData(15, 560, 1)]
    public void The_approximation_is_its_formula(int count, int squares, double p) =>
        SpearmanDistribution.TwoSided(Rho(squares, count), count).Should().BeApproximately(p, 1e-10 * p);

    // Orders counted item by item with whole numbers, by a program in Python.
    [Theory]
    [InlineData(8, 12, 0.010714285714285714)]
    [InlineData(8, 30, 0.096180555555555556)]
    [InlineData(15, 12, 7.749635725826202e-9)]
    [InlineData(20, 4, 1.422169897666009e-16)]
    [InlineData(20, 30, 5.9630942599586522e-12)]
    [InlineData(60, 0, 2.4035609872986453e-82)]
    [InlineData(60, 12, 7.8607036777936728e-75)]
    [InlineData(60, 30, 4.1162814321535064e-69)]
    public void The_corner_is_counted_up_to_60_pairs(int count, int squares, double p) =>
        SpearmanDistribution.TwoSided(Rho(squares, count), count).Should().BeApproximately(p, 1e-12 * p);

    // All 24 orders of four by hand (1, 3, 1, 4, 2, 2, 2, 4, 1, 3 and 1 with S = 0, 2 … 20); of more by the program in Python.
    [Fact]
    public void Orders_are_counted_by_their_sum_of_squares()
    {
        SpearmanDistribution.CountsUpTo(20, 4).Where((_, sum) => sum % 2 == 0).Should().Equal(1, 3, 1, 4, 2, 2, 2, 4, 1, 3, 1);
        SpearmanDistribution.CountsUpTo(10, 4).Where((_, sum) => sum % 2 == 0).Should().Equal(1, 3, 1, 4, 2, 2);
        SpearmanDistribution.CountsUpTo(20, 4).Where((_, sum) => sum % 2 != 0).Should().AllBeEquivalentTo(0.0);
        SpearmanDistribution.CountsUpTo(30, 8).Sum().Should().Be(1939);
        SpearmanDistribution.CountsUpTo(30, 60).Sum().Should().Be(17_125_762_374_683);
        SpearmanDistribution.CountsUpTo(168, 8).Sum().Should().Be(40320);
        SpearmanDistribution.CountsUpTo(0, 5).Should().Equal(1);
    }

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
