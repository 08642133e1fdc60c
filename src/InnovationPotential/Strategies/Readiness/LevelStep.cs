namespace InnovationPotential.Strategies;

/// <summary>A step of a level table: from this value on, this level.</summary>
/// <param name="From">The lower end; it belongs to the step.</param>
/// <param name="Level">The level from there to the next step.</param>
/// <param name="Label">The level's name; null when the number says enough.</param>
public sealed record LevelStep(double From, double Level, string? Label = null);
