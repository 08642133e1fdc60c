namespace InnovationPotential.Numerics;

/// <summary>
/// The bootstrap of Sobol' indices: rows are drawn with replacement, and everything, the variance too, is estimated anew from the rows
/// drawn.
/// </summary>
/// <remarks>
/// More than <see cref="MostRows"/> rows are put at random into <see cref="Groups"/> groups of equal size, which are drawn in their place.
/// The rows of a resample depend on the seed and the resample only. Efron and Tibshirani (1993), percentile intervals; Archer, Saltelli and
/// Sobol' (1997).
/// </remarks>
internal static class SobolBootstrap
{
    /// <summary>The rows up to which each is drawn by itself; more are drawn in groups.</summary>
    public const int MostRows = 1 << 14;

    /// <summary>The groups.</summary>
    public const int Groups = 1 << 13;

    private const ulong Stream = 0xB007_57A9_0000_0001;

    /// <summary>Estimates from resamples.</summary>
    /// <param name="columns">The values.</param>
    /// <param name="estimator">The estimator of first-order indices.</param>
    /// <param name="resamples">The number of resamples.</param>
    /// <param name="seed">What they depend on.</param>
    /// <param name="threads">The most threads to use.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <exception cref="OperationCanceledException">The work was canceled.</exception>
    public static SobolEstimate[] Run(SaltelliColumns columns, FirstOrderEstimator estimator, int resamples, ulong seed, int threads,
        CancellationToken cancellation)
    {
        var results = new SobolEstimate[resamples];
        var groups = columns.Rows > MostRows && resamples > 0 ? new SaltelliGroups(columns, estimator, Groups, seed, cancellation) : null;
        var rows = groups?.Count ?? columns.Rows;
        // A stream of its own: with Random points the design draws from the seed itself.
        var random = new RandomNumbers(RandomNumbers.Mix(seed ^ Stream), rows);
        Parallel.For(
            0,
            (resamples + SaltelliSums.Sets - 1) / SaltelliSums.Sets,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            () => new SaltelliSums(columns, estimator, groups),
            (batch, _, sums) =>
            {
                var first = batch * SaltelliSums.Sets;
                Draw(random, first, sums.Weights, rows);
                sums.Run(cancellation);
                for (var r = first; r < Math.Min(first + SaltelliSums.Sets, resamples); r++)
                    results[r] = columns.Estimate(sums, r - first, estimator);
                return sums;
            },
            _ => { });
        return results;
    }

    private static void Draw(RandomNumbers random, int firstResample, double[] weights, int rows)
    {
        Array.Clear(weights);
        for (var set = 0; set < SaltelliSums.Sets; set++)
        {
            for (var i = 0; i < rows; i++)
                weights[((int)Math.BigMul(random.Bits(firstResample + set, i), (ulong)rows, out _) * SaltelliSums.Sets) + set]++;
        }
    }
}
