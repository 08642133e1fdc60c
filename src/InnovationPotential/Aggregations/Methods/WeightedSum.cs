using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Aggregations;

/// <summary>The weighted sum <c>Σwx</c>, with the weights as they are.</summary>
/// <remarks>
/// Missing: left out, and the whole weight is shared among the others in proportion, <c>Σwx · Σ(all w) / Σ(present w)</c>: the sum keeps
/// its scale and a missing score does not pass for 0. Zero and negative scores: ordinary numbers.
/// </remarks>
internal sealed record WeightedSum : Aggregation
{
    /// <inheritdoc/>
    public override string Kind => "weighted-sum";

    /// <inheritdoc/>
    public override AggregationProperties Properties { get; } = new()
    {
        Additive = true,
        Idempotent = false,
        NormalizesWeights = false,
        Compensability = Compensability.Full,
        Class = AggregationClass.Linear,
    };

    /// <inheritdoc/>
    public override ScoreRange RangeOf(ScoreRange scores, ReadOnlySpan<double> weights, int units)
    {
        var total = Total(weights);
        return total == 0 ? new ScoreRange(0, 0) : new ScoreRange(scores.Low * total, scores.High * total);
    }

    internal override MeanShape? Shape => MeanShape.Arithmetic with { IsSum = true };

    /// <inheritdoc/>
    protected override void AggregateCore(ColumnBlock scores, ReadOnlySpan<double> weights, Span<double> results)
    {
        var total = Total(weights);
        RowAggregates.ArithmeticMean(scores, weights, results);
        for (var row = 0; row < results.Length; row++) results[row] *= total;
    }

    private static double Total(ReadOnlySpan<double> weights)
    {
        var total = 0.0;
        foreach (var weight in weights) total += weight;
        return total;
    }
}
