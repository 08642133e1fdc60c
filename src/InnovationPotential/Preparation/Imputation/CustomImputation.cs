namespace InnovationPotential.Preparation;

/// <summary>An imputation of one's own, given as a function. Equal to another when name and function are.</summary>
/// <param name="Name">What results call the rule.</param>
/// <param name="FitTo">Learns of an indicator what fills it: see <see cref="Imputation.Custom"/>.</param>
internal sealed record CustomImputation(
    string Name, Func<IndicatorTable, Indicator, Func<IndicatorTable, string, Period?, double?>> FitTo) : Imputation
{
    /// <inheritdoc/>
    public override string Kind => "imputation-custom";

    internal override FittedStep FitCore(PreparationSample sample) => new FittedCustomImputation(this, sample.Reference,
        sample.Of(this).ToEquatableArray());
}
