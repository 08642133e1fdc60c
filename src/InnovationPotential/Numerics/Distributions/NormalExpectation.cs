namespace InnovationPotential.Numerics;

/// <summary>
/// The iterations of expectation and maximization over standardized rows, those with the same variables missing taken together.
/// </summary>
internal sealed class NormalExpectation
{
    private const double MostWork = 1e9;
    private const int LeastIterations = 50;

    // From here on the inverse of all covariances is taken once for all patterns, where it keeps its digits.
    private const double LeastWorkByInverse = 1e6;
    private const double LeastShare = 1e-5;

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
        (int)Math.Clamp(MostWork / (Cube(Means.Length) + _patterns.Sum(p => WorkOf(p[0]))), LeastIterations, int.MaxValue);

    public double[] Means { get; private set; }

    public double[,] Covariances { get; private set; }

    /// <summary>One iteration, and the largest change it made; false when present variables are linearly dependent.</summary>
    public bool TryIterate(out double change)
    {
        change = double.NaN;
        var size = Means.Length;
        var (means, products) = (new double[size], new double[size, size]);
        var inverse = Inverse();
        foreach (var pattern in _patterns)
        {
            var byInverse = inverse is not null && IsFew(pattern[0]) ? ConditionalNormal.OfInverse(inverse, pattern[0]) : null;
            if ((byInverse ?? ConditionalNormal.Of(Covariances, pattern[0])) is not { } conditional) return false;
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

    private static double Cube(int size) => Math.Max(1.0, size) * size * size;

    private static bool IsFew(double[] row) => row.Count(double.IsNaN) <= row.Length / 2;

    // What a pattern takes, by the inverse where few of its values are missing.
    private static double WorkOf(double[] row) =>
        IsFew(row) ? Cube(row.Count(double.IsNaN)) + ((double)row.Length * row.Length) : Cube(row.Length);

    private double[,]? Inverse() =>
        _patterns.Length * Cube(Means.Length) >= LeastWorkByInverse && Cholesky.Of(Covariances) is { LeastShare: >= LeastShare } factor
            ? factor.Inverse() : null;
}
