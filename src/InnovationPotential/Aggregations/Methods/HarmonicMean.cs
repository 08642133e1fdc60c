using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Aggregations;

/// <summary>The weighted harmonic mean <c>Σw / Σ(w/x)</c>.</summary>
/// <remarks>
/// Missing: left out, weights renormalized. A score of 0 that has a weight gives 0 (the limit); a negative one leaves the result undefined.
/// </remarks>
internal sealed record HarmonicMean : Aggregation
{
    /// <inheritdoc/>
    public override string Kind => "harmonic";

    /// <inheritdoc/>
    public override AggregationProperties Properties { get; } =
        new() { Domain = AggregationDomain.Positive };

    /// <inheritdoc/>
    public override ScoreRange RangeOf(ScoreRange scores, ReadOnlySpan<double> weights, int units) => scores.AboveZero();

    internal override MeanShape? Shape => MeanShape.Harmonic;

    /// <inheritdoc/>
    protected override void AggregateCore(ColumnBlock scores, ReadOnlySpan<double> weights, Span<double> results) =>
        RowAggregates.HarmonicMean(scores, weights, results);
}
