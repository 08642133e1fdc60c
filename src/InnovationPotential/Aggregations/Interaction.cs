namespace InnovationPotential.Aggregations;

/// <summary>How two children work together in a Choquet integral.</summary>
/// <param name="First">The position of one child, from 0.</param>
/// <param name="Second">The position of the other, from 0.</param>
/// <param name="Value">
/// From −1 to 1: positive where both are needed (a low one draws the result down), negative where one is enough, 0 where they just add up.
/// </param>
public readonly record struct Interaction(int First, int Second, double Value);
