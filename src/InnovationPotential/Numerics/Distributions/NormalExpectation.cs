namespace InnovationPotential.Numerics;

/// <summary>
/// The iterations of expectation and maximization over standardized rows, those with the same variables missing taken together.
/// </summary>
internal sealed class NormalExpectation
{
    private const double MostWork = 1e10;
    private const int LeastIterations = 50;

    private readonly double[][][] _patterns;
    private readonly double[] _filled;

    public NormalExpectation(double[][] rows)
    {
        _patterns =
        [
            .. rows.Where(row => row.Any(x => !double.IsNaN(x)))
                .GroupBy(row => string.Concat(row.Select(x => double.IsNaN(x) ? '0' : '1')), StringComparer.Ordinal)
                .Select(group => group.ToArray()),
        ];
        Rows = _patterns.Sum(pattern => pattern.Length);
        var size = rows[0].Length;
        Means = new double[size];
        Covariances = new double[size, size];
        for (var i = 0; i < size; i++) Covariances[i, i] = 1;
        _filled = new double[size];
    }

    public int Rows { get; }

    /// <summary>How many iterations can be made in a time one waits for.</summary>
    public int MostIterations =>
        (int)Math.Clamp(MostWork / (_patterns.Length * Math.Pow(Math.Max(1, Means.Length), 3)), LeastIterations, int.MaxValue);

    public double[] Means { get; private set; }

    public double[,] Covariances { get; private set; }

    /// <summary>One iteration, and the largest change it made; false when present variables are linearly dependent.</summary>
    public bool TryIterate(out double change)
    {
        change = double.NaN;
        var size = Means.Length;
        var (means, products) = (new double[size], new double[size, size]);
        foreach (var pattern in _patterns)
        {
            if (ConditionalNormal.Of(Covariances, pattern[0]) is not { } conditional) return false;
            foreach (var row in pattern)
            {
                row.CopyTo(_filled, 0);
                conditional.Fill(Means, _filled);
                for (var i = 0; i < size; i++)
                {
                    means[i] += _filled[i] / Rows;
                    for (var j = 0; j <= i; j++) products[i, j] += _filled[i] * _filled[j] / Rows;
                }
            }
            for (var i = 0; i < conditional.Missing.Length; i++)
                for (var j = 0; j <= i; j++)
                    products[conditional.Missing[i], conditional.Missing[j]] += conditional.Residual[i, j] * pattern.Length / Rows;
        }

        change = 0;
        for (var i = 0; i < size; i++)
        {
            change = Math.Max(change, Math.Abs(means[i] - Means[i]));
            for (var j = 0; j <= i; j++)
            {
                products[i, j] -= means[i] * means[j];
                products[j, i] = products[i, j];
                change = Math.Max(change, Math.Abs(products[i, j] - Covariances[i, j]));
            }
        }
        (Means, Covariances) = (means, products);
        return true;
    }
}
