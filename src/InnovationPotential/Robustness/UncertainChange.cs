namespace InnovationPotential.Robustness;

/// <summary>Whether the change of a unit's score between two periods is real.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="From">The earlier period.</param>
/// <param name="To">The later period.</param>
/// <param name="Nominal">The change without uncertainty; null where a score is missing.</param>
/// <param name="Change">The change over the replications in which both scores exist.</param>
/// <param name="Rose">The share of these replications in which the score rose; null of none.</param>
/// <param name="Fell">The share in which it fell.</param>
/// <param name="Equal">The share in which it stayed the same.</param>
public sealed record UncertainChange(
    string Unit, Period From, Period To, double? Nominal, UncertainQuantity Change, double? Rose, double? Fell, double? Equal)
{
    /// <summary>The Monte Carlo standard error of <see cref="Rose"/>, √(p(1 − p)/n).</summary>
    public double? RoseError => Rose is { } p ? Math.Sqrt(p * (1 - p) / Change.Count) : null;

    /// <summary>Whether the score rose, or fell, in at least 95 % of the replications.</summary>
    public bool IsReal => Rose >= 0.95 || Fell >= 0.95;
}
