namespace InnovationPotential.Preparation;

/// <summary>Treats what lies beyond <c>Q1 − k · (Q3 − Q1)</c> or <c>Q3 + k · (Q3 − Q1)</c> (Tukey 1977), quartiles of type 7.</summary>
internal sealed record InterquartileFence : LimitTreatment
{
    /// <summary>A treatment that sets what lies beyond to the limit.</summary>
    public InterquartileFence() => Action = OutlierAction.Limit;

    /// <inheritdoc/>
    public override string Kind => "treatment-interquartile-fence";

    /// <summary>How many interquartile ranges; 1.5 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite or negative.</exception>
    public double Ranges
    {
        get;
        init =>
            field = value >= 0 && double.IsFinite(value)
                ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The number must be finite and 0 or more.");
    } = 1.5;

    internal override EquatableArray<double> Probabilities => [0.25, 0.75];

    internal override (double Low, double High) LimitsOf(Moments moments, double[] quantiles)
    {
        var (first, third) = (quantiles[0], quantiles[1]);
        var width = Ranges * (third - first);
        return (first - width, third + width);
    }
}
