using MathNet.Numerics.Distributions;

namespace InnovationPotential.Numerics;

/// <summary>The distribution of Kendall's score C−D when there is no association.</summary>
internal static class KendallDistribution
{
    /// <summary>Twice the smaller tail, at most 1, over all n! orders of an untied sample.</summary>
    public static double TwoSided(long score, int count)
    {
        var pairs = (long)count * (count - 1) / 2;
        var probabilities = Inversions(count);
        var extreme = (pairs - Math.Abs(score)) / 2;
        var tail = 0.0;
        for (var k = 0; k <= extreme; k++) tail += probabilities[k];
        return Math.Min(1, 2 * tail);
    }

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

    /// <summary>P(k inversions) of a random permutation: the convolution of uniform distributions on 0…i−1, i = 2…n.</summary>
    private static double[] Inversions(int count)
    {
        var probabilities = new double[(count * (count - 1) / 2) + 1];
        probabilities[0] = 1;
        var next = new double[probabilities.Length];
        for (int size = 2, largest = 1; size <= count; largest += size++)
        {
            var window = 0.0;
            for (var k = 0; k <= largest; k++)
            {
                window += probabilities[k];
                if (k >= size) window -= probabilities[k - size];
                next[k] = window / size;
            }
            (probabilities, next) = (next, probabilities);
        }
        return probabilities;
    }
}
