namespace InnovationPotential.Multivariate;

/// <summary>A correlation with the two-sided test of no association.</summary>
public sealed record CorrelationValue
{
    internal CorrelationValue(CorrelationTest test) =>
        (Coefficient, PValue, IsExact) = (Assessment.Known(test.Coefficient), Assessment.Known(test.PValue), test.IsExact);

    /// <summary>The coefficient, −1 to 1; null where undefined.</summary>
    public double? Coefficient { get; }

    /// <summary>The probability of a coefficient as far from 0, were there no association; null where undefined.</summary>
    public double? PValue { get; }

    /// <summary>Whether the p-value comes from the exact permutation distribution.</summary>
    public bool IsExact { get; }

    internal static CorrelationValue Undefined { get; } = new(new CorrelationTest(double.NaN, double.NaN, 0, false));
}
