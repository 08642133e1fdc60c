namespace InnovationPotential.Trends;

/// <summary>β-convergence: whether units that start lower grow faster.</summary>
/// <param name="N">The number of units used.</param>
/// <param name="Excluded">The number of units left out because an end value is missing or not positive.</param>
/// <param name="Coefficient">b of the least-squares line of (ln y_T − ln y₀)/T on ln y₀; negative is convergence.</param>
/// <param name="StandardError">Its standard error; needs three units.</param>
/// <param name="PValue">The two-sided p-value of b = 0.</param>
/// <param name="RSquared">The line's R².</param>
/// <param name="Speed">λ = −ln(1 + bT)/T, the share of the gap closed per unit of time, continuously; defined for bT &gt; −1.</param>
/// <param name="Diagnostics">Units left out.</param>
public sealed record BetaConvergence(
    int N, int Excluded, Quantity Coefficient, Quantity StandardError, Quantity PValue, Quantity RSquared, Quantity Speed,
    EquatableArray<Diagnostic> Diagnostics)
{
    /// <summary>a of the line, the growth rate of a unit that starts at 1; undefined with the coefficient.</summary>
    public Quantity Intercept { get; init; } = Quantity.Undefined(UndefinedReason.NoObservations);
}
