namespace InnovationPotential.Aggregations;

/// <summary>
/// The directional benefit of the doubt: how far a unit could go in a direction and still be a mixture of units, held against nothing
/// being left to go.
/// </summary>
/// <remarks>
/// <para><c>1 / (1 + β)</c> with <c>β = max</c> such that <c>Σ λ_k y_k ≥ y_c + β g</c>, <c>Σ λ_k = 1</c>, <c>λ ≥ 0</c>: 1 on the
/// frontier, less the farther from it. Equally
/// <c>β = min_w max_k w·y_k − w·y_c</c> with <c>w·g = 1</c>, <c>w ≥ 0</c>, within the bounds (those of shares bound <c>w_q g_q</c>).</para>
/// <para>Without a given direction each unit goes by the sizes of its own scores, <c>g = |y_c|</c>: scores of 0 and above then give the
/// benefit of the doubt itself, and an
/// undesirable indicator stands in as the negative of its values (as <c>Normalization.None</c> makes them where lower is better), of
/// which a unit is asked to have less.</para>
/// <para>Missing: the unit is held, on the scores it has, against the units that have all of these. Tied and constant scores are no
/// matter. Where the direction is 0
/// in all scores a unit has, or no weights keep the bounds, the result is undefined: <see cref="AggregationIssueKind.Infeasible"/>. The
/// node's weights count only by
/// leaving out what weighs 0. In a panel <see cref="FrontierAggregation.Frontier"/>
/// says whose frontier it is.</para>
/// <para>Source: Chambers, Chung and Färe 1998; Fusco 2015; Zanella, Camanho and Dias 2015 (undesirable).</para>
/// </remarks>
/// <param name="Direction">A number of 0 or more for each score, in their order, one of them above 0; none for each unit's own.</param>
/// <param name="Bounds">The bounds of the weights.</param>
internal sealed record DirectionalBenefitOfTheDoubt(EquatableArray<double> Direction, WeightBounds Bounds) : FrontierAggregation
{
    /// <inheritdoc/>
    public override string Kind => "directional-benefit-of-the-doubt";

    private protected override AggregationProperties Base => Direction.IsEmpty ? Common : ByPosition;

    private static AggregationProperties ByPosition { get; } = Common with { Positional = true };

    /// <summary>A number of 0 or more for each score, in their order, one of them above 0; none for each unit's own.</summary>
    /// <exception cref="ArgumentException">A number is negative or not finite, or none is above 0.</exception>
    public EquatableArray<double> Direction { get; init => field = Require(value); } = Require(Direction);

    private protected override (double? Score, AggregationIssueKind? Issue) Score(FrontierSample sample)
    {
        double[] direction = Direction.IsEmpty
            ? Array.ConvertAll(sample.Own, Math.Abs)
            : [.. sample.Columns.Select(j => j < Direction.Count ? Direction[j]
                : throw new ArgumentException($"The direction has {Direction.Count} numbers for more scores."))];
        if (!Bounds.Allow(direction.Length, direction.Count(g => g > 0))
            || Array.TrueForAll(direction, g => g == 0)) return (null, AggregationIssueKind.Infeasible);
        return sample.DistanceAlong(direction, Bounds) is { } distance ? (1 / (1 + distance), null)
            : (null, AggregationIssueKind.NotConverged);
    }

    private static EquatableArray<double> Require(EquatableArray<double> direction)
    {
        if (direction.IsEmpty) return direction;
        return direction.All(g => g >= 0 && double.IsFinite(g)) && direction.Any(g => g > 0)
            ? direction
            : throw new ArgumentException("A direction has numbers of 0 or more, one of them above 0.", nameof(direction));
    }
}
