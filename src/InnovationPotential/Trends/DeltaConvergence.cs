namespace InnovationPotential.Trends;

/// <summary>δ-convergence at one time: the units' total distance to the best.</summary>
/// <param name="N">The number of units with a value.</param>
/// <param name="Missing">The number of units without; two periods can be compared only if the same units have values.</param>
/// <param name="Distance">Σ_c(best − y_c); falling over the periods is convergence.</param>
public sealed record DeltaConvergence(int N, int Missing, Quantity Distance);
