namespace InnovationPotential.Strategies;

/// <summary>Two dimensions whose levels should keep up with each other.</summary>
/// <param name="First">The code of one.</param>
/// <param name="Second">The code of the other.</param>
public sealed record ImbalancePair(string First, string Second);
