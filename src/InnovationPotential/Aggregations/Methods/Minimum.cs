using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Aggregations;

/// <summary>The lowest score: the weakest link, Leontief's and Liebig's rule.</summary>
/// <remarks>Missing: left out. The weights count only by leaving out what weighs 0. Zero and negative scores: ordinary numbers.</remarks>
internal sealed record Minimum : Aggregation
{
    /// <inheritdoc/>
    public override string Kind => "minimum";

    /// <inheritdoc/>
    public override AggregationProperties Properties { get; } =
        new() { UsesWeights = false, Compensability = Compensability.None };

    internal override MeanShape? Shape => MeanShape.Minimum;

    /// <inheritdoc/>
    protected override void AggregateCore(ColumnBlock scores, ReadOnlySpan<double> weights, Span<double> results) =>
        RowAggregates.Minimum(scores, weights, results);
}
