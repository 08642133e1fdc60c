namespace InnovationPotential.Multivariate;

/// <summary>A column outside a model, on the rows of an assessment; NaN where missing.</summary>
internal sealed record OutsideColumn(string Code, double[] Values);
