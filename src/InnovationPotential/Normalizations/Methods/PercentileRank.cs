namespace InnovationPotential.Normalizations;

/// <summary>
/// The share of the other reference units that are worse: <c>(rank − 1) / (n − 1)</c>, from 0 to 1 (Handbook 2008; Excel's
/// PERCENTRANK.INC).
/// </summary>
/// <remarks>
/// A value the sample did not have scores between its two neighbors, in proportion to its distance from them (as Excel does); beyond the
/// sample's ends it scores as the end. A constant sample is undefined, or as <see cref="Normalization.Constant"/> says. Where a range is
/// best, the nearer to it the higher. Zeros and negatives are values like others.
/// </remarks>
internal sealed record PercentileRank : Normalization
{
    /// <inheritdoc/>
    public override string Kind => "percentile-rank";

    /// <summary>
    /// Which rank equal values share; the lowest of their places by default. Dense ranks are divided by distinct values − 1.
    /// </summary>
    public RankTies Ties { get; init; }

    /// <inheritdoc/>
    protected internal override ScoreRange? RangeOf(Indicator indicator) => ScoreRange.Unit;

    /// <inheritdoc/>
    protected override FittedNormalization FitCore(Indicator indicator, IndicatorSample sample)
    {
        if (sample.Summary is { Ranks: { Groups: > 1 } known } summary)
            return known.ToRanks(
                summary, indicator.Direction, Ties, 0, (Ties == RankTies.Dense ? known.Groups : known.Count) - 1, ScoreRange.Unit);
        var ranks = ReferenceRanks.Of(sample.Values, indicator.Direction, Ties);
        var others = (Ties == RankTies.Dense ? ranks.Groups : ranks.Count) - 1.0;
        return ranks.Groups < 2 ? Flat(0, 1) : ranks.ToKnots(r => (r - 1) / others, ScoreRange.Unit);
    }
}
