namespace InnovationPotential.Numerics;

/// <summary>
/// The values of one output over the rows of Saltelli's design: failed rows left out, scaled by a power of two and centered.
/// </summary>
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

    /// <summary>Prepares columns.</summary>
    /// <param name="a">The values at A.</param>
    /// <param name="b">The values at B.</param>
    /// <param name="ab">For each factor the values at A with its inputs from B.</param>
    /// <param name="ba">For each factor the values at B with its inputs from A; empty without the second order.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <exception cref="OperationCanceledException">The work was canceled.</exception>
    public SaltelliColumns(double[] a, double[] b, double[][] ab, double[][] ba, CancellationToken cancellation = default)
    {
        var failed = new bool[a.Length];
        foreach (var column in (ReadOnlySpan<double[]>)[a, b, .. ab, .. ba])
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = 0; i < failed.Length; i++) failed[i] |= !double.IsFinite(column[i]);
        }

        Failed = failed.AsSpan().Count(true);
        Rows = a.Length - Failed;
        (A, B, AB, BA) = (Kept(a), Kept(b), Array.ConvertAll(ab, Kept), Array.ConvertAll(ba, Kept));
        var largest = Math.Max(Scaling.Magnitude(A), Scaling.Magnitude(B));
        _scale = largest == 0 ? 1 : Math.ScaleB(1, Math.ILogB(largest));
        double[][] all = [A, B, .. AB, .. BA];
        foreach (var column in all) Divide(column, _scale);
        _offset = Rows == 0 ? 0 : (Sum(A) + Sum(B)) / (2.0 * Rows);
        foreach (var column in all) Subtract(column, _offset);

        double[] Kept(double[] column)
        {
            cancellation.ThrowIfCancellationRequested();
            var kept = new double[Rows];
            for (int i = 0, k = 0; i < column.Length; i++)
            {
                if (!failed[i]) kept[k++] = column[i];
            }

            return kept;
        }
    }

    /// <summary>The rows that have not failed.</summary>
    public int Rows { get; }

    /// <summary>The rows that have failed.</summary>
    public int Failed { get; }

    /// <summary>The number of factors.</summary>
    public int Factors => AB.Length;

    /// <summary>Whether the values at B with a factor's inputs from A are known.</summary>
    public bool SecondOrder => BA.Length > 0;

    /// <summary>The values at A.</summary>
    public double[] A { get; }

    /// <summary>The values at B.</summary>
    public double[] B { get; }

    /// <summary>For each factor the values at A with its inputs from B.</summary>
    public double[][] AB { get; }

    /// <summary>For each factor the values at B with its inputs from A.</summary>
    public double[][] BA { get; }

    /// <summary>Estimates the indices with each row once.</summary>
    /// <param name="estimator">The estimator of first-order indices.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <exception cref="OperationCanceledException">The work was canceled.</exception>
    public SobolEstimate Estimate(FirstOrderEstimator estimator, CancellationToken cancellation = default) =>
        Estimate(SaltelliSums.OfAll(this, estimator, cancellation), 0, estimator);

    /// <summary>Estimates the indices from sums.</summary>
    /// <param name="sums">The sums.</param>
    /// <param name="set">The set of weights.</param>
    /// <param name="estimator">The estimator of first-order indices.</param>
    /// <returns>The indices; NaN where there is no row or the output is constant.</returns>
    public SobolEstimate Estimate(SaltelliSums sums, int set, FirstOrderEstimator estimator)
    {
        var n = sums.Rows(set);
        var (sumOfB, both) = (sums.B(set), sums.A(set) + sums.B(set));
        var mean = both / (2 * n);
        var variance = (sums.SquaresOfA(set) + sums.SquaresOfB(set) - (both * mean)) / ((2 * n) - 1);
        var isConstant = variance <= LeastVariance;
        var result = new SobolEstimate(Factors, SecondOrder)
        {
            Mean = (mean + _offset) * _scale,
            Variance = isConstant ? 0 : variance * _scale * _scale,
        };
        if (isConstant) variance = double.NaN;
        for (var g = 0; g < Factors; g++)
        {
            result.Total[g] = sums.ChangeSquares(g, set) / (2 * n * variance);
            result.First[g] = estimator == FirstOrderEstimator.Jansen1999
                ? 1 - (sums.RestSquares(g, set) / (2 * n * variance))
                : (sums.Cross(g, set) - (mean * sums.Change(g, set))) / (n * variance);
        }

        var product = sums.Product(set) - (mean * both) + (n * mean * mean);
        result.DummyFirst = estimator == FirstOrderEstimator.Jansen1999
            ? 1 - ((sums.SquaresOfA(set) + sums.SquaresOfB(set) - (2 * sums.Product(set))) / (2 * n * variance))
            : product / (n * variance);
        result.DummyTotal = 1 - ((sums.SquaresOfB(set) - (2 * mean * sumOfB) + (n * mean * mean)) / (n * variance));
        if (!SecondOrder) return result;
        for (int i = 0, pair = 0; i < Factors; i++)
        {
            for (var j = i + 1; j < Factors; j++, pair++)
            {
                var closed = ((sums.Pair(pair, set) - (mean * (sums.Mixed(i, set) + sums.Mixed(j, set)))) / 2) + (n * mean * mean)
                    - product;
                result.Second[pair] = (closed / (n * variance)) - result.First[i] - result.First[j];
            }
        }

        return result;
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
