namespace InnovationPotential.Comparisons;

/// <summary>How far the assessors of a panel order the units alike on one indicator.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Concordance">Kendall's W with what belongs to it.</param>
public sealed record IndicatorConcordance(string Indicator, PanelConcordance Concordance);
