namespace InnovationPotential.Numerics;

/// <summary>Cronbach's α: the internal consistency of several variables taken as one scale.</summary>
/// <remarks>
/// At most 1 on complete data (pairs seen in other rows can lift it above); negative when the variables run against each other. NaN with
/// fewer than two variables, and when a covariance is undefined. Covariances and correlations are pairwise complete, as in COINr.
/// </remarks>
internal static class CronbachAlpha
{
    /// <summary>
    /// The raw α = k²c̄ / ΣΣc, c̄ the mean covariance off the diagonal; on complete data k/(k−1)·(1 − Σσᵢ²/σ²) of the total.
    /// </summary>
    /// <param name="columns">The variables, columns of equal length, NaN where missing.</param>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static double Raw(ReadOnlySpan<double[]> columns)
    {
        if (columns.Length < 2) return double.NaN;
        var (diagonal, offDiagonal) = Sums(CovarianceMatrix.Pairwise(columns));
        double k = columns.Length;
        return k * k * (offDiagonal / (k * (k - 1))) / (diagonal + offDiagonal);
    }

    /// <summary>
    /// The standardized α = k·r̄ / (1 + (k−1)r̄), r̄ the mean correlation: every variable counts as if it had variance 1.
    /// </summary>
    /// <param name="columns">The variables, columns of equal length, NaN where missing.</param>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static double Standardized(ReadOnlySpan<double[]> columns)
    {
        if (columns.Length < 2) return double.NaN;
        double k = columns.Length;
        var mean = Sums(CovarianceMatrix.PairwiseCorrelations(columns)).OffDiagonal / (k * (k - 1));
        return k * mean / (1 + ((k - 1) * mean));
    }

    private static (double Diagonal, double OffDiagonal) Sums(double[,] matrix)
    {
        double diagonal = 0, offDiagonal = 0;
        for (var i = 0; i < matrix.GetLength(0); i++)
            for (var j = 0; j < matrix.GetLength(1); j++)
            {
                if (i == j) diagonal += matrix[i, j];
                else offDiagonal += matrix[i, j];
            }
        return (diagonal, offDiagonal);
    }
}
