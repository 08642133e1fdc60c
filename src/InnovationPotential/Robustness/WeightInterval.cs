namespace InnovationPotential.Robustness;

/// <summary>The share that a child may have among its siblings.</summary>
/// <param name="Code">The child's code.</param>
/// <param name="Low">The lowest share, from 0 to 1.</param>
/// <param name="High">The highest share, from 0 to 1.</param>
public sealed record WeightInterval(string Code, double Low, double High);
