namespace InnovationPotential;

/// <summary>How many rows have a level.</summary>
/// <param name="Level">The level; null for those without.</param>
/// <param name="Rows">How many rows.</param>
public sealed record SqlLevelCount(string? Level, long Rows);
