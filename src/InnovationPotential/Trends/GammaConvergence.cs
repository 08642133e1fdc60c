namespace InnovationPotential.Trends;

/// <summary>γ-convergence: how far the units' ranks are still those of the first period.</summary>
/// <param name="N">The number of units observed in every period.</param>
/// <param name="Excluded">The number of units left out because a value is missing.</param>
/// <param name="Ratio">Var_c(Σ_t R_ct)/Var_c(T·R_c0): 1 without a change of ranks, smaller the more they change.</param>
/// <param name="Diagnostics">Units left out.</param>
public sealed record GammaConvergence(int N, int Excluded, Quantity Ratio, EquatableArray<Diagnostic> Diagnostics);
