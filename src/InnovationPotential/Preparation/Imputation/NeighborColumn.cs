namespace InnovationPotential.Preparation;

/// <summary>An indicator's values of the reference units, among which neighbors are sought.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Values">The values, NaN where missing.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="StandardDeviation">Their standard deviation; 0 or NaN where they do not tell units apart.</param>
/// <param name="Accuracy">How well neighbors give the observed values.</param>
internal sealed record NeighborColumn(string Indicator, EquatableArray<double> Values, double Mean, double StandardDeviation,
    Accuracy Accuracy)
{
    internal static NeighborColumn Of(string indicator, ReadOnlySpan<double> values)
    {
        var moments = Moments.Of(values);
        return new NeighborColumn(indicator, EquatableArray.Create(values), moments.Mean, moments.SampleStandardDeviation,
            Accuracy.Unknown);
    }

    /// <summary>A value in standard deviations from the mean; NaN where the indicator does not tell.</summary>
    internal double Standardize(double value) => StandardDeviation > 0 ? (value - Mean) / StandardDeviation : double.NaN;
}
