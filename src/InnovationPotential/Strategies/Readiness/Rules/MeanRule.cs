using InnovationPotential.Numerics;

namespace InnovationPotential.Strategies;

/// <summary>The weighted arithmetic mean of the levels.</summary>
/// <remarks>Indicative: it takes the steps between levels for equally long. Unknown levels are left out.</remarks>
internal sealed record MeanRule : ReadinessRule
{
    /// <inheritdoc/>
    public override string Kind => "mean";

    /// <inheritdoc/>
    public override bool IsIndicative => true;

    /// <inheritdoc/>
    protected internal override bool IsAdditive => true;

    internal override Aggregation? Aggregation => Aggregation.Arithmetic;

    /// <inheritdoc/>
    protected internal override void Combine(NodeOutline node, ColumnBlock levels, Span<double> results)
    {
        ArgumentNullException.ThrowIfNull(node);
        Aggregation.Arithmetic.Aggregate(levels, node.Weights, results);
    }
}
