namespace InnovationPotential.Robustness;

/// <summary>
/// Imputed cells drawn around the imputed value, normally with the standard deviation of the error that the imputation expects.
/// </summary>
/// <remarks>A cell whose method cannot tell its error stays at the imputed value; a diagnostic counts such cells.</remarks>
internal sealed record ImputationDraws : DataFactor
{
    /// <inheritdoc/>
    public override string Kind => "imputation-draws";

    internal override bool Concerns(Indicator indicator, Observation observation) =>
        observation is { State: ObservationState.Imputed, Value: not null };

    internal override void Change(UncertainCell cell, ReadOnlySpan<double> uniform, Span<double> values)
    {
        if (!(cell.ExpectedError > 0)) return;
        for (var i = 0; i < values.Length; i++) values[i] += cell.ExpectedError * StandardNormal.Quantile(uniform[i] + (0.5 / (1L << 53)));
    }
}
