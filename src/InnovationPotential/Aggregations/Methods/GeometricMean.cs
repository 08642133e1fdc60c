using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Aggregations;

/// <summary>The weighted geometric mean <c>exp(Σw ln x / Σw)</c>.</summary>
/// <remarks>
/// Missing: left out, weights renormalized. A score of 0 that has a weight gives 0; a negative one leaves the result undefined; nothing is
/// ever shifted. Source: OECD/JRC Handbook 2008, step 6; Ebert and Welsch 2004 (meaningful for ratio scales).
/// </remarks>
internal sealed record GeometricMean : Aggregation
{
    /// <inheritdoc/>
    public override string Kind => "geometric";

    /// <inheritdoc/>
    public override AggregationProperties Properties { get; } =
        new() { Domain = AggregationDomain.Positive, Class = AggregationClass.Geometric };

    /// <inheritdoc/>
    public override ScoreRange RangeOf(ScoreRange scores, ReadOnlySpan<double> weights, int units) => scores.AboveZero();

    internal override MeanShape? Shape => MeanShape.Geometric;

    /// <inheritdoc/>
    protected override void AggregateCore(ColumnBlock scores, ReadOnlySpan<double> weights, Span<double> results) =>
        RowAggregates.GeometricMean(scores, weights, results);
}
