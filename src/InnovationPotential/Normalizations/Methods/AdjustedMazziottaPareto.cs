namespace InnovationPotential.Normalizations;

/// <summary>
/// The goalposts of the adjusted Mazziotta–Pareto index: <c>100 + 30 · (x − G) / Δ</c>, Δ half the range over all units and periods, G a
/// reference value that scores 100; turned for lower-is-better indicators (Mazziotta and Pareto 2016).
/// </summary>
/// <remarks>
/// With G in the middle of the range scores reach from 70 to 130, otherwise within 40 to 160. G is <see cref="Reference"/>, or the first
/// value of <see cref="ReferenceUnit"/>, or the mean of the first period. The range is that of the indicator's goalposts, where it has them
/// (beyond which values clamp). Constant sample: undefined, or 100 (mid-scale) or 130 (best) where <see cref="Normalization.Constant"/>
/// asks for a value. Where a range is best, distances from it are scored. Zeros, negatives and ties are values like others.
/// </remarks>
internal sealed record AdjustedMazziottaPareto : Normalization
{
    /// <inheritdoc/>
    public override string Kind => "ampi";

    /// <summary>The value that scores 100, in natural units; null to take it from the sample.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite.</exception>
    public double? Reference { get; init => field = value is { } given ? RequireFinite(given) : null; }

    /// <summary>The unit whose first value scores 100; null for the mean of the first period.</summary>
    public string? ReferenceUnit { get; init; }

    /// <inheritdoc/>
    internal override string? UnitNeeded => Reference is null ? ReferenceUnit : null;

    /// <inheritdoc/>
    protected internal override IEnumerable<Diagnostic> Validate(Indicator indicator)
    {
        foreach (var diagnostic in base.Validate(indicator)) yield return diagnostic;
        if (indicator.Direction == Direction.TargetRange && Reference is not null)
            yield return Problem(indicator, NormalizationCodes.DirectionNotSupported,
                "Where a range is best, a reference value has no meaning.");
        if (indicator.Goalposts is { Logarithmic: true })
            yield return Problem(indicator, NormalizationCodes.InvalidGoalposts, "The rule has no logarithmic goalposts.");
    }

    /// <inheritdoc/>
    protected override FittedNormalization FitCore(Indicator indicator, IndicatorSample sample)
    {
        var ends = SampleExtent.Ends(indicator, sample);
        if (double.IsNaN(ends.Low)) return Unknown();
        var half = (ends.High - ends.Low) / 2;
        if (Rounding.IsConstant(ends.Low, ends.High)) return Flat(70, 130);
        if (!double.IsFinite(half)) return Infinite(indicator);
        var reference = Reference ?? (ReferenceUnit is { } unit ? sample.FirstValueOf(unit) : SampleSummary.FirstPeriodOf(sample).Mean);
        if (double.IsNaN(reference))
            return Undefined(Problem(indicator, NormalizationCodes.MissingReference,
                $"There is no reference value: {ReferenceUnit ?? "the first period"} has none."));
        var clamps = indicator.Goalposts is not null;
        return new FittedLine(reference, indicator.Direction == Direction.LowerIsBetter ? -half : half, 100, 30)
        {
            Range = reference >= ends.Low && reference <= ends.High ? new ScoreRange(40, 160) : ScoreRange.Unbounded,
            LowEnd = clamps ? ends.Low : double.NegativeInfinity,
            HighEnd = clamps ? ends.High : double.PositiveInfinity,
        };
    }
}
