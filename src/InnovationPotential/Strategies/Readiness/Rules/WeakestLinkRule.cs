using InnovationPotential.Numerics;

namespace InnovationPotential.Strategies;

/// <summary>The lowest level: no dimension makes up for another.</summary>
/// <remarks>Unknown levels are left out; a finding says that the level may then be lower. Where all are unknown there is none.</remarks>
internal sealed record WeakestLinkRule : ReadinessRule
{
    /// <inheritdoc/>
    public override string Kind => "weakest-link";

    internal override Aggregation? Aggregation => Aggregation.Minimum;

    /// <inheritdoc/>
    protected internal override void Combine(NodeOutline node, ColumnBlock levels, Span<double> results)
    {
        ArgumentNullException.ThrowIfNull(node);
        Aggregation.Minimum.Aggregate(levels, node.Weights, results);
    }

    /// <inheritdoc/>
    protected internal override IEnumerable<Finding> Explain(NodeEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        if (evidence.Score is { } score)
            return ReadinessFindings.MayBeLower(evidence, score)
                .Concat(ReadinessFindings.NextLevel(evidence, score, evidence.Children.Count(c => c.Outline.Weight > 0)));
        return [];
    }
}
