using MathNet.Numerics.Distributions;

namespace InnovationPotential.Numerics;

/// <summary>The distribution of counts of independent events.</summary>
internal static class PoissonCounts
{
    // Above, the expansion of Cornish and Fisher is off by less than one count.
    private const double Large = 1e5;

    /// <summary>The smallest count k with P(K ≤ k) ≥ p.</summary>
    /// <param name="mean">The mean, 0 or more.</param>
    /// <param name="p">A probability, above 0 and below 1.</param>
    public static double Quantile(double mean, double p)
    {
        if (mean == 0) return 0;
        var z = StandardNormal.Quantile(p);
        var root = Math.Sqrt(mean);
        var near = mean + (root * z) + (((z * z) - 1) / 6) + ((z - (z * z * z)) / (72 * root));
        if (mean > Large) return Math.Max(0, Math.Floor(near + 0.5));
        var count = Math.Max(0, Math.Floor(near));
        var below = Poisson.CDF(mean, count);
        while (below < p) below += Poisson.PMF(mean, (int)++count);
        while (count > 0 && below - Poisson.PMF(mean, (int)count) is var before && before >= p) (below, count) = (before, count - 1);
        return count;
    }
}
