namespace InnovationPotential.Robustness;

/// <summary>Observed values with an error: <c>x·(1 + a·e)</c> or <c>x + a·e</c>.</summary>
/// <param name="Amount">a, above 0: the half-width of the uniform and triangular distributions, the standard deviation of the normal
/// one.</param>
/// <param name="Measure">Whether the error is relative to the value or in the indicator's unit of measure.</param>
/// <remarks>
/// Missing and imputed cells are left alone. A value that leaves the indicator's goalposts scores as they say; a relative error of 0 is 0.
/// Several factors, each for its own indicators, give each indicator its own distribution.
/// </remarks>
internal sealed record ObservationNoise(double Amount, NoiseMeasure Measure) : DataFactor
{
    /// <inheritdoc/>
    public override string Kind => "observation-noise";

    /// <summary>The distribution of e.</summary>
    public NoiseDistribution Distribution { get; init; }

    internal override IEnumerable<Diagnostic> Validate(IndicatorModel model) =>
        Amount > 0 && double.IsFinite(Amount) ? base.Validate(model) : base.Validate(model).Prepend(
            Invalid(Invariant($"the amount {Amount} is not above 0 and finite.")));

    internal override void Change(UncertainCell cell, ReadOnlySpan<double> uniform, Span<double> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var error = Amount * Error(uniform[i]);
            values[i] += Measure == NoiseMeasure.Relative ? values[i] * error : error;
        }
    }

    private double Error(double u) => Distribution switch
    {
        NoiseDistribution.Uniform => (2 * u) - 1,
        NoiseDistribution.Triangular => u < 0.5 ? Math.Sqrt(2 * u) - 1 : 1 - Math.Sqrt(2 * (1 - u)),
        // The middle of the interval that the number stands for: 0 has a quantile too.
        _ => StandardNormal.Quantile(u + (0.5 / (1L << 53))),
    };
}
