namespace InnovationPotential.Preparation;

/// <summary>
/// The indicator's median over the reference units. It tells no unit from another: reliability 0, expected error the root mean square
/// distance from it.
/// </summary>
internal sealed record MedianImputation : Imputation
{
    /// <inheritdoc/>
    public override string Kind => "imputation-median";

    internal override bool LooksAtOneColumn => true;

    internal override FittedStep FitCore(PreparationSample sample) => FittedCenter.Of(this, Center.Median, sample);
}
