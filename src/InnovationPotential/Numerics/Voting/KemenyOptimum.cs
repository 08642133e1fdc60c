namespace InnovationPotential.Numerics;

/// <summary>The best rankings of a group of units.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Rankings">The first of them, by position.</param>
/// <param name="UnitsBelow">For each unit of the group, the number of the group's units ranked below it, the mean over all of them.</param>
internal sealed record KemenyOptimum(double Count, IReadOnlyList<int[]> Rankings, double[] UnitsBelow);
