using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Aggregations;

/// <summary>
/// The weighted power mean <c>(Σwx^ρ / Σw)^(1/ρ)</c>, also known as CES: constant elasticity of substitution <c>σ = 1/(1 − ρ)</c>.
/// </summary>
/// <remarks>
/// ρ = 1 is the arithmetic, 0 the geometric, −1 the harmonic mean, −∞ the minimum (Leontief), +∞ the maximum. Missing: left out, weights
/// renormalized. A negative score leaves the result undefined unless ρ = 1; a score of 0 that has a weight gives 0 when ρ ≤ 0.
/// No power overflows on the way, and exponents near 0 lose no digits.
/// </remarks>
internal sealed record PowerMean : Aggregation
{
    /// <summary>The power mean of an exponent.</summary>
    /// <param name="exponent">ρ, possibly infinite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The exponent is not a number.</exception>
    public PowerMean(double exponent)
    {
        if (double.IsNaN(exponent)) throw new ArgumentOutOfRangeException(nameof(exponent), "The exponent must be a number.");
        Exponent = exponent;
        Properties = new()
        {
            Additive = exponent == 1,
            UsesWeights = double.IsFinite(exponent),
            Compensability = exponent >= 1
                ? Compensability.Full : double.IsNegativeInfinity(exponent) ? Compensability.None : Compensability.Partial,
            Domain = exponent == 1 ? AggregationDomain.Any : exponent <= 0 ? AggregationDomain.Positive : AggregationDomain.NonNegative,
            Class = exponent == 1 ? AggregationClass.Linear : exponent == 0 ? AggregationClass.Geometric : AggregationClass.Other,
        };
    }

    /// <summary>ρ.</summary>
    public double Exponent { get; }

    /// <inheritdoc/>
    public override string Kind => "power-mean";

    /// <inheritdoc/>
    public override AggregationProperties Properties { get; }

    /// <inheritdoc/>
    public override ScoreRange RangeOf(ScoreRange scores, ReadOnlySpan<double> weights, int units) =>
        Exponent == 1 ? scores : scores.AboveZero();

    internal override MeanShape? Shape => MeanShape.Power(Exponent);

    /// <inheritdoc/>
    protected override void AggregateCore(ColumnBlock scores, ReadOnlySpan<double> weights, Span<double> results) =>
        RowAggregates.PowerMean(scores, weights, Exponent, results);
}
