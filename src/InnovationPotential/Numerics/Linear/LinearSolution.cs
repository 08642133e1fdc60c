namespace InnovationPotential.Numerics;

/// <summary>The outcome of a linear program.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Objective">The maximum; NaN unless optimal.</param>
/// <param name="Variables">Where the maximum is reached; it need not be the only place. Empty unless optimal.</param>
/// <param name="Duals">By how much the maximum grows with the bound of each constraint; 0 where a constraint does not bind. Empty unless
/// optimal.</param>
/// <param name="Iterations">The number of pivots.</param>
/// <remarks>Value-equal, immutable.</remarks>
internal sealed record LinearSolution(
    LinearStatus Status, double Objective, EquatableArray<double> Variables, EquatableArray<double> Duals, int Iterations)
{
    internal static LinearSolution Without(LinearStatus status, int iterations) => new(status, double.NaN, [], [], iterations);
}
