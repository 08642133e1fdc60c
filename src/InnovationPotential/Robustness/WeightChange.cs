namespace InnovationPotential.Robustness;

/// <summary>A weight that changes.</summary>
/// <param name="Code">The code of an indicator.</param>
/// <param name="From">Its share of the whole weight.</param>
/// <param name="To">The share it is to have.</param>
/// <remarks>Immutable and value-equal.</remarks>
public sealed record WeightChange(string Code, double From, double To);
