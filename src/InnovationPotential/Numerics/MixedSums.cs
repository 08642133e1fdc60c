namespace InnovationPotential.Numerics;

/// <summary>Sums over rows of a factor's values m at A with the factor's inputs from B, beside the values a at A and b at B.</summary>
/// <param name="Cross">Σ b·(m − a).</param>
/// <param name="Change">Σ (m − a).</param>
/// <param name="ChangeSquares">Σ (m − a)², what changes with the factor.</param>
/// <param name="RestSquares">Σ (m − b)², what changes with all the others.</param>
internal readonly record struct MixedSums(double Cross, double Change, double ChangeSquares, double RestSquares);
