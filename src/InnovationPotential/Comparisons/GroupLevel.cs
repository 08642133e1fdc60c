namespace InnovationPotential.Comparisons;

/// <summary>How many units of a group are at a level of an ordinal indicator.</summary>
/// <param name="Level">The level's label; null for those whose level is unknown, or whose value is no level.</param>
/// <param name="Units">The number of units.</param>
public sealed record GroupLevel(string? Level, int Units);
