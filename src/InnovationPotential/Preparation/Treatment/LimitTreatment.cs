namespace InnovationPotential.Preparation;

/// <summary>Treats what lies beyond two limits; equality passes.</summary>
internal abstract record LimitTreatment : OutlierTreatment
{
    private protected LimitTreatment()
    {
    }

    /// <summary>
    /// What becomes of a value beyond a limit; the nearest value within for deviations, the limit for fences and percentiles, unless said
    /// otherwise.
    /// </summary>
    public OutlierAction Action { get; init; }

    /// <summary>The probabilities of the quantiles that limits ask for.</summary>
    internal virtual EquatableArray<double> Probabilities => [];

    /// <summary>The limits of a sample.</summary>
    /// <param name="moments">Its moments.</param>
    /// <param name="quantiles">The quantiles of <see cref="Probabilities"/>.</param>
    internal abstract (double Low, double High) LimitsOf(Moments moments, double[] quantiles);

    internal sealed override TreatedIndicator? Treat(Indicator indicator, double[] values, List<Diagnostic> found)
    {
        var limits = LimitsOf(Moments.Of(values), [.. Probabilities.Select(p => Quantiles.Of(values, p))]);
        var within = Array.FindAll(values, v => v >= limits.Low && v <= limits.High);
        if (within.Length == 0) return null;
        var result = Limited(indicator, limits, (within.Min(), within.Max()), values.Length - within.Length, found);
        return result is null ? null : Finished(result.Describing(values), indicator, found);
    }

    /// <summary>What limits make of an indicator, not described yet; null to leave it as it is.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="ends">The lowest and the highest value within.</param>
    /// <param name="beyond">How many values are not.</param>
    /// <param name="found">Where to tell what is not done.</param>
    internal TreatedIndicator? Limited(
        Indicator indicator, (double Low, double High) limits, (double Low, double High) ends, int beyond, List<Diagnostic> found)
    {
        var (low, high) = limits;
        if (Action == OutlierAction.ExcludeFromRange)
        {
            if (beyond == 0) return null;
            if (ends.Low == ends.High)
            {
                found.Add(About(indicator, PreparationCodes.NotTreated, "would have no range without its outliers and is left untreated",
                    Severity.Warning));
                return null;
            }

            return new TreatedIndicator(indicator.Code)
            {
                Points = beyond,
                Extent = new IndicatorExtent(indicator.Code, ends.Low, ends.High)
            };
        }

        var (lowValue, highValue) = Action == OutlierAction.Limit ? (low, high) : ends;
        return new TreatedIndicator(indicator.Code)
        {
            LowLimit = low,
            LowValue = lowValue,
            HighLimit = high,
            HighValue = highValue,
            Points = beyond
        };
    }
}
