using InnovationPotential.Normalizations;

namespace InnovationPotential.Tests.Robustness;

/// <summary>The change of values by one factor in one replication.</summary>
/// <param name="Key">The factor's input.</param>
/// <param name="Change">The changed value of a cell; the old one where the factor leaves it alone.</param>
internal sealed record OracleCells(double Key, OracleCells.Changing Change)
{
    /// <summary>Changes a value.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="cell">The cell as it is in the table.</param>
    /// <param name="value">Its value so far.</param>
    /// <param name="u">The number drawn for it.</param>
    /// <param name="valuation">How it is scored.</param>
    /// <param name="error">The error to expect of an imputed value.</param>
    internal delegate double? Changing(Indicator indicator, Observation cell, double? value, double u, FittedNormalization valuation,
        double? error);
}
