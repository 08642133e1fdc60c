namespace InnovationPotential.Comparisons;

/// <summary>An indicator's weight from a budget allocation.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Weight">The mean share of the budgets, from 0 to 1; the weights sum to 1.</param>
/// <param name="Dispersion">How far the assessors' points differ.</param>
public sealed record BudgetWeight(string Indicator, double Weight, PanelDispersion Dispersion);
