namespace InnovationPotential.Preparation;

/// <summary>Two indicators of a group and their correlation.</summary>
/// <param name="Group">The group.</param>
/// <param name="First">An indicator's code.</param>
/// <param name="Second">Another's.</param>
/// <param name="Correlation">Pearson's correlation, over the pairs there are.</param>
public sealed record IndicatorPair(string Group, string First, string Second, double Correlation);
