using System.Diagnostics.CodeAnalysis;
using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace InnovationPotential.Numerics;

/// <summary>The principal components of a correlation matrix (of standardized variables).</summary>
/// <param name="Eigenvalues">The variance of each component, the largest first; they sum to the number of variables.</param>
/// <param name="Shares">Each component's share of the total variance.</param>
/// <param name="Vectors">For each component its coefficients, of length 1, signed so that they sum to a positive number, and if they sum
/// to none that the first that is not zero is positive.</param>
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
    public static bool TryOf(double[,] matrix, [NotNullWhen(true)] out PrincipalComponents? components, out MatrixProblem problem)
    {
        components = null;
        var (size, scale) = (matrix.GetLength(0), 0.0);
        foreach (var entry in matrix) scale = Math.Max(scale, Math.Abs(entry));
        problem = size < 2 ? MatrixProblem.TooSmall : double.IsFinite(scale) ? MatrixProblem.None : MatrixProblem.NotFinite;
        if (problem != MatrixProblem.None) return false;
        scale = scale == 0 ? 1 : scale;
        Evd<double> eigen;
        try
        {
            eigen = Matrix<double>.Build.Dense(size, size, (i, j) => matrix[i, j] / scale).Evd(Symmetricity.Symmetric);
        }
        catch (NonConvergenceException)
        {
            problem = MatrixProblem.NotConverged;
            return false;
        }

        var order = Enumerable.Range(0, size).OrderByDescending(k => eigen.EigenValues[k].Real).ToArray();
        var values = Array.ConvertAll(order, k => eigen.EigenValues[k].Real * scale);
        if (values[0] <= 0 || values[^1] < -NegativeTolerance * values[0])
        {
            problem = MatrixProblem.Indefinite;
            return false;
        }

        values = Array.ConvertAll(values, value => Math.Max(0, value));
        var total = values.Sum();
        components = new PrincipalComponents([.. values], values.Select(value => value / total).ToEquatableArray(),
            order.Select(k => Orient(eigen.EigenVectors.Column(k).ToArray()).ToEquatableArray()).ToEquatableArray());
        return true;
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

    /// <summary>Gives a vector, whose sign is arbitrary, the sign in which its components sum to a positive number.</summary>
    internal static double[] Orient(double[] vector)
    {
        var tolerance = 1e-9 * Math.Sqrt(vector.Sum(x => x * x));
        var sum = vector.Sum();
        var leading = Math.Abs(sum) > tolerance ? sum : vector.FirstOrDefault(x => Math.Abs(x) > tolerance);
        return leading < 0 ? Array.ConvertAll(vector, x => -x) : vector;
    }
}
