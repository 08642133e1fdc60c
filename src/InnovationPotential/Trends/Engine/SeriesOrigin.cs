namespace InnovationPotential.Trends;

/// <summary>Where a series in a table comes from.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Periods">The table's periods, for their labels.</param>
/// <param name="Imputed">How many of the values are imputed.</param>
internal readonly record struct SeriesOrigin(string? Unit, string? Indicator, EquatableArray<Period> Periods, int Imputed);
