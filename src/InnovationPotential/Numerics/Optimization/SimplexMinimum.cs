namespace InnovationPotential.Numerics;

/// <summary>Where an objective is smallest among weights with sum 1.</summary>
/// <param name="Weights">The weights.</param>
/// <param name="Objective">The objective there; infinite when it was undefined everywhere it was asked for.</param>
/// <param name="Iterations">The number of rounds over all pairs of weights.</param>
/// <param name="Evaluations">How often the objective was asked for.</param>
/// <param name="IsConverged">Whether the steps became as small as asked for before the evaluations ran out.</param>
/// <remarks>Value-equal, immutable.</remarks>
internal sealed record SimplexMinimum(EquatableArray<double> Weights, double Objective, int Iterations, int Evaluations, bool IsConverged);
