namespace InnovationPotential.Numerics;

/// <summary>Where <see cref="RowAggregates.FilledMeans"/> writes, one number a row each.</summary>
internal readonly ref struct FilledMeansResults
{
    public required Span<double> Mean { get; init; }

    public required Span<double> Low { get; init; }

    public required Span<double> High { get; init; }

    /// <summary>The share of the weight that is present; NaN without weight.</summary>
    public required Span<double> Share { get; init; }
}
