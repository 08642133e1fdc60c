namespace InnovationPotential.Normalizations;

/// <summary>
/// The share of the way from the worst value to the indicator's target: <c>(x − min) / (target − min)</c>, for lower-is-better
/// indicators <c>(max − x) / (max − target)</c>, the target standing in natural units.
/// </summary>
/// <remarks>
/// The worst value is the worse goalpost, where the indicator has goalposts (beyond which values clamp), else the worst of the sample. A
/// value beyond the target scores above 1 unless <see cref="Cap"/> is set. A target that is no better than the worst value leaves the
/// scores undefined. Where a range is best, it is the target. Zeros, negatives and ties are values like others.
/// </remarks>
internal sealed record DistanceToTarget : Normalization
{
    /// <inheritdoc/>
    public override string Kind => "distance-to-target";

    /// <summary>Whether values beyond the target score 1.</summary>
    public bool Cap { get; init; }

    /// <inheritdoc/>
    protected internal override IEnumerable<Diagnostic> Validate(Indicator indicator)
    {
        foreach (var diagnostic in base.Validate(indicator)) yield return diagnostic;
        if (indicator.Direction != Direction.TargetRange && indicator.Target is null)
            yield return Problem(indicator, NormalizationCodes.MissingTarget, "The indicator has no target.");
        if (indicator.Goalposts is { Logarithmic: true })
            yield return Problem(indicator, NormalizationCodes.InvalidGoalposts,
                "The distance to a target is not measured between logarithmic goalposts.");
    }

    /// <inheritdoc/>
    protected internal override ScoreRange? RangeOf(Indicator indicator) => ScoreRange.Unit;

    /// <inheritdoc/>
    protected override FittedNormalization FitCore(Indicator indicator, IndicatorSample sample)
    {
        var target = indicator.Target!.Value;
        var ends = SampleExtent.Ends(indicator, sample);
        if (double.IsNaN(ends.Low)) return Unknown(0, 1);
        var lower = indicator.Direction == Direction.LowerIsBetter;
        var (worst, best) = SampleExtent.Order(indicator.Direction, ends);
        if (lower ? Rounding.IsAtLeast(target, worst) : Rounding.IsAtMost(target, worst))
            return Undefined(Problem(indicator, NormalizationCodes.TargetNotAhead,
                Invariant($"The target {target} is no better than the worst value {worst}.")));
        if (!double.IsFinite(target - worst)) return Infinite(indicator);

        var (low, high) = indicator.Goalposts is null ? (double.NegativeInfinity, double.PositiveInfinity) : ends;
        if (Cap) (low, high) = lower ? (Math.Max(low, target), high) : (low, Math.Min(high, target));
        var reach = lower ? worst - best : best - worst;
        var highest = Cap ? 1 : Math.Max(1, reach / Math.Abs(target - worst));
        return new FittedLine(worst, target - worst, 0, 1) { Range = new ScoreRange(0, highest), LowEnd = low, HighEnd = high };
    }
}
