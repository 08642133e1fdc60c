namespace InnovationPotential.Multivariate;

/// <summary>A principal component of a dimension's standardized parts.</summary>
public sealed record StructureComponent
{
    internal StructureComponent(double eigenvalue, double share, double cumulativeShare, EquatableArray<double> loadings) =>
        (Eigenvalue, Share, CumulativeShare, Loadings) = (eigenvalue, share, cumulativeShare, loadings);

    /// <summary>Its variance; all eigenvalues sum to the number of parts.</summary>
    public double Eigenvalue { get; }

    /// <summary>The share of the variance it explains, 0 to 1.</summary>
    public double Share { get; }

    /// <summary>The share explained by it and the components before it.</summary>
    public double CumulativeShare { get; }

    /// <summary>
    /// Its correlation with each part that varies, in their order. The sign of a component is arbitrary; here its coefficients sum to a
    /// positive number.
    /// </summary>
    public EquatableArray<double> Loadings { get; }
}
