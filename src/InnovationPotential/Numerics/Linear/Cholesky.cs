namespace InnovationPotential.Numerics;

/// <summary>The factor L of a symmetric positive definite matrix A = L Lᵀ.</summary>
internal sealed class Cholesky
{
    // What is left of a variance of 1 after the other variables: below, its digits are rounding.
    private const double LeastPivot = 1e-12;

    private readonly double[,] _factor;

    private Cholesky(double[,] factor, double leastShare) => (_factor, LeastShare) = (factor, leastShare);

    /// <summary>The least share of a variance that the variables before leave: the smaller, the more digits an inverse loses.</summary>
    public double LeastShare { get; }

    /// <summary>The factor, or null when the matrix is not definite up to rounding.</summary>
    public static Cholesky? Of(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        var (factor, least) = (new double[size, size], 1.0);
        for (var i = 0; i < size; i++)
            for (var j = 0; j <= i; j++)
            {
                var rest = matrix[i, j];
                for (var k = 0; k < j; k++) rest -= factor[i, k] * factor[j, k];
                if (i != j) factor[i, j] = rest / factor[j, j];
                else if (rest > LeastPivot * matrix[i, i]) (factor[i, i], least) = (Math.Sqrt(rest), Math.Min(least, rest / matrix[i, i]));
                else return null;
            }
        return new Cholesky(factor, least);
    }

    /// <summary>The inverse of A.</summary>
    public double[,] Inverse()
    {
        var size = _factor.GetLength(0);
        var (inverse, column) = (new double[size, size], new double[size]);
        for (var j = 0; j < size; j++)
        {
            Array.Clear(column);
            column[j] = 1;
            Solve(column);
            for (var i = 0; i < size; i++) inverse[i, j] = column[i];
        }

        return inverse;
    }

    /// <summary>Replaces b by the solution of A x = b.</summary>
    public void Solve(Span<double> b)
    {
        for (var i = 0; i < b.Length; i++)
        {
            for (var k = 0; k < i; k++) b[i] -= _factor[i, k] * b[k];
            b[i] /= _factor[i, i];
        }
        for (var i = b.Length - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < b.Length; k++) b[i] -= _factor[k, i] * b[k];
            b[i] /= _factor[i, i];
        }
    }
}
