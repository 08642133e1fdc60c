using System.Diagnostics.CodeAnalysis;
using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InnovationPotential.Numerics;

/// <summary>The eigenvalues and eigenvectors of a symmetric matrix.</summary>
/// <param name="Values">The eigenvalues, the largest first.</param>
/// <param name="Vectors">For each eigenvalue its vector of length 1; the vectors are orthogonal.</param>
/// <remarks>
/// A vector's sign is arbitrary; here its components sum to a positive number, and if they sum to none, the first that is not zero is
/// positive. Value-equal, immutable.
/// </remarks>
internal sealed record SymmetricEigen(EquatableArray<double> Values, EquatableArray<EquatableArray<double>> Vectors)
{
    private const double SymmetryTolerance = 1e-10;

    /// <summary>Decomposes a matrix.</summary>
    /// <param name="matrix">A symmetric matrix of finite numbers, one row at least.</param>
    /// <param name="eigen">The decomposition.</param>
    /// <param name="problem">Why there is none.</param>
    /// <exception cref="ArgumentNullException">The matrix is null.</exception>
    public static bool TryOf(double[,] matrix, [NotNullWhen(true)] out SymmetricEigen? eigen, out MatrixProblem problem)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        eigen = null;
        problem = Check(matrix);
        if (problem != MatrixProblem.None) return false;

        var size = matrix.GetLength(0);
        var scale = Largest(matrix);
        scale = scale == 0 ? 1 : scale;
        var scaled = Matrix<double>.Build.Dense(size, size, (i, j) => ((matrix[i, j] / scale) + (matrix[j, i] / scale)) / 2);
        try
        {
            var decomposition = scaled.Evd(Symmetricity.Symmetric);
            var order = Enumerable.Range(0, size).OrderByDescending(k => decomposition.EigenValues[k].Real).ToArray();
            eigen = new SymmetricEigen(
                order.Select(k => decomposition.EigenValues[k].Real * scale).ToEquatableArray(),
                order.Select(k => Orient(decomposition.EigenVectors.Column(k).ToArray()).ToEquatableArray()).ToEquatableArray());
            return true;
        }
        catch (NonConvergenceException)
        {
            problem = MatrixProblem.NotConverged;
            return false;
        }
    }

    /// <summary>Gives a vector, whose sign is arbitrary, the sign in which its components sum to a positive number.</summary>
    internal static double[] Orient(double[] vector)
    {
        var tolerance = 1e-9 * Math.Sqrt(vector.Sum(x => x * x));
        var sum = vector.Sum();
        var leading = Math.Abs(sum) > tolerance ? sum : vector.FirstOrDefault(x => Math.Abs(x) > tolerance);
        return leading < 0 ? Array.ConvertAll(vector, x => -x) : vector;
    }

    private static MatrixProblem Check(double[,] matrix)
    {
        if (matrix.Length == 0) return MatrixProblem.TooSmall;
        if (matrix.GetLength(0) != matrix.GetLength(1)) return MatrixProblem.NotSquare;
        foreach (var entry in matrix)
            if (!double.IsFinite(entry)) return MatrixProblem.NotFinite;

        var tolerance = SymmetryTolerance * Largest(matrix);
        for (var i = 0; i < matrix.GetLength(0); i++)
            for (var j = 0; j < i; j++)
                if (Math.Abs(matrix[i, j] - matrix[j, i]) > tolerance) return MatrixProblem.NotSymmetric;
        return MatrixProblem.None;
    }

    private static double Largest(double[,] matrix)
    {
        var largest = 0.0;
        foreach (var entry in matrix) largest = Math.Max(largest, Math.Abs(entry));
        return largest;
    }
}
