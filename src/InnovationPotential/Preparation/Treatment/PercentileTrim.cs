namespace InnovationPotential.Preparation;

/// <summary>
/// Treats what lies below the percentile of a tail or above the opposite one, of type 7 (Handbook 2008, p. 84: the 2.5 and 97.5
/// percentiles).
/// </summary>
internal sealed record PercentileTrim : LimitTreatment
{
    /// <summary>A treatment that sets what lies beyond to the limit.</summary>
    public PercentileTrim() => Action = OutlierAction.Limit;

    /// <inheritdoc/>
    public override string Kind => "treatment-percentile-trim";

    /// <summary>The share of each tail; 0.025 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in [0, ½).</exception>
    public double Tail
    {
        get;
        init =>
            field = value is >= 0 and < 0.5
                ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The share of a tail is 0 to below ½.");
    } = 0.025;

    internal override EquatableArray<double> Probabilities => [Tail, 1 - Tail];

    internal override (double Low, double High) LimitsOf(Moments moments, double[] quantiles) => (quantiles[0], quantiles[1]);
}
