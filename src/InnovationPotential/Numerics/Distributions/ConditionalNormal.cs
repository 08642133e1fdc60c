namespace InnovationPotential.Numerics;

/// <summary>The distribution of some variables of a multivariate normal given the others.</summary>
internal sealed class ConditionalNormal
{
    private readonly int[] _observed;
    private readonly double[,] _coefficients;

    private ConditionalNormal(int[] observed, int[] missing, double[,] coefficients, double[,] residual) =>
        (_observed, Missing, _coefficients, Residual) = (observed, missing, coefficients, residual);

    /// <summary>The variables that are missing.</summary>
    public int[] Missing { get; }

    /// <summary>The covariances of the missing variables given the others, Σ_mm − Σ_mo Σ_oo⁻¹ Σ_om.</summary>
    public double[,] Residual { get; }

    /// <summary>The distribution given the present values' variables, or null when these are linearly dependent.</summary>
    public static ConditionalNormal? Of(double[,] covariances, ReadOnlySpan<double> row)
    {
        List<int> present = [], absent = [];
        for (var i = 0; i < row.Length; i++) (double.IsNaN(row[i]) ? absent : present).Add(i);
        int[] observed = [.. present], missing = [.. absent];

        var block = new double[observed.Length, observed.Length];
        for (var i = 0; i < observed.Length; i++)
            for (var j = 0; j < observed.Length; j++) block[i, j] = covariances[observed[i], observed[j]];
        if (Cholesky.Of(block) is not { } factor) return null;

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

    /// <summary>Writes the conditional means of the missing variables.</summary>
    public void Fill(ReadOnlySpan<double> means, Span<double> row)
    {
        for (var i = 0; i < Missing.Length; i++)
        {
            var mean = means[Missing[i]];
            for (var k = 0; k < _observed.Length; k++) mean += _coefficients[i, k] * (row[_observed[k]] - means[_observed[k]]);
            row[Missing[i]] = mean;
        }
    }
}
