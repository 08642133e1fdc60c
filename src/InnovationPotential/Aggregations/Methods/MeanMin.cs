namespace InnovationPotential.Aggregations;

/// <summary>
/// The mean–min function <c>M − α(√((M − min)² + β²) − β)</c>, M the weighted arithmetic mean: a mean drawn toward the weakest score.
/// </summary>
/// <remarks>
/// α = 0 is the arithmetic mean, α = 1 with β = 0 the minimum. Missing: left out, weights renormalized. Zero and negative scores: ordinary
/// numbers. Equal scores give that score. Source: Tarabusi and Guarini 2013, "An unbalance adjustment method for development indicators".
/// </remarks>
internal sealed record MeanMin : Aggregation
{
    /// <summary>The mean–min function.</summary>
    /// <param name="alpha">α, how much unbalance counts, from 0 to 1.</param>
    /// <param name="beta">β, how smoothly it sets in, 0 or more, in units of the scores.</param>
    /// <exception cref="ArgumentOutOfRangeException">α is not between 0 and 1, or β is negative or not finite.</exception>
    public MeanMin(double alpha, double beta)
    {
        if (!(alpha >= 0 && alpha <= 1)) throw new ArgumentOutOfRangeException(nameof(alpha), alpha, "Alpha must be between 0 and 1.");
        if (!(beta >= 0) || double.IsInfinity(beta))
            throw new ArgumentOutOfRangeException(nameof(beta), beta, "Beta must be 0 or more and finite.");
        Alpha = alpha;
        Beta = beta;
        Properties = new()
        {
            UsesWeights = alpha < 1 || beta > 0,
            Compensability = alpha == 0 ? Compensability.Full : alpha == 1 && beta == 0 ? Compensability.None : Compensability.Partial,
        };
    }

    /// <summary>α, how much unbalance counts.</summary>
    public double Alpha { get; }

    /// <summary>β, how smoothly it sets in.</summary>
    public double Beta { get; }

    /// <inheritdoc/>
    public override string Kind => "mean-min";

    /// <inheritdoc/>
    public override AggregationProperties Properties { get; }

    /// <inheritdoc/>
    protected override void AggregateCore(ColumnBlock scores, ReadOnlySpan<double> weights, Span<double> results)
    {
        const int BlockRows = 512;
        Span<double> minima = stackalloc double[BlockRows];
        for (var start = 0; start < results.Length; start += BlockRows)
        {
            var rows = Math.Min(BlockRows, results.Length - start);
            var block = scores.SliceRows(start, rows);
            var means = results.Slice(start, rows);
            RowAggregates.ArithmeticMean(block, weights, means);
            RowAggregates.Minimum(block, weights, minima);
            for (var i = 0; i < means.Length; i++)
            {
                var gap = means[i] - minima[i];
                means[i] -= Alpha * (Math.Sqrt((gap * gap) + (Beta * Beta)) - Beta);
            }
        }
    }
}
