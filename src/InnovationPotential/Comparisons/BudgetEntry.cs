namespace InnovationPotential.Comparisons;

/// <summary>What an assessor spends on an indicator, out of a budget that is the same for all.</summary>
/// <param name="Assessor">The assessor.</param>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Points">The points spent, 0 or more.</param>
public sealed record BudgetEntry(string Assessor, string Indicator, double Points);
