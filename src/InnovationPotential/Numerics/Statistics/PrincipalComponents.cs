using System.Diagnostics.CodeAnalysis;

namespace InnovationPotential.Numerics;

/// <summary>The principal components of a correlation matrix (of standardized variables).</summary>
/// <param name="Eigenvalues">The variance of each component, the largest first; they sum to the number of variables.</param>
/// <param name="Shares">Each component's share of the total variance.</param>
/// <param name="Vectors">For each component its coefficients, of length 1, signed so that they sum to a positive number.</param>
/// <remarks>Value-equal, immutable.</remarks>
internal sealed record PrincipalComponents(
    EquatableArray<double> Eigenvalues, EquatableArray<double> Shares, EquatableArray<EquatableArray<double>> Vectors)
{
    private const double NegativeTolerance = 1e-9;

    /// <summary>The components of a correlation or covariance matrix.</summary>
    /// <param name="matrix">A symmetric matrix, two variables at least, such as <see cref="CovarianceMatrix.PairwiseCorrelations"/>
    /// gives.</param>
    /// <param name="components">The components.</param>
    /// <param name="problem">
    /// Why there are none: <see cref="MatrixProblem.TooSmall"/> with one variable, <see cref="MatrixProblem.NotFinite"/> with a constant
    /// one, <see cref="MatrixProblem.Indefinite"/> when pairwise correlations contradict each other. A singular matrix is none: its last
    /// components have variance 0.
    /// </param>
    /// <exception cref="ArgumentNullException">The matrix is null.</exception>
    public static bool TryOf(double[,] matrix, [NotNullWhen(true)] out PrincipalComponents? components, out MatrixProblem problem)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        components = null;
        if (matrix.Length == 1) problem = MatrixProblem.TooSmall;
        else if (SymmetricEigen.TryOf(matrix, out var eigen, out problem))
        {
            var values = eigen.Values.ToArray();
            if (values[0] <= 0 || values[^1] < -NegativeTolerance * values[0])
            {
                problem = MatrixProblem.Indefinite;
                return false;
            }
            values = Array.ConvertAll(values, value => Math.Max(0, value));
            var total = values.Sum();
            components = new PrincipalComponents([.. values], values.Select(value => value / total).ToEquatableArray(), eigen.Vectors);
        }
        return components is not null;
    }

    /// <summary>
    /// How many components to keep by the usual criteria: those with an eigenvalue above a limit and a share above another, and at least as
    /// many as explain a part of the variance together.
    /// </summary>
    /// <param name="eigenvalue">The limit of the eigenvalue; 1 is Kaiser's.</param>
    /// <param name="share">The limit of the share, such as 0.1.</param>
    /// <param name="together">The part to explain, such as 0.6.</param>
    /// <returns>At least 1.</returns>
    public int CountToKeep(double eigenvalue = 1, double share = 0.1, double together = 0.6)
    {
        var (count, sum) = (0, 0.0);
        while (count < Eigenvalues.Count && ((Eigenvalues[count] > eigenvalue && Shares[count] > share) || sum < together))
            sum += Shares[count++];
        return Math.Max(1, count);
    }

    /// <summary>
    /// The loadings of the first components: coefficient times the square root of the eigenvalue, for correlations that of variable and
    /// component.
    /// </summary>
    /// <param name="count">How many components.</param>
    /// <returns>A row a variable, a column a component.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many components, or none was asked for.</exception>
    public double[,] Loadings(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Eigenvalues.Count);
        var loadings = new double[Eigenvalues.Count, count];
        for (var component = 0; component < count; component++)
            for (var variable = 0; variable < Eigenvalues.Count; variable++)
                loadings[variable, component] = Vectors[component][variable] * Math.Sqrt(Eigenvalues[component]);
        return loadings;
    }
}
