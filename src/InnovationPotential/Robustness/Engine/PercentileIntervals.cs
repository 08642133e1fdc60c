namespace InnovationPotential.Robustness;

/// <summary>Percentile intervals from resamples; a resample whose rows are all the same has no index and is left out.</summary>
/// <param name="resamples">The estimates of each resample.</param>
/// <param name="confidence">The share of resamples between the ends.</param>
internal sealed class PercentileIntervals(SobolEstimate[] resamples, double confidence)
{
    private readonly double[] _sorted = new double[resamples.Length];

    /// <summary>The interval of an index; nulls where there is no resample to take it from.</summary>
    /// <param name="index">The index in a resample's estimates.</param>
    public (double? Low, double? High) Of(Func<SobolEstimate, double> index)
    {
        var count = 0;
        foreach (var resample in resamples)
        {
            if (index(resample) is var value && double.IsFinite(value)) _sorted[count++] = value;
        }

        if (count == 0) return (null, null);
        var sorted = _sorted.AsSpan(0, count);
        sorted.Sort();
        var tail = (1 - confidence) / 2;
        return (Quantiles.OfSorted(sorted, tail), Quantiles.OfSorted(sorted, 1 - tail));
    }
}
