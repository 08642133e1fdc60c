namespace InnovationPotential.Numerics;

/// <summary>The distribution of some variables of a multivariate normal given the others.</summary>
internal sealed class ConditionalNormal
{
    private readonly int[] _observed;
    private readonly double[,]? _coefficients;
    private readonly double[,]? _inverse;
    private readonly double[] _differences;

    private ConditionalNormal(int[] observed, int[] missing, double[,]? coefficients, double[,] residual, double[,]? inverse = null)
    {
        (_observed, Missing, _coefficients, Residual, _inverse) = (observed, missing, coefficients, residual, inverse);
        _differences = new double[missing.Length];
    }

    /// <summary>The variables that are missing.</summary>
    public int[] Missing { get; }

    /// <summary>The covariances of the missing variables given the others, Σ_mm − Σ_mo Σ_oo⁻¹ Σ_om.</summary>
    public double[,] Residual { get; }

    /// <summary>The distribution given the present values' variables, or null when these are linearly dependent.</summary>
    public static ConditionalNormal? Of(double[,] covariances, ReadOnlySpan<double> row)
    {
        var (observed, missing) = Split(row);
        if (Cholesky.Of(Block(covariances, observed)) is not { } factor) return null;
        var coefficients = new double[missing.Length, observed.Length];
        var residual = new double[missing.Length, missing.Length];
        var solution = new double[observed.Length];
        for (var i = 0; i < missing.Length; i++)
        {
            for (var k = 0; k < observed.Length; k++) solution[k] = covariances[missing[i], observed[k]];
            factor.Solve(solution);
            for (var k = 0; k < observed.Length; k++) coefficients[i, k] = solution[k];
            for (var j = 0; j < missing.Length; j++)
            {
                residual[i, j] = covariances[missing[i], missing[j]];
                for (var k = 0; k < observed.Length; k++) residual[i, j] -= solution[k] * covariances[observed[k], missing[j]];
            }
        }
        return new ConditionalNormal(observed, missing, coefficients, residual);
    }

    /// <summary>
    /// The same by the inverse of the covariances: the residual is the inverse of its block of the missing, and only that is to be inverted
    /// for each pattern of few missing values. Null where that block has no inverse.
    /// </summary>
    public static ConditionalNormal? OfInverse(double[,] inverse, ReadOnlySpan<double> row)
    {
        var (observed, missing) = Split(row);
        return Cholesky.Of(Block(inverse, missing)) is { } factor
            ? new ConditionalNormal(observed, missing, null, factor.Inverse(), inverse) : null;
    }

    /// <summary>Writes the conditional means of the missing variables.</summary>
    public void Fill(ReadOnlySpan<double> means, Span<double> row)
    {
        if (_coefficients is null)
        {
            FillByInverse(means, row);
            return;
        }

        for (var i = 0; i < Missing.Length; i++)
        {
            var mean = means[Missing[i]];
            for (var k = 0; k < _observed.Length; k++) mean += _coefficients[i, k] * (row[_observed[k]] - means[_observed[k]]);
            row[Missing[i]] = mean;
        }
    }

    private void FillByInverse(ReadOnlySpan<double> means, Span<double> row)
    {
        for (var i = 0; i < Missing.Length; i++)
        {
            _differences[i] = 0;
            foreach (var o in _observed) _differences[i] += _inverse![Missing[i], o] * (row[o] - means[o]);
        }

        for (var i = 0; i < Missing.Length; i++)
        {
            var mean = means[Missing[i]];
            for (var j = 0; j < Missing.Length; j++) mean -= Residual[i, j] * _differences[j];
            row[Missing[i]] = mean;
        }
    }

    private static (int[] Observed, int[] Missing) Split(ReadOnlySpan<double> row)
    {
        List<int> present = [], absent = [];
        for (var i = 0; i < row.Length; i++) (double.IsNaN(row[i]) ? absent : present).Add(i);
        return ([.. present], [.. absent]);
    }

    private static double[,] Block(double[,] matrix, int[] places)
    {
        var block = new double[places.Length, places.Length];
        for (var i = 0; i < places.Length; i++)
            for (var j = 0; j < places.Length; j++) block[i, j] = matrix[places[i], places[j]];
        return block;
    }
}
