using InnovationPotential.Numerics;
using MathNet.Numerics.Distributions;

namespace InnovationPotential.Tests.Numerics;

public class SimplexSamplingTests
{
    private const int Draws = 20_000;

    private static readonly RandomNumbers Stream = new(99, 16);

    [Fact]
    public void Ten_uniform_weights_exceed_three_tenths_with_the_known_probability()
    {
        // 10·0.7⁹ − 45·0.4⁹ + 120·0.1⁹; four standard errors of 20000 draws are 0.0138.
        var exceed = 0;
        var weights = new double[10];
        for (var r = 0; r < Draws; r++)
        {
            SimplexSampling.Uniform(Stream, r, 0, weights);
            if (weights.Max() > 0.3) exceed++;
        }
        ((double)exceed / Draws).Should().BeApproximately(0.391740, 0.0138);
    }

    [Fact]
    public void A_uniform_weight_follows_its_beta_distribution()
    {
        var weights = new double[5];
        RandomNumbersTests.Follow(r => Draw(w => SimplexSampling.Uniform(Stream, r, 0, w), weights)[2], x => Beta.CDF(1, 4, x));
    }

    [Fact]
    public void Weights_around_nominal_ones_have_their_mean_and_the_variance_of_the_concentration()
    {
        double[] nominal = [2, 1, 1, 0];
        var weights = new double[4];
        double[] first =
            [.. Enumerable.Range(0, Draws).Select(r => Draw(w => SimplexSampling.Around(Stream, r, 3, nominal, 24, w), weights)[0])];
        weights[3].Should().Be(0);
        // Standard deviation 0.1: a mean errs by 0.0007.
        Moments.Of(first).Mean.Should().BeApproximately(0.5, 0.003);
        Moments.Of(first).SampleStandardDeviation.Should().BeApproximately(0.1, 0.002);
    }

    [Fact]
    public void Ordered_weights_have_the_rank_order_centroid_for_a_mean()
    {
        var weights = new double[4];
        var sums = new double[4];
        for (var r = 0; r < Draws; r++)
        {
            SimplexSampling.Ordered(Stream, r, 0, [3, 1, 4, 2], weights);
            (weights[1] >= weights[3] && weights[3] >= weights[0] && weights[0] >= weights[2]).Should().BeTrue();
            for (var i = 0; i < 4; i++) sums[i] += weights[i] / Draws;
        }
        Expect.Close(sums, [0.1458333, 0.5208333, 0.0625, 0.2708333], 0.004);
    }

    [Fact]
    public void Equal_importance_leaves_the_order_open()
    {
        var weights = new double[3];
        var larger = 0;
        for (var r = 0; r < Draws; r++)
        {
            SimplexSampling.Ordered(Stream, r, 0, [2, 1, 2], weights);
            weights[1].Should().BeGreaterThanOrEqualTo(Math.Max(weights[0], weights[2]));
            if (weights[0] > weights[2]) larger++;
        }
        ((double)larger / Draws).Should().BeApproximately(0.5, 0.015);
    }

    [Fact]
    public void Bounded_weights_equal_the_uniform_ones_that_fit()
    {
        double[] lower = [0.1, 0, 0.2], upper = [0.5, 0.4, 0.6];
        var weights = new double[3];
        double[] bounded =
            [.. Enumerable.Range(0, Draws).Select(r => Draw(w => SimplexSampling.Bounded(Stream, r, 0, lower, upper, w), weights)[0])];
        List<double> fitting = [];
        for (var r = 0; r < 5 * Draws; r++)
        {
            SimplexSampling.Uniform(Stream, r, 5, weights);
            if (Enumerable.Range(0, 3).All(i => lower[i] <= weights[i] && weights[i] <= upper[i])) fitting.Add(weights[0]);
        }
        Moments.Of(bounded).Mean.Should().BeApproximately(Moments.Of(fitting.ToArray()).Mean, 0.004);
        foreach (var p in new[] { 0.1, 0.5, 0.9 })
            Quantiles.Of(bounded, p).Should().BeApproximately(Quantiles.Of(fitting.ToArray(), p), 0.006);
    }

    [Fact]
    public void Bounded_weights_keep_their_bounds_and_sum()
    {
        double[][] bounds = [[0, 0.15], [0.1, 0.5], [0.12, 0.13], [0.05, 0.2], [0.125, 0.125]];
        var weights = new double[8];
        foreach (var bound in bounds)
        {
            double[] lower = [.. Enumerable.Repeat(bound[0], 8)], upper = [.. Enumerable.Repeat(bound[1], 8)];
            for (var r = 0; r < 25; r++)
            {
                SimplexSampling.Bounded(Stream, r, 2, lower, upper, weights);
                weights.Sum().Should().BeApproximately(1, 1e-12);
                weights.Should().OnlyContain(w => w >= bound[0] - 1e-15 && w <= bound[1] + 1e-15);
            }
        }
    }

    [Fact]
    public void Narrow_bounds_are_walked_evenly()
    {
        // Rejection hardly ever fits sixteen weights between 0.01 and 0.115; by symmetry each weight's mean is 1/16.
        double[] lower = [.. Enumerable.Repeat(0.01, 16)], upper = [.. Enumerable.Repeat(0.115, 16)];
        var (weights, sums) = (new double[16], new double[16]);
        for (var r = 0; r < 2000; r++)
        {
            SimplexSampling.Bounded(Stream, r, 1, lower, upper, weights);
            for (var i = 0; i < 16; i++) sums[i] += weights[i] / 2000;
        }
        Expect.Close(sums, [.. Enumerable.Repeat(1 / 16.0, 16)], 0.003);
    }

    [Fact]
    public void Refuses_bounds_without_room()
    {
        var weights = new double[2];
        ((Action)(() => SimplexSampling.Bounded(Stream, 0, 0, [0.6, 0.6], [1, 1], weights))).Should().Throw<ArgumentException>();
        ((Action)(() => SimplexSampling.Bounded(Stream, 0, 0, [0, 0], [0.4, 0.4], weights))).Should().Throw<ArgumentException>();
        ((Action)(() => SimplexSampling.Bounded(Stream, 0, 0, [0.5, 0], [0.4, 1], weights))).Should().Throw<ArgumentException>();
        ((Action)(() => SimplexSampling.Bounded(Stream, 0, 0, [double.NaN, 0], [0.4, 1], weights))).Should().Throw<ArgumentException>();
        ((Action)(() => SimplexSampling.Around(Stream, 0, 0, [1, 1], 0, weights))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => SimplexSampling.Around(Stream, 0, 0, [0, 0], 1, weights))).Should().Throw<ArgumentException>();
        ((Action)(() => SimplexSampling.Uniform(Stream, 0, 0, []))).Should().Throw<ArgumentException>();
        ((Action)(() => SimplexSampling.Ordered(Stream, 0, 0, [1], weights))).Should().Throw<ArgumentException>();
    }

    private static double[] Draw(Action<double[]> draw, double[] weights)
    {
        draw(weights);
        return weights;
    }
}
