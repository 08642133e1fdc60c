using MathNet.Numerics.Distributions;

namespace InnovationPotential.Numerics;

/// <summary>The test of Kendall's τ: how likely so large a score C − D is when there is no association.</summary>
internal static class KendallTest
{
    /// <summary>
    /// Twice the smaller tail, at most 1, over all n! orders of an untied sample of at most
    /// <see cref="KendallDistribution.LargestExactSize"/>.
    /// </summary>
    public static double TwoSided(long score, int count) => Math.Min(1, 2 * KendallDistribution.UpperTail((int)Math.Abs(score), count, []));

    /// <summary>The normal approximation with ties in both variables.</summary>
    public static double TwoSidedNormal(long score, ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double n = x.Length;
        var (x0, x1, x2) = Sums(x);
        var (y0, y1, y2) = Sums(y);
        var variance = (((n * (n - 1) * ((2 * n) + 5)) - x0 - y0) / 18) + (x1 * y1 / (2 * n * (n - 1)));
        if (n > 2) variance += x2 * y2 / (9 * n * (n - 1) * (n - 2));
        return Math.Min(1, 2 * Normal.CDF(0, 1, -Math.Abs(score) / Math.Sqrt(variance)));
    }

    private static (double Variance, double Pairs, double Triples) Sums(ReadOnlySpan<double> values)
    {
        double variance = 0, pairs = 0, triples = 0;
        foreach (double t in Ties.Sizes(values))
        {
            variance += t * (t - 1) * ((2 * t) + 5);
            pairs += t * (t - 1);
            triples += t * (t - 1) * (t - 2);
        }
        return (variance, pairs, triples);
    }
}
