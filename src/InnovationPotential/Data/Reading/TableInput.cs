namespace InnovationPotential.Data;

/// <summary>What a table is read from.</summary>
/// <param name="Source">The records.</param>
/// <param name="Lookup">The model's indicators; null to take what there is.</param>
/// <param name="Options">What is stated.</param>
/// <param name="Problems">Where to report.</param>
internal sealed record TableInput(RecordSource Source, IndicatorLookup? Lookup, CsvOptions Options, ProblemList Problems);
