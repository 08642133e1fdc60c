namespace InnovationPotential.Numerics;

/// <summary>The factor L of a symmetric positive definite matrix A = L Lᵀ.</summary>
internal sealed class Cholesky
{
    // What is left of a variance of 1 after the other variables: below, its digits are rounding.
    private const double LeastPivot = 1e-12;

    private readonly double[,] _factor;

    private Cholesky(double[,] factor) => _factor = factor;

    /// <summary>The factor, or null when the matrix is not definite up to rounding.</summary>
    public static Cholesky? Of(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        var factor = new double[size, size];
        for (var i = 0; i < size; i++)
            for (var j = 0; j <= i; j++)
            {
                var rest = matrix[i, j];
                for (var k = 0; k < j; k++) rest -= factor[i, k] * factor[j, k];
                if (i != j) factor[i, j] = rest / factor[j, j];
                else if (rest > LeastPivot * matrix[i, i]) factor[i, i] = Math.Sqrt(rest);
                else return null;
            }
        return new Cholesky(factor);
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
