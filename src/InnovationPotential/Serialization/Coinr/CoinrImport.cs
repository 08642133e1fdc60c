namespace InnovationPotential.Serialization;

/// <summary>A model and a table made of COINr's <c>iMeta</c> and <c>iData</c>, or of a workbook of the COIN Tool.</summary>
/// <param name="Model">The hierarchy with directions, weights, targets and normalization.</param>
/// <param name="Table">The units, with the columns of the indicators and the denominators; groups and names are unit attributes.</param>
/// <param name="Diagnostics">What was found: warnings and information, never errors.</param>
/// <remarks>
/// The tree is told by <c>Parent</c>; levels may be skipped. Directions, weights, names, units and targets are taken over, targets and
/// goalposts in natural units, as they stand in <c>iMeta</c>. Nothing there says whether zero means nothing, so indicators are on an
/// interval scale. Groups, other columns and <c>uName</c> become unit attributes, <c>Time</c> the periods, denominators columns outside the
/// model. The model normalizes as <see cref="CoinrImportOptions.Normalization"/> says and takes weighted arithmetic means of what is
/// observed, which is what COINr does unless told otherwise. <c>NA</c>, <c>NaN</c> and empty cells are missing. Source: COINr 1.1.14.
/// </remarks>
public sealed partial record CoinrImport(IndicatorModel Model, IndicatorTable Table, EquatableArray<Diagnostic> Diagnostics)
{
    /// <summary>
    /// What <c>iMeta</c> would have divided by what, in the order of the indicators; a denominator is a column of the table that is not in
    /// the model. Nothing was divided.
    /// </summary>
    public EquatableArray<(string Indicator, string Denominator)> Denominators { get; init; }
}
