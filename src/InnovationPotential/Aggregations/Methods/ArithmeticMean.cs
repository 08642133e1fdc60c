using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Aggregations;

/// <summary>The weighted arithmetic mean <c>Σwx / Σw</c>.</summary>
/// <remarks>
/// Missing: left out, weights renormalized. Zero and negative scores: ordinary numbers. Source: OECD/JRC Handbook 2008, step 6.
/// </remarks>
internal sealed record ArithmeticMean : Aggregation
{
    /// <inheritdoc/>
    public override string Kind => "arithmetic";

    /// <inheritdoc/>
    public override AggregationProperties Properties { get; } =
        new() { Additive = true, Compensability = Compensability.Full, Class = AggregationClass.Linear };

    internal override MeanShape? Shape => MeanShape.Arithmetic;

    /// <inheritdoc/>
    protected override void AggregateCore(ColumnBlock scores, ReadOnlySpan<double> weights, Span<double> results) =>
        RowAggregates.ArithmeticMean(scores, weights, results);
}
