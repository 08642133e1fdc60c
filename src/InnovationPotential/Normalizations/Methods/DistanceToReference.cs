namespace InnovationPotential.Normalizations;

/// <summary>How a value stands to the best, the mean, the worst or a named unit of the sample (Handbook 2008, N4).</summary>
/// <remarks>
/// Ratios mean something only on scales with a true zero (Handbook 2008, Table 14) and only of a positive reference: a reference of 0 or
/// below leaves the scores undefined. The ratio of a lower-is-better indicator needs positive values; others have no score. A share of
/// range needs a reference better than the worst value. Where a range is best, only the share of range has a meaning: of the distance from
/// the range. Goalposts are not used. A constant sample has ratios (1) and differences (0) but no share of range.
/// </remarks>
internal sealed record DistanceToReference : Normalization
{
    /// <inheritdoc/>
    public override string Kind => "distance-to-reference";

    /// <summary>What values are held against; the best of the sample by default.</summary>
    public ReferencePoint Reference { get; init; }

    /// <summary>The name of the reference unit, where the reference is a unit.</summary>
    public string? Unit { get; init; }

    /// <summary>How values are held against the reference.</summary>
    public ReferenceForm Form { get; init; }

    /// <summary>Whether values better than the reference score as the reference.</summary>
    public bool Cap { get; init; }

    /// <inheritdoc/>
    internal override string? UnitNeeded => Reference == ReferencePoint.Unit ? Unit : null;

    /// <inheritdoc/>
    protected internal override IEnumerable<Diagnostic> Validate(Indicator indicator)
    {
        foreach (var diagnostic in base.Validate(indicator)) yield return diagnostic;
        if (Reference == ReferencePoint.Unit && string.IsNullOrEmpty(Unit))
            yield return Problem(indicator, NormalizationCodes.MissingReference, "The rule does not name its reference unit.");
        if (Reference == ReferencePoint.Worst && Form == ReferenceForm.ShareOfRange)
            yield return Problem(indicator, NormalizationCodes.UnusableReference, "There is no way from the worst value to itself.");
        if (Form == ReferenceForm.ShareOfRange) yield break;
        if (indicator.Direction == Direction.TargetRange)
            yield return Problem(indicator, NormalizationCodes.DirectionNotSupported,
                "A ratio or relative difference has no meaning where a range is best.");
        if (indicator.Scale is not Indicators.RatioScale)
            yield return Problem(indicator, NormalizationCodes.RatioOfInterval, "Ratios are formed on a scale without a true zero.",
                Severity.Warning);
    }

    /// <inheritdoc/>
    protected override FittedNormalization FitCore(Indicator indicator, IndicatorSample sample)
    {
        var extent = SampleExtent.Of(sample);
        if (extent.IsEmpty) return Unknown();
        var lower = indicator.Direction == Direction.LowerIsBetter;
        var (worst, best) = SampleExtent.Order(indicator.Direction, (extent.Low, extent.High));
        var reference = Reference switch
        {
            ReferencePoint.Best => best,
            ReferencePoint.Mean => SampleSummary.MomentsOf(sample).Mean,
            ReferencePoint.Worst => worst,
            _ => sample.FirstValueOf(Unit!),
        };
        if (double.IsNaN(reference))
            return Undefined(Problem(indicator, NormalizationCodes.MissingReference,
                $"The reference unit '{Unit}' has no value of '{indicator.Code}'."));

        var (low, high) = (double.NegativeInfinity, double.PositiveInfinity);
        if (Cap) (low, high) = lower ? (reference, high) : (low, reference);
        var bounded = Cap || Reference == ReferencePoint.Best;
        var range = Form == ReferenceForm.RelativeDifference
            ? new ScoreRange(lower || indicator.Scale is not Indicators.RatioScale
                ? double.NegativeInfinity : -1, bounded ? 0 : double.PositiveInfinity)
            : new ScoreRange(0, bounded ? 1 : double.PositiveInfinity);
        if (Form == ReferenceForm.ShareOfRange)
        {
            if (extent.IsConstant) return Flat(0, 1);
            if (!double.IsFinite(reference - worst)) return Infinite(indicator);
            return Rounding.AreEqual(reference, worst)
                ? Undefined(Problem(indicator, NormalizationCodes.UnusableReference,
                    Invariant($"The reference {reference} is the worst value.")))
                : Line(worst, reference - worst);
        }

        if (reference == 0 || (reference < 0 && Form == ReferenceForm.Ratio))
            return Undefined(Problem(indicator, NormalizationCodes.UnusableReference,
                Invariant($"The reference is {reference}; nothing can be said relative to it.")));
        if (Form == ReferenceForm.RelativeDifference)
            return Line(reference, lower ? -Math.Abs(reference) : Math.Abs(reference));
        EquatableArray<Diagnostic> found = extent.Low > 0 || (!lower && extent.Low == 0)
            ? []
            : [Problem(indicator, NormalizationCodes.NotPositive,
                Invariant($"Ratios are formed of values down to {extent.Low}."),
                Severity.Warning)];
        return lower
            ? new FittedReciprocal(reference) { Range = range, LowEnd = low, HighEnd = high, Diagnostics = found }
            : Line(0, reference) with { Diagnostics = found };

        FittedLine Line(double origin, double width) => new(origin, width, 0, 1) { Range = range, LowEnd = low, HighEnd = high };
    }
}
