namespace InnovationPotential.Robustness;

/// <summary>A function on the unit cube with any number of outputs.</summary>
/// <param name="point">The point, each coordinate within [0, 1).</param>
/// <param name="outputs">Receives the values; an output that is not written, or not finite, has failed.</param>
/// <remarks>It is called by several threads at once, and the same point must have the same values.</remarks>
public delegate void UnitCubeFunction(ReadOnlySpan<double> point, Span<double> outputs);
