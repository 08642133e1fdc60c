namespace InnovationPotential.Numerics;

/// <summary>What is minimized over weights.</summary>
/// <param name="weights">Weights that are not negative, with sum 1; not to be kept.</param>
/// <returns>The objective; NaN counts as worse than anything.</returns>
internal delegate double SimplexObjective(ReadOnlySpan<double> weights);
