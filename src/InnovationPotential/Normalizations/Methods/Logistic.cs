namespace InnovationPotential.Normalizations;

/// <summary>
/// The logistic curve of the z-score, <c>1 / (1 + exp(−k · (x − mean) / sd))</c>, sd with n − 1; turned for lower-is-better indicators.
/// </summary>
/// <remarks>
/// Between 0 and 1, never reaching them, so that outliers are drawn in and geometric means exist. Constant sample: undefined, or as
/// <see cref="Normalization.Constant"/> says. Where a range is best, distances from it are scored. Zeros, negatives and ties are values
/// like others.
/// </remarks>
internal sealed record Logistic : Normalization
{
    /// <inheritdoc/>
    public override string Kind => "logistic";

    /// <summary>The steepness k, above 0; 1 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite and above 0.</exception>
    public double Steepness { get; init => field = RequirePositive(value); } = 1;

    /// <inheritdoc/>
    protected internal override ScoreRange? RangeOf(Indicator indicator) => ScoreRange.Unit;

    /// <inheritdoc/>
    protected override FittedNormalization FitCore(Indicator indicator, IndicatorSample sample)
    {
        var moments = SampleSummary.MomentsOf(sample);
        if (moments.Count == 0) return Unknown(0, 1);
        var sd = moments.SampleStandardDeviation;
        if (moments.IsConstant) return Flat(0, 1);
        if (!(sd > 0 && double.IsFinite(sd))) return Infinite(indicator);
        var width = sd / Steepness;
        return new FittedLogistic(moments.Mean, indicator.Direction == Direction.LowerIsBetter
            ? -width : width)
        { Range = ScoreRange.Unit };
    }
}
