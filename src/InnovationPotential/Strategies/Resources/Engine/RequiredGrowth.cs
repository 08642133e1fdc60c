namespace InnovationPotential.Strategies;

/// <summary>What one resource alone would have to become for the potential to reach a target.</summary>
/// <param name="Status">Whether it can.</param>
/// <param name="Sufficiency">The sufficiency it would need; null when none is enough.</param>
/// <param name="Factor">The factor by which it must grow; 1 when the target is reached already, null when no factor is enough (nothing
/// grows from 0).</param>
internal sealed record RequiredGrowth(RequiredGrowthStatus Status, double? Sufficiency, double? Factor);
