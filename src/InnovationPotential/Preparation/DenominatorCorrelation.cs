namespace InnovationPotential.Preparation;

/// <summary>An indicator that goes with a possible denominator.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Denominator">The denominator's code or attribute.</param>
/// <param name="Correlation">Pearson's correlation, over the pairs there are.</param>
public sealed record DenominatorCorrelation(string Indicator, string Denominator, double Correlation);
