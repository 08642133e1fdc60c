namespace InnovationPotential.Robustness;

/// <summary>How Sobol' indices are estimated.</summary>
/// <remarks>Immutable and value-equal. The result depends on all of it except <see cref="DegreeOfParallelism"/>.</remarks>
public sealed record SensitivityOptions
{
    /// <summary>4096 rows of scrambled Sobol' points, first-order and total indices, 90 % intervals from 500 resamples.</summary>
    public static SensitivityOptions Default { get; } = new();

    /// <summary>
    /// The rows n of the matrices A and B, from 1 to 2²⁶; n·(k + 2) evaluations for k factors, n·(2k + 2) with the second order. With
    /// Sobol' points take a power of two.
    /// </summary>
    public int Rows { get; init; } = 4096;

    /// <summary>What the points and the resamples depend on.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Where the function is evaluated; scrambled Sobol' points by default.</summary>
    public SensitivityPoints Points { get; init; } = SensitivityPoints.Sobol;

    /// <summary>
    /// The estimator of first-order indices; Saltelli's of 2010 by default. The total indices are always Jansen's.
    /// </summary>
    public FirstOrderEstimator FirstOrder { get; init; } = FirstOrderEstimator.Saltelli2010;

    /// <summary>Whether the interaction of each pair of factors is estimated too, at nearly twice the evaluations.</summary>
    public bool SecondOrder { get; init; }

    /// <summary>
    /// Whether the indices of a factor that nothing depends on are estimated too, from the values at A and B: they show how large an index
    /// of nothing looks.
    /// </summary>
    public bool Dummy { get; init; }

    /// <summary>The bootstrap's resamples, 0 for no intervals.</summary>
    public int Resamples { get; init; } = 500;

    /// <summary>The share of resamples between the ends of an interval, within (0, 1): 0.9 gives the percentiles 5 and 95.</summary>
    public double Confidence { get; init; } = 0.9;

    /// <summary>
    /// The code of the dimension whose scores and ranks are studied; the root when null. What varies is what varies in the whole model, so
    /// that replication i of a seed is the same whatever the node.
    /// </summary>
    public string? Node { get; init; }

    /// <summary>The most threads to use; −1 for as many as there are processors. The result does not depend on it.</summary>
    public int DegreeOfParallelism { get; init; } = -1;
}
