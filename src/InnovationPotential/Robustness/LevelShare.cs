namespace InnovationPotential.Robustness;

/// <summary>How probable a level is.</summary>
/// <param name="Level">The level's name.</param>
/// <param name="Share">The share of the counted replications on the level.</param>
/// <param name="StandardError">Its Monte Carlo standard error, √(p(1 − p)/N).</param>
public sealed record LevelShare(string Level, double Share, double StandardError);
