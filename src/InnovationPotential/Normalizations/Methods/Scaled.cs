namespace InnovationPotential.Normalizations;

/// <summary>
/// A given scale: <c>low′ + (high′ − low′) · (x − low) / (high − low)</c>, for lower-is-better indicators <c>(high − x) / (high − low)</c>,
/// low and high standing in natural units.
/// </summary>
/// <remarks>
/// For scales that are known beforehand, such as survey scores of 1 to 7. Nothing is learned from the sample, so a constant column has
/// scores; values beyond the scale score beyond the range unless <see cref="Clip"/> is set. Goalposts are not used. Where a range is best
/// the rule does not apply: give the indicator goalposts and use min–max. Zeros, negatives and ties are values like others.
/// </remarks>
internal sealed record Scaled : Normalization
{
    /// <inheritdoc/>
    public override string Kind => "scaled";

    /// <summary>The ends of the scale in natural units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is not finite and ascending.</exception>
    public required ScoreRange Scale { get; init => field = RequireBounded(value); }

    /// <summary>The scores of the worst and of the best end; 0 and 1 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is not finite and ascending.</exception>
    public ScoreRange Output { get; init => field = RequireBounded(value); } = ScoreRange.Unit;

    /// <summary>Whether values beyond the scale score as its nearer end.</summary>
    public bool Clip { get; init; }

    /// <inheritdoc/>
    protected internal override IEnumerable<Diagnostic> Validate(Indicator indicator) =>
        base.Validate(indicator).Concat(RefuseTargetRange(indicator));

    /// <inheritdoc/>
    protected internal override ScoreRange? RangeOf(Indicator indicator) => Output;

    /// <inheritdoc/>
    protected override FittedNormalization FitCore(Indicator indicator, IndicatorSample sample) =>
        FitEnds(indicator with { Goalposts = null }, (Scale.Low, Scale.High), Output, Clip);
}
