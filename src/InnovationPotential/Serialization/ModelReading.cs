namespace InnovationPotential;

/// <summary>What became of reading a model.</summary>
/// <param name="Model">The model; null when there are errors.</param>
/// <param name="Diagnostics">Everything found: errors, warnings and information.</param>
public sealed record ModelReading(IndicatorModel? Model, EquatableArray<Diagnostic> Diagnostics);
