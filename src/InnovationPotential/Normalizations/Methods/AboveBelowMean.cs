namespace InnovationPotential.Normalizations;

/// <summary>
/// 1 above the mean by more than a share p of it, −1 below it by more, else 0; turned for lower-is-better indicators (Handbook 2008, N6,
/// eq. 30).
/// </summary>
/// <remarks>
/// Both edges of the band, <c>(1 ± p) · mean</c>, belong to it. A mean of 0 or below leaves the scores undefined. A constant column scores
/// 0. A value beyond the sample's ends scores as the end and counts as clamped. Where a range is best, distances from it are held against
/// their mean. Ties are no matter; zeros and negatives are values like others.
/// </remarks>
internal sealed record AboveBelowMean : Normalization
{
    /// <inheritdoc/>
    public override string Kind => "above-below-mean";

    /// <summary>
    /// The half-width p of the neutral band as a share of the mean, 0 or more; 0.2 as in the first European Innovation Scoreboard.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or not finite.</exception>
    public double Band
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = RequireFinite(value);
        }
    } = 0.2;

    /// <inheritdoc/>
    protected internal override ScoreRange? RangeOf(Indicator indicator) => new ScoreRange(-1, 1);

    /// <inheritdoc/>
    protected override FittedNormalization FitCore(Indicator indicator, IndicatorSample sample)
    {
        var moments = SampleSummary.MomentsOf(sample);
        if (moments.Count == 0) return Unknown(-1, 1);
        if (!(moments.Mean > 0))
            return Undefined(Problem(indicator, NormalizationCodes.UnusableReference,
                Invariant($"The mean is {moments.Mean}; nothing can be said relative to it.")));
        var above = indicator.Direction == Direction.LowerIsBetter ? -1 : 1;
        var extent = SampleExtent.Of(sample);
        return new FittedBand((1 - Band) * moments.Mean, (1 + Band) * moments.Mean, above)
        {
            Range = new ScoreRange(-1, 1),
            LowEnd = extent.Low,
            HighEnd = extent.High,
        };
    }
}
