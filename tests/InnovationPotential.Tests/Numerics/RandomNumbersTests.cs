using InnovationPotential.Numerics;
using MathNet.Numerics.Distributions;

namespace InnovationPotential.Tests.Numerics;

public class RandomNumbersTests
{
    private const int Draws = 20_000;

    private static readonly RandomNumbers Stream = new(20260101, 8);

    [Fact]
    public void Bits_are_those_of_split_mix()
    {
        // The published first outputs of SplitMix64 with seed 0.
        var stream = new RandomNumbers(0, 2);
        stream.Bits(0, 1).Should().Be(0xE220A8397B1DCDAF);
        stream.Bits(1, 0).Should().Be(0x6E789E6AA1B965F4);
        stream.Bits(1, 1).Should().Be(0x06C45D188009454F);
    }

    [Fact]
    public void Uniform_numbers_follow_their_distribution() => Follow(r => Stream.Uniform(r, 0), x => x);

    [Fact]
    public void Normal_numbers_follow_their_distribution() => Follow(r => Stream.Normal(r, 1), x => Normal.CDF(0, 1, x));

    [Fact]
    public void Exponential_numbers_follow_their_distribution() => Follow(r => Stream.Exponential(r, 2), x => 1 - Math.Exp(-x));

    [Theory]
    [InlineData(0.2)]
    [InlineData(1)]
    [InlineData(1.7)]
    [InlineData(40)]
    public void Gamma_numbers_follow_their_distribution(double shape) =>
        Follow(r => Stream.Gamma(r, 3, shape), x => Gamma.CDF(shape, 1, x));

    [Fact]
    public void A_share_of_a_Dirichlet_vector_follows_its_beta_distribution()
    {
        double[] shapes = [0.5, 2, 3];
        var shares = new double[3];
        Follow(
            r =>
            {
                Stream.Dirichlet(r, 4, shapes, shares);
                return shares[1];
            },
            x => Beta.CDF(2, 3.5, x));
    }

    [Fact]
    public void Tiny_shapes_still_make_shares()
    {
        var shares = new double[4];
        for (var r = 0; r < 200; r++)
        {
            Stream.Dirichlet(r, 0, [1e-5, 1e-5, 0, 1e-5], shares);
            shares.Sum().Should().BeApproximately(1, 1e-12);
            shares[2].Should().Be(0);
        }
    }

    [Fact]
    public void Positions_do_not_repeat_or_correlate()
    {
        double[] first = [.. Enumerable.Range(0, Draws).Select(r => Stream.Uniform(r, 0))];
        double[] second = [.. Enumerable.Range(0, Draws).Select(r => Stream.Uniform(r, 1))];
        double[] otherSeed = [.. Enumerable.Range(0, Draws).Select(r => new RandomNumbers(20260102, 8).Uniform(r, 0))];
        first.Concat(second).Concat(otherSeed).Should().OnlyHaveUniqueItems();
        // Four standard errors of a correlation of independent numbers.
        Math.Abs(Correlation.Pearson(first, second)).Should().BeLessThan(4 / Math.Sqrt(Draws));
        Math.Abs(Correlation.Pearson(first, otherSeed)).Should().BeLessThan(4 / Math.Sqrt(Draws));
        Math.Abs(Correlation.Pearson(first.AsSpan(1), first.AsSpan(0, Draws - 1))).Should().BeLessThan(4 / Math.Sqrt(Draws));
    }

    [Fact]
    public void Refuses_variables_outside_the_stride_and_shapes_without_distribution()
    {
        ((Action)(() => Stream.Bits(0, 8))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => Stream.Bits(0, -1))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = default(RandomNumbers).Bits(0, 0))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = new RandomNumbers(1, 0))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => Stream.Gamma(0, 0, 0))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => Stream.Gamma(0, 0, double.NaN))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => Stream.Dirichlet(0, 0, [0, 0], new double[2]))).Should().Throw<ArgumentException>();
        ((Action)(() => Stream.Dirichlet(0, 0, [1, 1], new double[3]))).Should().Throw<ArgumentException>();
    }

    /// <summary>Kolmogorov and Smirnov's distance stays below its critical value at 0.001.</summary>
    internal static void Follow(Func<int, double> draw, Func<double, double> distribution)
    {
        double[] sample = [.. Enumerable.Range(0, Draws).Select(draw).Order()];
        var distance = sample.Select((x, i) => Math.Max(distribution(x) - ((double)i / Draws), ((i + 1.0) / Draws) - distribution(x)))
            .Max();
        (distance * Math.Sqrt(Draws)).Should().BeLessThan(1.95);
    }

    [Fact]
    public void Open_numbers_are_the_middles_of_their_intervals()
    {
        RandomNumbers.ToOpenUniform(0).Should().Be(1 / 9007199254740992.0);
        RandomNumbers.ToOpenUniform(ulong.MaxValue).Should().Be(1 - (1 / 9007199254740992.0));
    }
}
