namespace InnovationPotential.Normalizations;

/// <summary>
/// Harrington's one-sided desirability <c>d = exp(−exp(−y))</c>, y a straight line through two values in natural units: one of desirability
/// 0.20 (the edge of "bad") and one of 0.80 (the edge of "very good") (Harrington 1965).
/// </summary>
/// <remarks>
/// Nothing is learned from the sample, so a constant column has scores. Between 0 and 1, never reaching them but for rounding: values so
/// far out that
/// they score exactly 0 or 1 count as clamped. Goalposts are not used. Where a range is best the rule does not apply. Zeros, negatives and
/// ties are values like others.
/// </remarks>
internal sealed record Desirability : Normalization
{
    /// <inheritdoc/>
    public override string Kind => "desirability";

    /// <summary>The two values in natural units; the lower one is the poor one, unless less is better.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is not finite and ascending.</exception>
    public required ScoreRange Edges { get; init => field = RequireBounded(value); }

    /// <inheritdoc/>
    protected internal override IEnumerable<Diagnostic> Validate(Indicator indicator) =>
        base.Validate(indicator).Concat(RefuseTargetRange(indicator));

    /// <inheritdoc/>
    protected internal override ScoreRange? RangeOf(Indicator indicator) => ScoreRange.Unit;

    /// <inheritdoc/>
    protected override FittedNormalization FitCore(Indicator indicator, IndicatorSample sample)
    {
        var (poor, good) = SampleExtent.Order(indicator.Direction, (Edges.Low, Edges.High));
        var fitted = new FittedDesirability(poor, good) { Range = ScoreRange.Unit };
        var (low, high) = fitted.Ends;
        return fitted with { LowEnd = low, HighEnd = high };
    }
}
