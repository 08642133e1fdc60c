namespace InnovationPotential.Preparation;

/// <summary>Two indicators of a group, or an indicator and a possible denominator, and their correlation.</summary>
/// <param name="Group">The group; null with a denominator.</param>
/// <param name="First">An indicator's code.</param>
/// <param name="Second">Another's, or the denominator's code or attribute.</param>
/// <param name="Correlation">Pearson's correlation, over the pairs there are.</param>
public sealed record IndicatorPair(string? Group, string First, string Second, double Correlation);
