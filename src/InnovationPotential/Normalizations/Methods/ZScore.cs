namespace InnovationPotential.Normalizations;

/// <summary>
/// Standardization: <c>mean′ + sd′ · (x − mean) / sd</c>, the sign turned for lower-is-better indicators (Handbook 2008, N2).
/// </summary>
/// <remarks>
/// Where a range is best, distances from it are standardized and the sign turned. Constant sample, or one value with <see cref="Ddof"/> 1:
/// undefined, or the new mean where <see cref="Normalization.Constant"/> asks for a value. Zeros, negatives and ties are values like
/// others.
/// </remarks>
internal sealed record ZScore : Normalization
{
    /// <inheritdoc/>
    public override string Kind => "z-score";

    /// <summary>The mean of the scores; 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite.</exception>
    public double Mean { get; init => field = RequireFinite(value); }

    /// <summary>The standard deviation of the scores, above 0; 1 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite and above 0.</exception>
    public double StandardDeviation { get; init => field = RequirePositive(value); } = 1;

    /// <summary>What is taken from the number of values in the divisor of the variance: 1 for a sample, 0 for a population.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is neither 0 nor 1.</exception>
    public int Ddof
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1);
            field = value;
        }
    } = 1;

    /// <inheritdoc/>
    protected internal override ScoreRange? RangeOf(Indicator indicator) => ScoreRange.Unbounded;

    /// <inheritdoc/>
    protected override FittedNormalization FitCore(Indicator indicator, IndicatorSample sample)
    {
        var moments = SampleSummary.MomentsOf(sample);
        var sd = Ddof == 0 ? moments.PopulationStandardDeviation : moments.SampleStandardDeviation;
        if (moments.Count == 0) return Unknown();
        if (moments.IsConstant) return Flat(Mean, Mean);
        if (!(sd > 0 && double.IsFinite(sd))) return Infinite(indicator);
        return new FittedLine(moments.Mean, indicator.Direction == Direction.LowerIsBetter
            ? -sd : sd, Mean, StandardDeviation)
        { Range = ScoreRange.Unbounded };
    }
}
