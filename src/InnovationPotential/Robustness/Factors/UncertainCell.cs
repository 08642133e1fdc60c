namespace InnovationPotential.Robustness;

/// <summary>A cell of a table that data factors change.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="ExpectedError">For an imputed cell: the standard deviation of the error to expect; NaN where unknown or observed.</param>
/// <param name="Stated">The observation as the table states it, before preparation.</param>
/// <param name="Prepare">What preparation makes of another value in its place; null where that cannot be told.</param>
internal readonly record struct UncertainCell(
    Indicator Indicator, double ExpectedError, Observation Stated, Func<double, double>? Prepare);
