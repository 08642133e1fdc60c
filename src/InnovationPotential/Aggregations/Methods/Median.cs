namespace InnovationPotential.Aggregations;

/// <summary>The middle score; the mean of the two middle ones when their number is even.</summary>
/// <remarks>Missing: left out. The weights count only by leaving out what weighs 0. Zero and negative scores: ordinary numbers.</remarks>
internal sealed record Median : Aggregation
{
    /// <inheritdoc/>
    public override string Kind => "median";

    /// <inheritdoc/>
    public override AggregationProperties Properties { get; } = new() { UsesWeights = false };

    /// <inheritdoc/>
    protected override void AggregateCore(ColumnBlock scores, ReadOnlySpan<double> weights, Span<double> results) =>
        RowAggregates.Median(scores, weights, results);
}
