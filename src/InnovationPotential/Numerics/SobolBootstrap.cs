namespace InnovationPotential.Numerics;

/// <summary>The bootstrap of Sobol' indices: rows are drawn with replacement, and everything, the variance too, is estimated anew from the rows drawn.</summary>
/// <remarks>The rows of a resample depend on the seed and the resample only. Efron and Tibshirani (1993), percentile intervals; Archer, Saltelli and Sobol' (1997).</remarks>
internal static class SobolBootstrap
{
    private const ulong Stream = 0xB007_57A9_0000_0001;

    /// <summary>Estimates from resamples.</summary>
    /// <param name="columns">The values.</param>
    /// <param name="estimator">The estimator of first-order indices.</param>
    /// <param name="resamples">The number of resamples.</param>
    /// <param name="seed">What they depend on.</param>
    /// <param name="threads">The most threads to use.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <exception cref="OperationCanceledException">The work was canceled.</exception>
    public static SobolEstimate[] Run(SaltelliColumns columns, FirstOrderEstimator estimator, int resamples, ulong seed, int threads, CancellationToken cancellation)
    {
        var results = new SobolEstimate[resamples];
        // A stream of its own: with Random points the design draws from the seed itself.
        var random = new RandomNumbers(RandomNumbers.Mix(seed ^ Stream), columns.Rows);
        Parallel.For(
            0,
            resamples,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            () => new double[columns.Rows],
            (r, _, weights) =>
            {
                Draw(random, r, weights);
                results[r] = new SobolEstimate(columns.Factors, columns.SecondOrder);
                columns.Estimate(weights, estimator, results[r]);
                return weights;
            },
            _ => { });
        return results;
    }

    private static void Draw(RandomNumbers random, int resample, double[] weights)
    {
        Array.Clear(weights);
        for (var i = 0; i < weights.Length; i++) weights[Math.BigMul(random.Bits(resample, i), (ulong)weights.Length, out _)]++;
    }
}
