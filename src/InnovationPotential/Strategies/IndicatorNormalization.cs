namespace InnovationPotential.Strategies;

/// <summary>The normalization of one indicator, where it differs from the strategy's.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Normalization">Its normalization.</param>
public sealed record IndicatorNormalization(string Indicator, Normalization Normalization)
{
    /// <summary>The observations from which it learns; those of the strategy's other normalizations when null.</summary>
    public FitScope? Scope { get; init; }
}
