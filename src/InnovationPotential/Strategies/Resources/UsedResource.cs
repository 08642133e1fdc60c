namespace InnovationPotential.Strategies;

/// <summary>Which indicator says how much of a resource is used.</summary>
/// <param name="Available">The code of the indicator that says what is available: a resource.</param>
/// <param name="Used">The code of its sibling, of weight 0, that says in the same units what is used.</param>
public sealed record UsedResource(string Available, string Used);
