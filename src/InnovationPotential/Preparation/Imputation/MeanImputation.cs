namespace InnovationPotential.Preparation;

/// <summary>
/// The indicator's mean over the reference units. It tells no unit from another: reliability 0, expected error the standard deviation.
/// </summary>
internal sealed record MeanImputation : Imputation
{
    /// <inheritdoc/>
    public override string Kind => "imputation-mean";

    internal override bool LooksAtOneColumn => true;

    internal override FittedStep FitCore(PreparationSample sample) => FittedCenter.Of(this, Center.Mean, sample);
}
