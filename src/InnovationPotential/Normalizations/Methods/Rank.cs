namespace InnovationPotential.Normalizations;

/// <summary>The rank among the reference units, the worst counting as <see cref="First"/> (Handbook 2008, N1).</summary>
/// <remarks>
/// A value the sample did not have scores between the ranks of its two neighbors, in proportion to its distance from them; beyond the
/// sample's ends it scores as the end. A constant sample is one tie. Where a range is best, the nearer to it the higher the rank.
/// Zeros and negatives are values like others.
/// </remarks>
internal sealed record Rank : Normalization
{
    /// <inheritdoc/>
    public override string Kind => "rank";

    /// <summary>Which rank equal values share; the lowest of their places by default.</summary>
    public RankTies Ties { get; init; }

    /// <summary>The rank of the worst: 1, or 0 for Borda points.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite.</exception>
    public double First { get; init => field = RequireFinite(value); } = 1;

    /// <inheritdoc/>
    protected override FittedNormalization FitCore(Indicator indicator, IndicatorSample sample)
    {
        if (sample.Summary is { Ranks: { Count: > 0 } known } summary)
            return known.ToRanks(summary, indicator.Direction, Ties, First, 1, new ScoreRange(First, known.Count - 1 + First));
        var ranks = ReferenceRanks.Of(sample.Values, indicator.Direction, Ties);
        return ranks.Count == 0 ? Unknown() : ranks.ToKnots(r => r - 1 + First, new ScoreRange(First, ranks.Count - 1 + First));
    }
}
