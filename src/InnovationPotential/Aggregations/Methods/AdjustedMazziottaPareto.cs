namespace InnovationPotential.Aggregations;

/// <summary>
/// The adjusted Mazziotta–Pareto index <c>M ∓ S·cv = M ∓ S²/M</c> of scores on its 70–130 scale, where 100 is the reference: comparable
/// over years.
/// </summary>
/// <remarks>
/// M and S are the weighted mean and the weighted <b>population</b> standard deviation (divided by n, not n − 1) of a unit's scores: with
/// equal weights the published index. The rule does not standardize; the normalization does. Missing: left out, weights renormalized. Where
/// M is not above 0 the result is undefined. Not monotone: raising one score alone may cost more in unbalance than it brings. Source:
/// Mazziotta and Pareto 2016, "On a generalized non-compensatory composite index".
/// </remarks>
/// <param name="Penalty">Where unbalance moves the result: down where more is better, up where more is worse.</param>
internal sealed record AdjustedMazziottaPareto(PenaltyDirection Penalty) : VariancePenalty(Penalty)
{
    /// <inheritdoc/>
    public override string Kind => "adjusted-mazziotta-pareto";
}
