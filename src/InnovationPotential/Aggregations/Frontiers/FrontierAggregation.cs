namespace InnovationPotential.Aggregations;

/// <summary>A rule that holds each unit against the frontier of mixtures of units.</summary>
internal abstract record FrontierAggregation : Aggregation
{
    private protected FrontierAggregation()
    {
    }

    /// <inheritdoc/>
    public sealed override AggregationProperties Properties =>
        Frontier == PanelFrontier.Pooled ? Base with { ComparesPeriods = true } : Base;

    /// <summary>Which units of a panel make the frontier.</summary>
    public PanelFrontier Frontier { get; init; }

    private protected virtual AggregationProperties Base => Common;

    private protected static AggregationProperties Common { get; } = new()
    {
        ComparesUnits = true,
        Monotone = false,
        Idempotent = false,
        UsesWeights = false,
        Compensability = Compensability.Full,
        Class = AggregationClass.Linear,
    };

    /// <inheritdoc/>
    /// <remarks>From 0 to 1.</remarks>
    public sealed override ScoreRange RangeOf(ScoreRange scores, ReadOnlySpan<double> weights, int units) => ScoreRange.Unit;

    /// <summary>The score of one unit, or why it has none.</summary>
    private protected abstract (double? Score, AggregationIssueKind? Issue) Score(FrontierSample sample);

    /// <inheritdoc/>
    protected sealed override void AggregateCore(ColumnBlock scores, ReadOnlySpan<double> weights, Span<double> results)
    {
        for (var row = 0; row < results.Length; row++)
            results[row] = FrontierSample.Of(scores, weights, row) is { } sample ? Score(sample).Score ?? double.NaN : double.NaN;
    }

    /// <inheritdoc/>
    protected sealed override AggregationIssue? DiagnoseCore(ColumnBlock scores, ReadOnlySpan<double> weights, int row) =>
        FrontierSample.Of(scores, weights, row) is { } sample && Score(sample).Issue is { } kind ? new AggregationIssue(kind) : null;
}
