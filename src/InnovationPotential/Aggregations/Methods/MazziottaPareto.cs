namespace InnovationPotential.Aggregations;

/// <summary>The Mazziotta–Pareto index <c>M ∓ S·cv = M ∓ S²/M</c> of scores standardized to mean 100 and standard deviation 10.</summary>
/// <remarks>
/// M and S are the weighted mean and the weighted <b>population</b> standard deviation (divided by n, not n − 1) of a unit's scores: with
/// equal weights the published index. The rule does not standardize; the normalization does. Missing: left out, weights renormalized. Where
/// M is not above 0 the result is undefined. Not monotone: raising one score alone may cost more in unbalance than it brings. Source: De
/// Muro, Mazziotta and Pareto 2011, "Composite indices of development and poverty".
/// </remarks>
/// <param name="Penalty">Where unbalance moves the result: down where more is better, up where more is worse.</param>
internal sealed record MazziottaPareto(PenaltyDirection Penalty) : VariancePenalty(Penalty)
{
    /// <inheritdoc/>
    public override string Kind => "mazziotta-pareto";
}
