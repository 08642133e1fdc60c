namespace InnovationPotential.Strategies;

/// <summary>The largest level that at least k dimensions reach.</summary>
/// <param name="K">How many dimensions must reach it, from 1 to their number.</param>
/// <remarks>Where the level depends on what is unknown there is no single one, and the bounds say what it can be.</remarks>
internal sealed record KOutOfNRule(int K) : ReadinessRule
{
    private const int StackLimit = 64;

    /// <inheritdoc/>
    public override string Kind => "k-out-of-n";

    internal override bool IgnoresWeights => true;

    /// <inheritdoc/>
    protected internal override void Combine(NodeOutline node, ColumnBlock levels, Span<double> results)
    {
        var count = node.WeighingCount;
        if (K < 1 || K > count)
        {
            results.Fill(double.NaN);
            return;
        }

        var range = CommonRange.Hull(node);
        Span<double> row = count <= StackLimit ? stackalloc double[count] : new double[count];
        for (var i = 0; i < results.Length; i++)
        {
            for (int child = 0, at = 0; child < node.Weights.Length; child++)
            {
                if (node.Weights[child] > 0) row[at++] = levels.Column(child)[i];
            }

            var (low, high) = ReadinessLevels.KOutOfN(row, K, range);
            results[i] = low == high ? low : double.NaN;
        }
    }

    /// <inheritdoc/>
    protected internal override IEnumerable<Finding> Explain(NodeEvidence evidence) =>
        evidence.Score is { } score ? ReadinessFindings.NextLevel(evidence, score, K) : ReadinessFindings.Interval(evidence);

    /// <inheritdoc/>
    protected internal override IEnumerable<Diagnostic> Validate(NodeOutline node)
    {
        if (K < 1 || K > node.WeighingCount)
            yield return Diagnostic.Error(StrategyCodes.InvalidSetting,
                Invariant($"{K} of the children must reach a level, but k is from 1 to their number, {node.WeighingCount}."),
                    new Location { Node = node.Code });
    }
}
