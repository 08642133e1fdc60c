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

    /// <summary>The limits of a sample.</summary>
    private protected abstract (double Low, double High) LimitsOf(double[] values);

    internal sealed override TreatedIndicator? Treat(Indicator indicator, double[] values, List<Diagnostic> found)
    {
        var (low, high) = LimitsOf(values);
        var within = Array.FindAll(values, v => v >= low && v <= high);
        if (within.Length == 0) return null;
        var ends = (Low: within.Min(), High: within.Max());
        var beyond = values.Length - within.Length;
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
            }.Describing(values);
        }

        var (lowValue, highValue) = Action == OutlierAction.Limit ? (low, high) : ends;
        var result = new TreatedIndicator(indicator.Code)
        {
            LowLimit = low,
            LowValue = lowValue,
            HighLimit = high,
            HighValue = highValue,
            Points = beyond
        }.Describing(values);
        if (double.IsNaN(result.SkewnessAfter))
            found.Add(About(indicator, PreparationCodes.ConstantAfterTreatment, "is constant after treatment", Severity.Warning));
        return result;
    }
}
