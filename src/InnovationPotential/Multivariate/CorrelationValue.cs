using InnovationPotential.Numerics;

namespace InnovationPotential.Multivariate;

/// <summary>A correlation with the two-sided test of no association.</summary>
/// <param name="Coefficient">The coefficient, −1 to 1; null where undefined.</param>
/// <param name="PValue">The probability of a coefficient as far from 0, were there no association; null where undefined.</param>
/// <param name="IsExact">Whether the p-value comes from the exact permutation distribution.</param>
public sealed record CorrelationValue(double? Coefficient, double? PValue, bool IsExact)
{
    internal static CorrelationValue Undefined { get; } = new(null, null, false);

    internal static CorrelationValue Of(CorrelationTest test) => new(Known(test.Coefficient), Known(test.PValue), test.IsExact);

    private static double? Known(double value) => double.IsFinite(value) ? value : null;
}
