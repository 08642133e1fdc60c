namespace InnovationPotential.Robustness;

/// <summary>How a score becomes a level.</summary>
/// <param name="Bands">The bands.</param>
/// <param name="Slope">What a score is multiplied by before it is compared with the bands of a share; 1 for other quantities.</param>
/// <param name="Intercept">What is added then; 0 for other quantities.</param>
/// <param name="Floor">The magnitude of the quantity up to which it counts as 0.</param>
internal sealed record LevelRule(Bands Bands, double Slope = 1, double Intercept = 0, double Floor = 0);
