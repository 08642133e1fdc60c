namespace InnovationPotential.Aggregations;

/// <summary>The place in the ranking that agrees best with the comparisons of pairs: Condorcet–Kemeny–Young–Levenglick.</summary>
/// <remarks>
/// The score is the number of units ranked below, the mean over all tied best rankings (<see cref="KemenyRankings"/>, which also says up to
/// which size the search is exact; beyond it is a heuristic). Missing: a pair is compared on the scores both have, weights renormalized for
/// the pair. A unit without scores has no result and is not ranked. No single child should weigh more than half, or it decides alone. Not
/// monotone beyond the first place: what a unit gains on one other may cost it a place. Memory grows with n². Source: OECD/JRC Handbook
/// 2008, equations 32–33.
/// </remarks>
internal sealed record Kemeny : Aggregation
{
    /// <inheritdoc/>
    public override string Kind => "kemeny";

    /// <inheritdoc/>
    public override AggregationProperties Properties { get; } = new()
    {
        ComparesUnits = true,
        Monotone = false,
        Idempotent = false,
        Compensability = Compensability.None,
        Class = AggregationClass.Multicriteria,
    };

    /// <inheritdoc/>
    /// <remarks>From 0 to n − 1.</remarks>
    public override ScoreRange RangeOf(ScoreRange scores, ReadOnlySpan<double> weights, int units) => new(0, units - 1);

    /// <inheritdoc/>
    protected override void AggregateCore(ColumnBlock scores, ReadOnlySpan<double> weights, Span<double> results) =>
        AggregateCore(scores, weights, results, CancellationToken.None);

    /// <inheritdoc/>
    private protected override void AggregateCore(
        ColumnBlock scores, ReadOnlySpan<double> weights, Span<double> results, CancellationToken cancellation)
    {
        var (matrix, units) = Compare(scores, weights);
        var below = KemenyRankings.Of(matrix, cancellation).UnitsBelow;
        results.Fill(double.NaN);
        for (var i = 0; i < units.Length; i++) results[units[i]] = below[i];
    }

    /// <summary>
    /// The most units that are tied up in cycles with each other; above <see cref="KemenyRankings.ExactUnits"/> the result is the best that
    /// a search found.
    /// </summary>
    internal static int LargestGroup(ColumnBlock scores, ReadOnlySpan<double> weights) =>
        CondorcetGroups.Of(Compare(scores, weights).Matrix).Select(g => g.Length).DefaultIfEmpty(0).Max();

    private static (OutrankingMatrix Matrix, int[] Units) Compare(ColumnBlock scores, ReadOnlySpan<double> weights)
    {
        using var pairs = new PairComparison(scores, weights);
        var units = new List<int>();
        for (var i = 0; i < scores.Rows; i++)
        {
            if (pairs.IsPresent(i)) units.Add(i);
        }

        var present = units.ToArray();
        return (OutrankingMatrix.FromPairs(pairs, present), present);
    }
}
