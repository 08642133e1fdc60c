using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Aggregations;

/// <summary>The highest score.</summary>
/// <remarks>Missing: left out. The weights count only by leaving out what weighs 0. Zero and negative scores: ordinary numbers.</remarks>
internal sealed record Maximum : Aggregation
{
    /// <inheritdoc/>
    public override string Kind => "maximum";

    /// <inheritdoc/>
    public override AggregationProperties Properties { get; } =
        new() { UsesWeights = false, Compensability = Compensability.Full };

    internal override MeanShape? Shape => MeanShape.Maximum;

    /// <inheritdoc/>
    protected override void AggregateCore(ColumnBlock scores, ReadOnlySpan<double> weights, Span<double> results) =>
        RowAggregates.Maximum(scores, weights, results);
}
