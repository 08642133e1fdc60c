namespace InnovationPotential.Numerics;

/// <summary>The values of one output over the rows of Saltelli's design: failed rows left out, scaled by a power of two and centered.</summary>
/// <remarks>
/// A row has failed when any of its values is not finite. Indices do not change with scale and offset, but their sums of products would
/// overflow, vanish or cancel without them. Immutable, safe to share between threads.
/// </remarks>
internal sealed class SaltelliColumns
{
    // The square of rounding errors of values near 1: a variance below it is none.
    private const double LeastVariance = 1.0 / (1L << 50) / (1L << 50);

    private readonly double _scale;
    private readonly double _offset;
    private readonly double[] _a;
    private readonly double[] _b;
    private readonly double[][] _ab;
    private readonly double[][] _ba;

    /// <summary>Prepares columns.</summary>
    /// <param name="a">The values at A.</param>
    /// <param name="b">The values at B.</param>
    /// <param name="ab">For each factor the values at A with its inputs from B.</param>
    /// <param name="ba">For each factor the values at B with its inputs from A; empty without the second order.</param>
    public SaltelliColumns(double[] a, double[] b, ReadOnlySpan<double[]> ab, ReadOnlySpan<double[]> ba)
    {
        var failed = new bool[a.Length];
        Mark(a, failed);
        Mark(b, failed);
        foreach (var column in ab) Mark(column, failed);
        foreach (var column in ba) Mark(column, failed);
        Failed = failed.AsSpan().Count(true);
        Rows = a.Length - Failed;
        (_a, _b) = (Kept(a, failed), Kept(b, failed));
        _ab = new double[ab.Length][];
        for (var g = 0; g < ab.Length; g++) _ab[g] = Kept(ab[g], failed);
        _ba = new double[ba.Length][];
        for (var g = 0; g < ba.Length; g++) _ba[g] = Kept(ba[g], failed);

        var largest = Math.Max(Largest(_a), Largest(_b));
        _scale = largest == 0 ? 1 : Math.ScaleB(1, Math.ILogB(largest));
        foreach (var column in (ReadOnlySpan<double[]>)[_a, _b, .. _ab, .. _ba]) Divide(column, _scale);
        _offset = Rows == 0 ? 0 : (Sum(_a) + Sum(_b)) / (2.0 * Rows);
        foreach (var column in (ReadOnlySpan<double[]>)[_a, _b, .. _ab, .. _ba]) Subtract(column, _offset);
    }

    /// <summary>The rows that have not failed.</summary>
    public int Rows { get; }

    /// <summary>The rows that have failed.</summary>
    public int Failed { get; }

    /// <summary>The number of factors.</summary>
    public int Factors => _ab.Length;

    /// <summary>Whether the values at B with a factor's inputs from A are known.</summary>
    public bool SecondOrder => _ba.Length > 0;

    /// <summary>Estimates the indices from weighted rows.</summary>
    /// <param name="weights">How often each row counts.</param>
    /// <param name="estimator">The estimator of first-order indices.</param>
    /// <param name="result">Receives the indices; NaN where there is no row or the output is constant.</param>
    public void Estimate(ReadOnlySpan<double> weights, FirstOrderEstimator estimator, SobolEstimate result)
    {
        var n = LaneSums.Of(weights);
        var (sumA, squaresA) = LaneSums.Powers(weights, _a);
        var (sumB, squaresB) = LaneSums.Powers(weights, _b);
        var product = LaneSums.Product(weights, _a, _b);
        var mean = (sumA + sumB) / (2 * n);
        var variance = (squaresA + squaresB - ((sumA + sumB) * mean)) / ((2 * n) - 1);
        result.Mean = (mean + _offset) * _scale;
        result.Variance = Math.Max(0, variance) * _scale * _scale;
        if (variance <= LeastVariance)
        {
            result.Variance = 0;
            variance = double.NaN;
        }

        for (var g = 0; g < _ab.Length; g++)
        {
            var sums = LaneSums.Mixed(weights, _a, _b, _ab[g]);
            result.First[g] = estimator == FirstOrderEstimator.Jansen1999 ? 1 - (sums.RestSquares / (2 * n * variance)) : (sums.Cross - (mean * sums.Change)) / (n * variance);
            result.Total[g] = sums.ChangeSquares / (2 * n * variance);
        }

        result.DummyFirst = estimator == FirstOrderEstimator.Jansen1999
            ? 1 - ((squaresA + squaresB - (2 * product)) / (2 * n * variance))
            : (product - (mean * (sumA + sumB)) + (n * mean * mean)) / (n * variance);
        result.DummyTotal = 1 - ((squaresB - (2 * mean * sumB) + (n * mean * mean)) / (n * variance));
        if (SecondOrder) EstimatePairs(weights, result, n, mean, variance, product - (mean * (sumA + sumB)) + (n * mean * mean));
    }

    private void EstimatePairs(ReadOnlySpan<double> weights, SobolEstimate result, double n, double mean, double variance, double product)
    {
        var factors = _ab.Length;
        var sums = new double[factors];
        for (var g = 0; g < factors; g++) sums[g] = LaneSums.Powers(weights, _ab[g]).Sum + LaneSums.Powers(weights, _ba[g]).Sum;
        for (int i = 0, pair = 0; i < factors; i++)
        {
            for (var j = i + 1; j < factors; j++, pair++)
            {
                var both = (LaneSums.Product(weights, _ba[i], _ab[j]) + LaneSums.Product(weights, _ba[j], _ab[i]) - (mean * (sums[i] + sums[j]))) / 2;
                var closed = (both + (n * mean * mean) - product) / (n * variance);
                result.Second[pair] = closed - result.First[i] - result.First[j];
            }
        }
    }

    private static void Mark(double[] column, bool[] failed)
    {
        if (column.Length != failed.Length) throw new ArgumentException("There must be one value for each row.", nameof(column));
        for (var i = 0; i < column.Length; i++) failed[i] |= !double.IsFinite(column[i]);
    }

    private double[] Kept(double[] column, bool[] failed)
    {
        var kept = new double[Rows];
        for (int i = 0, k = 0; i < column.Length; i++)
        {
            if (!failed[i]) kept[k++] = column[i];
        }

        return kept;
    }

    private static double Largest(double[] column)
    {
        var largest = 0.0;
        foreach (var value in column) largest = Math.Max(largest, Math.Abs(value));
        return largest;
    }

    private static double Sum(double[] column)
    {
        var sum = 0.0;
        foreach (var value in column) sum += value;
        return sum;
    }

    private static void Divide(double[] column, double scale)
    {
        foreach (ref var value in column.AsSpan()) value /= scale;
    }

    private static void Subtract(double[] column, double offset)
    {
        foreach (ref var value in column.AsSpan()) value -= offset;
    }
}
