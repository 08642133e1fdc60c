namespace InnovationPotential.Preparation;

/// <summary>
/// Where |skewness| and kurtosis are both above their thresholds, sets the values at the end to which the skewness points to the next
/// value, again and again until one is not, but never more values than allowed. Where that does not suffice, a transformation takes its
/// place.
/// </summary>
/// <remarks>
/// Values that changed count, tied ones each: a group of ties that would exceed the number is not touched unless <see cref="MayExceed"/>
/// says so. The transformation is of the original values,
/// unless <see cref="TransformWinsorized"/>; its result is kept even if it does not suffice either, with a diagnostic.
/// Source: GII technical notes; JRC COIN Tool; COINr's <c>qTreat</c> (Becker et al. 2022).
/// </remarks>
public sealed record Winsorization : OutlierTreatment
{
    /// <inheritdoc/>
    public override string Kind => "treatment-winsorization";

    /// <summary>How many values may change at most; 5 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int MaximumPoints
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 5;

    /// <summary>
    /// Whether a group of ties may make it more values than allowed, as in COINr: a step is taken as long as the number is not reached,
    /// however many it changes.
    /// No by default: the group then stays, and the indicator may stay skewed or be transformed.
    /// </summary>
    public bool MayExceed { get; init; }

    /// <summary>The threshold of the absolute skewness; 2 by default.</summary>
    public double Skewness { get; init; } = 2;

    /// <summary>The threshold of the excess kurtosis; 3.5 by default.</summary>
    public double Kurtosis { get; init; } = 3.5;

    /// <summary>The transformation where winsorizing does not suffice; null for none.</summary>
    public Transformation? Transformation { get; init; }

    /// <summary>Whether the transformation is of the winsorized values; otherwise of the original ones.</summary>
    public bool TransformWinsorized { get; init; }

    internal override TreatedIndicator? Treat(Indicator indicator, double[] values, List<Diagnostic> found)
    {
        var tails = new WinsorizedTails(values);
        if (!Fails(tails.Moments)) return null;
        while (Fails(tails.Moments) && tails.TryStep(MaximumPoints, MayExceed))
        {
        }

        var result = tails.LimitsOf(indicator.Code);
        if (Fails(tails.Moments) && Transformation is { } transformation)
        {
            var start = TransformWinsorized ? result : new TreatedIndicator(indicator.Code);
            if (Fit(transformation, indicator, start.Apply(values), found) is { } fitted) result = start with { Transformation = fitted };
        }

        result = result.Describing(values);
        if (double.IsNaN(result.SkewnessAfter))
            found.Add(About(indicator, PreparationCodes.ConstantAfterTreatment, "is constant after treatment", Severity.Warning));
        if (Fails(result.SkewnessAfter, result.KurtosisAfter))
        {
            found.Add(About(indicator, PreparationCodes.StillSkewed, Invariant(
                $"is still skewed after treatment (skewness {result.SkewnessAfter:0.##}, kurtosis {result.KurtosisAfter:0.##})"),
                Severity.Warning));
        }

        return result;
    }

    private bool Fails(Moments moments) => Fails(moments.Skewness, moments.ExcessKurtosis);

    private bool Fails(double skewness, double kurtosis) =>
        Rounding.IsAbove(Math.Abs(skewness), Skewness) && Rounding.IsAbove(kurtosis, Kurtosis);
}
