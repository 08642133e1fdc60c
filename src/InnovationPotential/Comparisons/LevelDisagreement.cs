namespace InnovationPotential.Comparisons;

/// <summary>A unit that the experts and the assessment place on different levels.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Expert">The experts' level.</param>
/// <param name="Assessed">The assessment's level.</param>
public sealed record LevelDisagreement(string Unit, string Expert, string Assessed);
