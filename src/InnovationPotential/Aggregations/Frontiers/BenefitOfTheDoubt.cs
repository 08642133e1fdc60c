namespace InnovationPotential.Aggregations;

/// <summary>
/// The benefit of the doubt (BoD): each unit is weighted in its own favor, as long as no unit gets more than 1 with its weights.
/// </summary>
/// <remarks>
/// <para><c>max_w Σ w_q x_qc</c> such that <c>Σ w_q x_qk ≤ 1</c> for every unit k, <c>w ≥ 0</c>, within the bounds. A score within 1e-9 of
/// 1 is 1. Without bounds many units tend to reach 1, and weights may be 0 and not unique. The node's weights count only
/// by leaving out what weighs 0.</para>
/// <para>Missing: the unit is weighted on the scores it has, and held against the units that have all of these: fewer scores make a milder
/// judgment. A negative score leaves a unit undefined, and it is no one's peer. Scores of 0 alone give 0. Where no weights keep the bounds
/// (a share of at least something of a 0, or more portions than 1 holds) the result is undefined:
/// <see cref="AggregationIssueKind.Infeasible"/>, never 0.</para>
/// <para>Source: Melyn and Moesen 1991; Cherchye et al. 2007; OECD/JRC Handbook 2008, equation 22.</para>
/// </remarks>
/// <param name="Bounds">The bounds of the weights.</param>
/// <param name="Frontier">Which units of a panel count as units.</param>
internal sealed record BenefitOfTheDoubt(WeightBounds Bounds, PanelFrontier Frontier = PanelFrontier.ByPeriod) : Aggregation
{
    /// <inheritdoc/>
    public override string Kind => "benefit-of-the-doubt";

    /// <inheritdoc/>
    public override AggregationProperties Properties => PropertiesOf(Frontier);

    private static AggregationProperties Common { get; } = new()
    {
        ComparesUnits = true,
        Idempotent = false,
        UsesWeights = false,
        Compensability = Compensability.Full,
        Domain = AggregationDomain.NonNegative,
        Class = AggregationClass.Linear,
    };

    private static AggregationProperties Pooled { get; } = Common with { ComparesPeriods = true };

    /// <summary>What holds of scores against a frontier, of a period's units or of all.</summary>
    internal static AggregationProperties PropertiesOf(PanelFrontier frontier) => frontier == PanelFrontier.Pooled ? Pooled : Common;

    /// <inheritdoc/>
    /// <remarks>From 0 to 1.</remarks>
    public override ScoreRange RangeOf(ScoreRange scores, ReadOnlySpan<double> weights, int units) => ScoreRange.Unit;

    /// <inheritdoc/>
    protected override void AggregateCore(ColumnBlock scores, ReadOnlySpan<double> weights, Span<double> results)
    {
        for (var row = 0; row < results.Length; row++) results[row] = BestWeights.Of(scores, weights, row, Bounds).Score ?? double.NaN;
    }

    /// <inheritdoc/>
    protected override AggregationIssue? DiagnoseCore(ColumnBlock scores, ReadOnlySpan<double> weights, int row) =>
        BestWeights.Of(scores, weights, row, Bounds).Issue;
}
