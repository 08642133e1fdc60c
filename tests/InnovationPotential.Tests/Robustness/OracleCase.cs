namespace InnovationPotential.Tests.Robustness;

/// <summary>What a replication changes: the model, the scope, and values of the assessed table.</summary>
/// <param name="Model">The model.</param>
/// <param name="Scope">The scope of fitting; the model's when null.</param>
/// <param name="Cells">How values change.</param>
internal sealed record OracleCase(IndicatorModel Model, FitScope? Scope, IReadOnlyList<OracleCells> Cells);
