namespace InnovationPotential.Normalizations;

/// <summary>
/// Another rule whose worst attainable score is mapped onto the low end of a range and whose best onto the high end, straight in between.
/// </summary>
/// <param name="Inner">The other rule.</param>
/// <param name="Output">The range, such as 1 to 100 for geometric means.</param>
/// <remarks>
/// Worst and best are those of goalposts, or of the sample. A rule without them (cyclical) cannot be rescaled. Where the other rule has no
/// scores, neither has this one, unless <see cref="Normalization.Constant"/> of one of the two asks for a value.
/// </remarks>
internal sealed record Rescaled(Normalization Inner, ScoreRange Output) : Normalization
{
    /// <summary>The range the worst and the best score are mapped onto.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is not finite and ascending.</exception>
    public ScoreRange Output { get; init => field = RequireBounded(value); } = RequireBounded(Output);

    /// <inheritdoc/>
    public override string Kind => "rescaled";

    /// <inheritdoc/>
    protected override bool MeasuresDistance => false;

    /// <inheritdoc/>
    internal override string? UnitNeeded => Inner.UnitNeeded;

    /// <inheritdoc/>
    protected internal override IEnumerable<Diagnostic> Validate(Indicator indicator) => Inner.Validate(indicator);

    /// <inheritdoc/>
    protected internal override ScoreRange? RangeOf(Indicator indicator) => Output;

    /// <inheritdoc/>
    protected override FittedNormalization FitCore(Indicator indicator, IndicatorSample sample)
    {
        var inner = Inner.Fit(indicator, sample);
        if (inner is FittedUndefined { Value: double.NaN }) return Flat(Output.Low, Output.High) with { Diagnostics = inner.Diagnostics };
        var (from, to) = inner is FittedUndefined && inner.Range.IsBounded
            ? (inner.Range.Low, inner.Range.High) : (inner.Worst, inner.Best);
        if (!(from < to) || Rounding.AreEqual(from, to))
        {
            var problem =
                Problem(indicator, NormalizationCodes.NoEnds, $"The rule '{Inner.Kind}' has no worst and best score to be stretched.");
            return Undefined(problem) with { Diagnostics = [.. inner.Diagnostics, problem] };
        }

        var isRanked = FittedRanks.Within(inner) is not null;
        return new FittedRescaled(inner, from, to)
        {
            Worst = isRanked ? Output.Low : double.NaN,
            Best = isRanked ? Output.Low + (Output.High - Output.Low) : double.NaN,
            Range = Output,
            LowEnd = inner.LowEnd,
            HighEnd = inner.HighEnd,
            Diagnostics = inner.Diagnostics,
        };
    }
}
