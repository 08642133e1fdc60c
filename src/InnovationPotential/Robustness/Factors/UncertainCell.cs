namespace InnovationPotential.Robustness;

/// <summary>A cell of a table that data factors change.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="ExpectedError">For an imputed cell: the standard deviation of the error to expect; NaN where unknown or observed.</param>
internal readonly record struct UncertainCell(Indicator Indicator, double ExpectedError);
