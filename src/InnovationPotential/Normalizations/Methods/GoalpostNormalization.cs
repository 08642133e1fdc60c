namespace InnovationPotential.Normalizations;

/// <summary>
/// Min–max between the indicator's goalposts: <c>(clamp(x) − low) / (high − low)</c>, turned for lower-is-better indicators; on natural
/// logarithms where the goalposts say so (Handbook 2008; Human Development Index; Technology Achievement Index).
/// </summary>
/// <remarks>
/// As <see cref="MinMax"/> with goalposts, but an indicator without goalposts is an error. Nothing is learned from the sample, so a
/// constant column has scores. Values beyond the goalposts, and under logarithmic ones zeros and negatives, score as the nearer end;
/// <see cref="FittedNormalization.Clamps"/> tells. Where a range is best: <c>1 − d / D</c>, D the distance of the farther goalpost.
/// </remarks>
internal sealed record GoalpostNormalization : Normalization
{
    /// <inheritdoc/>
    public override string Kind => "goalposts";

    /// <summary>The scores of the worst and of the best goalpost; 0 and 1 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is not finite and ascending.</exception>
    public ScoreRange Output { get; init => field = RequireBounded(value); } = ScoreRange.Unit;

    /// <inheritdoc/>
    protected internal override IEnumerable<Diagnostic> Validate(Indicator indicator)
    {
        foreach (var diagnostic in base.Validate(indicator)) yield return diagnostic;
        if (indicator.Goalposts is null)
            yield return Problem(indicator, NormalizationCodes.MissingGoalposts, "The indicator has no goalposts.");
    }

    /// <inheritdoc/>
    protected internal override ScoreRange? RangeOf(Indicator indicator) => Output;

    /// <inheritdoc/>
    protected override FittedNormalization FitCore(Indicator indicator, IndicatorSample sample) =>
        FitEnds(indicator, SampleExtent.Ends(indicator, sample), Output, clamp: true);
}
