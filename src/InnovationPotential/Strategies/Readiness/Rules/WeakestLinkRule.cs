namespace InnovationPotential.Strategies;

/// <summary>The lowest level: no dimension makes up for another.</summary>
/// <remarks>Unknown levels are left out; a finding says that the level may then be lower. Where all are unknown there is none.</remarks>
internal sealed record WeakestLinkRule : AggregationRule
{
    /// <inheritdoc/>
    public override string Kind => "weakest-link";

    internal override Aggregation? Aggregation => Aggregation.Minimum;

    /// <inheritdoc/>
    protected internal override IEnumerable<Finding> Explain(NodeEvidence evidence) => evidence.Score is not { } score ? []
        : ReadinessFindings.MayBeLower(evidence, score)
            .Concat(ReadinessFindings.NextLevel(evidence, score, evidence.Node.WeighingCount));
}
