namespace InnovationPotential.Normalizations;

/// <summary>
/// Min–max: the worst value scores the low end of a range, the best the high end, <c>low + (high − low) · (x − min) / (max − min)</c>;
/// for lower-is-better indicators <c>(max − x) / (max − min)</c> (Handbook 2008, N3).
/// </summary>
/// <remarks>
/// Minimum and maximum are the indicator's goalposts, where it has them; values beyond goalposts score as the nearer end. Otherwise they
/// are those of the sample, and a value the sample did not have may score beyond the range unless <see cref="Clip"/> is set.
/// Where a range is best: <c>1 − d / D</c>, d the distance from the range, D the farthest of the goalposts or of the sample (which clamps).
/// Constant sample without goalposts: undefined, or as <see cref="Normalization.Constant"/> says. Zeros, negatives and ties are values like
/// others.
/// </remarks>
internal sealed record MinMax : Normalization
{
    /// <inheritdoc/>
    public override string Kind => "min-max";

    /// <summary>The scores of the worst and of the best value; 0 and 1 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is not finite and ascending.</exception>
    public ScoreRange Output { get; init => field = RequireBounded(value); } = ScoreRange.Unit;

    /// <summary>Whether values beyond the sample's ends score as the nearer end.</summary>
    public bool Clip { get; init; }

    /// <inheritdoc/>
    protected internal override ScoreRange? RangeOf(Indicator indicator) => Output;

    /// <inheritdoc/>
    protected override FittedNormalization FitCore(Indicator indicator, IndicatorSample sample) =>
        FitEnds(indicator, SampleExtent.Ends(indicator, sample), Output, Clip || indicator.Goalposts is not null);
}
