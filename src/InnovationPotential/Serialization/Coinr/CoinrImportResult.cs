namespace InnovationPotential.Serialization;

/// <summary>A model and a table made of COINr's <c>iMeta</c> and <c>iData</c>, or of a workbook of the COIN Tool.</summary>
/// <param name="Model">The hierarchy with directions, weights, targets and normalization.</param>
/// <param name="Table">The units, with the columns of the indicators and the denominators; groups and names are unit attributes.</param>
/// <param name="Diagnostics">What was found: warnings and information, never errors.</param>
public sealed record CoinrImportResult(IndicatorModel Model, IndicatorTable Table, EquatableArray<Diagnostic> Diagnostics)
{
    /// <summary>What <c>iMeta</c> would have divided by what, in the order of the indicators. Nothing was divided.</summary>
    public EquatableArray<CoinrDenominator> Denominators { get; init; }
}
