namespace InnovationPotential.Preparation;

/// <summary>
/// Treats what lies beyond <c>x̄ ± k · s</c>, s the standard deviation of a sample (divisor n − 1). The European Innovation Scoreboard's
/// rule: since 2017 k = 2 and the nearest other value, in 2008 k = 3 and exclusion from the range.
/// </summary>
/// <remarks>
/// In a sample no value lies beyond (n − 1)/√n deviations: with k = 2 nothing is an outlier among fewer than 6 values, with k = 3 among
/// fewer than 11.
/// </remarks>
internal sealed record DeviationTreatment : LimitTreatment
{
    /// <inheritdoc/>
    public override string Kind => "treatment-deviation";

    /// <summary>How many standard deviations; 2 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite and above 0.</exception>
    public double Deviations
    {
        get;
        init =>
            field = value > 0 && double.IsFinite(value)
                ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The number must be finite and above 0.");
    } = 2;

    internal override (double Low, double High) LimitsOf(Moments moments, double[] quantiles)
    {
        var width = Deviations * moments.SampleStandardDeviation;
        return (moments.Mean - width, moments.Mean + width);
    }
}
