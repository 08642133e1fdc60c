namespace InnovationPotential.Aggregations;

/// <summary>The Copeland score: the number of units a unit beats less the number of units that beat it.</summary>
/// <remarks>
/// A unit beats another when it is above it on more than half of the weight, ties counting half. Missing: a pair is compared on the scores
/// both have, weights renormalized for the pair; a pair that shares none is even. So the order of the rows never matters. A unit without
/// scores has no result and is nobody's opponent. Ranks only: by how much does not count. Time grows with n², memory with n.
/// Source: Copeland 1951; OECD/JRC Handbook 2008, step 6.
/// </remarks>
internal sealed record Copeland : Aggregation
{
    /// <inheritdoc/>
    public override string Kind => "copeland";

    /// <inheritdoc/>
    public override AggregationProperties Properties { get; } = new()
    {
        ComparesUnits = true,
        Idempotent = false,
        Compensability = Compensability.None,
        Class = AggregationClass.Multicriteria,
    };

    /// <inheritdoc/>
    /// <remarks>From −(n − 1) to n − 1.</remarks>
    public override ScoreRange RangeOf(ScoreRange scores, ReadOnlySpan<double> weights, int units) => new(1 - units, units - 1);

    /// <inheritdoc/>
    protected override void AggregateCore(ColumnBlock scores, ReadOnlySpan<double> weights, Span<double> results)
    {
        using var pairs = new PairComparison(scores, weights);
        for (var i = 0; i < results.Length; i++) results[i] = pairs.IsPresent(i) ? 0 : double.NaN;
        for (var i = 0; i < results.Length; i++)
        {
            for (var k = i + 1; k < results.Length; k++)
            {
                var lead = Math.Sign(pairs.Compare(i, k).Share - 0.5);
                results[i] += lead;
                results[k] -= lead;
            }
        }
    }
}
