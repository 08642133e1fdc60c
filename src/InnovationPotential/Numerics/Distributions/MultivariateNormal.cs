using System.Diagnostics.CodeAnalysis;

namespace InnovationPotential.Numerics;

/// <summary>
/// A multivariate normal distribution fitted to incomplete data by expectation and maximization (Dempster, Laird and Rubin 1977).
/// </summary>
/// <param name="Means">The means.</param>
/// <param name="Covariances">The maximum-likelihood covariances, divided by n; symmetric.</param>
/// <param name="Rows">The number of rows with a value; a row without any tells nothing.</param>
/// <param name="Iterations">The number of iterations.</param>
/// <param name="IsConverged">Whether the last iteration changed no mean, in standard deviations, and no correlation by more than the
/// tolerance.</param>
internal sealed record MultivariateNormal(EquatableArray<double> Means, double[,] Covariances, int Rows, int Iterations, bool IsConverged)
{
    private const double Tolerance = 1e-10;

    /// <summary>Fits the distribution, starting from the means and variances of the present values, without correlation.</summary>
    /// <param name="columns">The variables, columns of equal length, NaN where missing at random.</param>
    /// <param name="fit">The distribution.</param>
    /// <param name="problem">
    /// Why there is none: <see cref="MatrixProblem.TooSmall"/> without variables or with fewer than two values of one,
    /// <see cref="MatrixProblem.NotFinite"/> with an infinite value, <see cref="MatrixProblem.Singular"/> with a constant variable or one
    /// that others determine.
    /// </param>
    /// <param name="largestIterations">
    /// How many iterations at most; fewer, but at least 50, where an iteration over many rows and variables takes long.
    /// </param>
    /// <param name="cancellation">Ends it between two iterations.</param>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    /// <exception cref="OperationCanceledException">It was canceled.</exception>
    public static bool TryFit(
        ReadOnlySpan<double[]> columns, [NotNullWhen(true)] out MultivariateNormal? fit, out MatrixProblem problem,
        int largestIterations = 1000, CancellationToken cancellation = default)
    {
        var rows = Columns.CountRows(columns);
        fit = null;
        problem = columns.IsEmpty ? MatrixProblem.TooSmall : MatrixProblem.None;
        var (centers, scales) = (new double[columns.Length], new double[columns.Length]);
        for (var c = 0; c < columns.Length && problem == MatrixProblem.None; c++)
        {
            var moments = Moments.Of(columns[c]);
            (centers[c], scales[c]) = (moments.Mean, moments.PopulationStandardDeviation);
            if (moments.Count < 2) problem = MatrixProblem.TooSmall;
            else if (!double.IsFinite(moments.Mean)) problem = MatrixProblem.NotFinite;
            else if (moments.IsConstant) problem = MatrixProblem.Singular;
        }
        if (problem != MatrixProblem.None) return false;

        var expectation = new NormalExpectation(Standardize(columns, rows, centers, scales));
        largestIterations = Math.Min(largestIterations, expectation.MostIterations);
        var (iterations, converged) = (0, false);
        while (!converged && iterations < largestIterations)
        {
            cancellation.ThrowIfCancellationRequested();
            iterations++;
            if (expectation.TryIterate(out var change))
            {
                converged = change <= Tolerance;
                continue;
            }
            problem = MatrixProblem.Singular;
            return false;
        }

        var covariances = expectation.Covariances;
        for (var i = 0; i < centers.Length; i++)
            for (var j = 0; j < centers.Length; j++) covariances[i, j] *= scales[i] * scales[j];
        var means = centers.Select((center, c) => center + (scales[c] * expectation.Means[c])).ToEquatableArray();
        fit = new MultivariateNormal(means, covariances, expectation.Rows, iterations, converged);
        return true;
    }

    /// <summary>
    /// Fills the missing values of a row by their conditional means, given its present ones: μ_m + Σ_mo Σ_oo⁻¹ (x_o − μ_o).
    /// </summary>
    /// <param name="row">A value a variable, NaN where missing; without any present value it gets the means.</param>
    /// <returns>The standard deviation of each filled value given the present ones, 0 where nothing was filled; null when these determine
    /// one another, and nothing is filled.</returns>
    /// <exception cref="ArgumentException">The row has not as many values as there are variables.</exception>
    public double[]? Impute(Span<double> row)
    {
        if (row.Length != Means.Count) throw new ArgumentException($"A row has {Means.Count} values, not {row.Length}.", nameof(row));
        if (ConditionalNormal.Of(Covariances, row) is not { } conditional) return null;
        var deviations = new double[row.Length];
        conditional.Fill(Means.AsSpan(), row);
        for (var i = 0; i < conditional.Missing.Length; i++)
            deviations[conditional.Missing[i]] = Math.Sqrt(Math.Max(0, conditional.Residual[i, i]));
        return deviations;
    }

    private static double[][] Standardize(ReadOnlySpan<double[]> columns, int rows, double[] centers, double[] scales)
    {
        var standardized = new double[rows][];
        for (var r = 0; r < rows; r++)
        {
            standardized[r] = new double[columns.Length];
            for (var c = 0; c < columns.Length; c++) standardized[r][c] = (columns[c][r] - centers[c]) / scales[c];
        }
        return standardized;
    }
}
