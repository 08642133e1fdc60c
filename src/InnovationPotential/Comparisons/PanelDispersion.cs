using InnovationPotential.Numerics;

namespace InnovationPotential.Comparisons;

/// <summary>How far assessors differ in one judgment.</summary>
/// <param name="Unit">The unit judged; null where the indicator itself was, as in a budget.</param>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Count">The number of assessors who judged.</param>
/// <param name="Mean">The mean of their scores; null of none.</param>
/// <param name="StandardDeviation">The sample standard deviation, Σ(x−x̄)²/(n−1) under the root; null of fewer than two.</param>
public sealed record PanelDispersion(string? Unit, string Indicator, int Count, double? Mean, double? StandardDeviation)
{
    /// <summary>
    /// The coefficient of variation, standard deviation over mean; null where there is no standard deviation or the mean is not above 0.
    /// It means something only on a scale with a true zero: scores of 1 to 5 vary less by it than the same scores counted from 0.
    /// </summary>
    public double? Variation => Mean > 0 ? StandardDeviation / Mean : null;

    internal static PanelDispersion Of(string? unit, string indicator, ReadOnlySpan<double> scores)
    {
        var moments = Moments.Of(scores);
        return new PanelDispersion(
            unit, indicator, moments.Count, moments.Count > 0
                ? moments.Mean : null, moments.Count > 1 ? moments.SampleStandardDeviation : null);
    }
}
