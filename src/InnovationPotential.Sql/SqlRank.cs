namespace InnovationPotential;

/// <summary>A row with its rank.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Period">The period, as the source writes it; null in a cross-section.</param>
/// <param name="Rank">The rank within the period, 1 for the best.</param>
/// <param name="Score">The score.</param>
public sealed record SqlRank(string Unit, string? Period, double Rank, double Score);
