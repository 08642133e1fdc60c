namespace InnovationPotential.Multivariate;

/// <summary>A principal component of a dimension's standardized parts.</summary>
/// <param name="Eigenvalue">Its variance; all eigenvalues sum to the number of parts.</param>
/// <param name="Share">The share of the variance it explains, 0 to 1.</param>
/// <param name="CumulativeShare">The share explained by it and the components before it.</param>
/// <param name="Loadings">
/// Its correlation with each part that varies, in their order. The sign of a component is arbitrary; here its coefficients sum to a
/// positive number.
/// </param>
public sealed record StructureComponent(double Eigenvalue, double Share, double CumulativeShare, EquatableArray<double> Loadings);
