namespace InnovationPotential.Trends;

/// <summary>The stars of one unit.</summary>
/// <param name="Stars">The stars earned for sure.</param>
/// <param name="MostStars">The stars it could have, if everything unknown were in its favor.</param>
/// <param name="Earned">Per criterion: earned, not earned, or unknown.</param>
public sealed record StarResult(int Stars, int MostStars, EquatableArray<bool?> Earned);
