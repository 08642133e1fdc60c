namespace InnovationPotential.Aggregations;

/// <summary>
/// The robust benefit of the doubt, of order m: each unit is held against the best of a few peers drawn at random, not of all.
/// </summary>
/// <remarks>
/// <para><c>1 / λ_m</c> with <c>λ_m = E max_k min_q x_qk / x_qc</c>, the expectation over m of the n peers, drawn with replacement; the
/// unit is a peer of its own. With the ratios in ascending order the expectation is exactly <c>Σ r_(k) ((k/n)^m − ((k − 1)/n)^m)</c>; with
/// <see cref="Draws"/> it is the mean over as many draws of the seed, the same draws for every unit.</para>
/// <para>A unit that does better than the peers drawn are expected to has more than 1; as m grows scores fall to 1 or below, to where a
/// single peer (not a mixture, as under <see cref="BenefitOfTheDoubt"/>) is better in every score. Where a unit has 0 it asks nothing of a
/// peer; scores of 0 alone give 0. Missing: the unit is held, on the scores it has, against the units that have all of these. A negative
/// score leaves a unit undefined, and it is no one's peer. Ties and constant columns are no matter. The node's weights count only by
/// leaving out what weighs 0.</para>
/// <para>Source: Cazals, Florens and Simar 2002; Daraio and Simar 2005; Vidoli and Mazziotta 2013.</para>
/// </remarks>
/// <param name="Peers">How many peers are drawn at a time, m, at least 1; it may be more than there are.</param>
/// <param name="Draws">How many draws; 0 for the expectation itself.</param>
/// <param name="Seed">The seed of the draws, 0 or more.</param>
/// <param name="Frontier">Which units of a panel count as peers.</param>
internal sealed record RobustBenefitOfTheDoubt(
    int Peers, int Draws = 0, int Seed = 1, PanelFrontier Frontier = PanelFrontier.ByPeriod) : Aggregation
{
    /// <summary>The most draws: their error is a thousandth of a score's spread, and more would keep every unit waiting.</summary>
    public const int MostDraws = 1_000_000;

    /// <inheritdoc/>
    public override string Kind => "robust-benefit-of-the-doubt";

    /// <inheritdoc/>
    public override AggregationProperties Properties => Aggregations.BenefitOfTheDoubt.PropertiesOf(Frontier);

    /// <summary>How many peers are drawn at a time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int Peers { get; init => field = Require(value, 1, nameof(Peers)); } = Require(Peers, 1, nameof(Peers));

    /// <summary>How many draws; 0 for the expectation itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0, or above <see cref="MostDraws"/>.</exception>
    public int Draws { get; init => field = RequireDraws(value); } = RequireDraws(Draws);

    /// <summary>The seed of the draws.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0.</exception>
    public int Seed { get; init => field = Require(value, 0, nameof(Seed)); } = Require(Seed, 0, nameof(Seed));

    /// <inheritdoc/>
    /// <remarks>
    /// From 0 to <c>1 / (1 − (1 − 1/n)^m)</c>, the score of a unit against which all others are as nothing; without an upper end where
    /// units of all periods are peers, as many as the table has.
    /// </remarks>
    public override ScoreRange RangeOf(ScoreRange scores, ReadOnlySpan<double> weights, int units) => new(
        0, Frontier == PanelFrontier.Pooled ? double.PositiveInfinity : 1 / DrawnPeers.BestShares(units, Peers, Draws, Seed)[^1]);

    /// <summary>The score that one draw in twenty falls short of, and that which one in twenty exceeds; null without one.</summary>
    /// <param name="scores">The scores: a column for each of them, a row for each unit, NaN where missing.</param>
    /// <param name="weights">A weight for each column.</param>
    /// <param name="row">The unit's row.</param>
    public (double Low, double High)? Spread(ColumnBlock scores, ReadOnlySpan<double> weights, int row)
    {
        if (RatiosOf(scores, weights, row) is not { } ratios) return null;
        var shares = DrawnPeers.BestShares(ratios.Length, Peers, Draws, Seed);
        return (1 / RatioAt(0.95), 1 / RatioAt(0.05));

        double RatioAt(double probability)
        {
            var (k, sum) = (0, shares[0]);
            while (k < shares.Length - 1 && Rounding.IsBelow(sum, probability)) sum += shares[++k];
            return ratios[k];
        }
    }

    /// <inheritdoc/>
    protected override void AggregateCore(ColumnBlock scores, ReadOnlySpan<double> weights, Span<double> results)
    {
        var shares = new Dictionary<int, double[]>();
        for (var row = 0; row < results.Length; row++) results[row] = ScoreOf(scores, weights, row, shares);
    }

    /// <inheritdoc/>
    protected override AggregationIssue? DiagnoseCore(ColumnBlock scores, ReadOnlySpan<double> weights, int row) =>
        double.IsNaN(ScoreOf(scores, weights, row, [])) ? new AggregationIssue(AggregationIssueKind.NotConverged) : null;

    private double ScoreOf(ColumnBlock scores, ReadOnlySpan<double> weights, int row, Dictionary<int, double[]> shares)
    {
        if (RatiosOf(scores, weights, row) is not { } ratios) return double.NaN;
        if (!shares.TryGetValue(ratios.Length, out var best))
            shares.Add(ratios.Length, best = DrawnPeers.BestShares(ratios.Length, Peers, Draws, Seed));
        var expected = 0.0;
        for (var k = 0; k < ratios.Length; k++)
        {
            if (best[k] > 0) expected += best[k] * ratios[k];
        }

        return 1 / expected;
    }

    private static double[]? RatiosOf(ColumnBlock scores, ReadOnlySpan<double> weights, int row) =>
        FrontierSample.Of(scores, weights, row) is { } sample && !Array.Exists(sample.Own, score => score < 0) ? sample.Ratios() : null;

    private static int RequireDraws(int value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MostDraws, nameof(Draws));
        return Require(value, 0, nameof(Draws));
    }

    private static int Require(int value, int least, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        return value;
    }
}
