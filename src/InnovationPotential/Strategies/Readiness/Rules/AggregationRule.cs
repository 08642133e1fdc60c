namespace InnovationPotential.Strategies;

/// <summary>A rule that is an aggregation. Unknown levels are left out.</summary>
internal abstract record AggregationRule : ReadinessRule
{
    /// <inheritdoc/>
    protected internal override void Combine(NodeOutline node, ColumnBlock levels, Span<double> results) =>
        Aggregation!.Aggregate(levels, node.Weights, results);
}
