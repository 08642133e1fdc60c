using InnovationPotential.Numerics;

namespace InnovationPotential.Multivariate;

/// <summary>A correlation with the two-sided test of no association.</summary>
public sealed record CorrelationValue
{
    internal CorrelationValue(double? coefficient, double? pValue, bool isExact) =>
        (Coefficient, PValue, IsExact) = (coefficient, pValue, isExact);

    /// <summary>The coefficient, −1 to 1; null where undefined.</summary>
    public double? Coefficient { get; }

    /// <summary>The probability of a coefficient as far from 0, were there no association; null where undefined.</summary>
    public double? PValue { get; }

    /// <summary>Whether the p-value comes from the exact permutation distribution.</summary>
    public bool IsExact { get; }

    internal static CorrelationValue Undefined { get; } = new(null, null, false);

    internal static CorrelationValue Of(CorrelationTest test) => new(Known(test.Coefficient), Known(test.PValue), test.IsExact);

    private static double? Known(double value) => double.IsFinite(value) ? value : null;
}
