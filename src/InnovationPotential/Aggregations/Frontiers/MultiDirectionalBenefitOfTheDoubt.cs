namespace InnovationPotential.Aggregations;

/// <summary>
/// The multi-directional benefit of the doubt: each unit goes toward its own ideal, the best it could reach in each score with no other
/// score lower.
/// </summary>
/// <remarks>
/// <para>The ideal is <c>d_q = max Σ λ_k y_kq</c> such that <c>Σ λ_k y_kr ≥ y_cr</c> for the other scores r, <c>Σ λ_k = 1</c>; the unit
/// goes by <c>g = d − y_c</c>, as far as
/// <see cref="DirectionalBenefitOfTheDoubt"/> allows, to <c>t = y_c + β g</c>. Its result is the mean over the scores of <c>y_cq /
/// t_q</c>, or of
/// <c>t_q / y_cq</c> for an undesirable score, which is below 0; a score of 0 is worth 0 where it could rise and 1 where it could not.
/// From 0 to 1, 1 on the frontier.</para>
/// <para>Missing: the unit is held, on the scores it has, against the units that have all of these. A score below 0 that could rise above
/// it leaves the unit undefined
/// (<see cref="AggregationIssueKind.NegativeScore"/>). The node's weights count only by leaving out what weighs 0. In a panel
/// <see cref="FrontierAggregation.Frontier"/> says whose frontier it is.</para>
/// <para>Source: Bogetoft and Hougaard 1999; Asmild et al. 2003.</para>
/// </remarks>
internal sealed record MultiDirectionalBenefitOfTheDoubt : FrontierAggregation
{
    /// <inheritdoc/>
    public override string Kind => "multi-directional-benefit-of-the-doubt";

    private protected override (double? Score, AggregationIssueKind? Issue) Score(FrontierSample sample)
    {
        var direction = new double[sample.Own.Length];
        for (var q = 0; q < direction.Length; q++)
        {
            if (sample.Ideal(q) is not { } ideal) return (null, AggregationIssueKind.NotConverged);
            // What the search for the best leaves of a difference of 0 is no way to go.
            direction[q] = ideal - sample.Own[q] > FrontierSample.Tolerance * Math.Max(1, Math.Abs(ideal)) ? ideal - sample.Own[q] : 0;
        }

        if (Array.TrueForAll(direction, g => g == 0)) return (1, null);
        if (sample.DistanceAlong(direction, WeightBounds.None) is not { } distance) return (null, AggregationIssueKind.NotConverged);
        var sum = 0.0;
        for (var q = 0; q < direction.Length; q++)
        {
            var (own, way) = (sample.Own[q], distance * direction[q]);
            // What the search leaves of a target of 0 is on neither side of it.
            var target = Math.Abs(own + way) <= FrontierSample.Tolerance * way ? 0 : own + way;
            if (own < 0 && target > 0) return (null, AggregationIssueKind.NegativeScore);
            sum += own == target ? 1 : own < 0 ? target / own : own / target;
        }

        return (sum / direction.Length, null);
    }
}
