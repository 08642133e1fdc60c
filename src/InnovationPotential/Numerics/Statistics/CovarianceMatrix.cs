namespace InnovationPotential.Numerics;

/// <summary>Covariances and correlations of several variables, each over the rows where both of its variables are present.</summary>
/// <remarks>
/// Pairwise complete matrices use every observation there is; with missing values they need not be positive semidefinite.
/// Entries of pairs with fewer than two complete rows are NaN.
/// </remarks>
internal static class CovarianceMatrix
{
    /// <summary>The sample covariances Σ(x−x̄)(y−ȳ)/(n−1), the means taken over the same rows.</summary>
    /// <param name="columns">The variables, columns of equal length, NaN where missing.</param>
    /// <returns>A symmetric matrix, as many rows and columns as variables.</returns>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static double[,] Pairwise(ReadOnlySpan<double[]> columns)
    {
        Columns.CountRows(columns);
        var matrix = new double[columns.Length, columns.Length];
        for (var i = 0; i < columns.Length; i++)
            for (var j = 0; j <= i; j++) matrix[i, j] = matrix[j, i] = Of(columns[i], columns[j]);
        return matrix;
    }

    /// <summary>The correlations by a method; 1 on the diagonal, NaN there and beside it for a constant variable.</summary>
    /// <param name="columns">The variables, columns of equal length, NaN where missing.</param>
    /// <param name="method">Which correlation.</param>
    /// <returns>A symmetric matrix, as many rows and columns as variables.</returns>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The method is not a member of its enumeration.</exception>
    public static double[,] PairwiseCorrelations(ReadOnlySpan<double[]> columns, CorrelationMethod method = CorrelationMethod.Pearson)
    {
        Columns.CountRows(columns);
        var matrix = new double[columns.Length, columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            for (var j = 0; j < i; j++) matrix[i, j] = matrix[j, i] = Correlation.Of(columns[i], columns[j], method);
            matrix[i, i] = Moments.Of(columns[i]) is { Count: > 1, IsConstant: false } ? 1 : double.NaN;
        }
        return matrix;
    }

    /// <summary>The sample covariance of two variables over their complete pairs; NaN with fewer than two.</summary>
    /// <param name="x">First variable, NaN where missing.</param>
    /// <param name="y">Second variable, as many values.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static double Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (left, right) = Missing.RemovePairs(x, y);
        if (left.Length < 2) return double.NaN;
        var (meanX, meanY) = (Moments.Of(left).Mean, Moments.Of(right).Mean);
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++) sum += (left[i] - meanX) * (right[i] - meanY);
        return sum / (left.Length - 1);
    }
}
