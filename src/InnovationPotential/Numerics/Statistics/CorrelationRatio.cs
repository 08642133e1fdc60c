namespace InnovationPotential.Numerics;

/// <summary>
/// The correlation ratio <c>η² = V[E(y|x)] / V(y)</c>: the part of the variance of y that any curve of x explains, straight or not (Pearson
/// 1905; the first-order sensitivity of y to x).
/// </summary>
/// <remarks>
/// E(y|x) is estimated by local linear regression with a Gaussian kernel; the bandwidth is the one, of 24 between a 30th of x's range and
/// thirty times it, with the least cross-validated error, which is a straight line where the relation is one. Takes O(n²) time.
/// </remarks>
internal static class CorrelationRatio
{
    private const int Bandwidths = 24;

    /// <summary>The correlation ratio of y on x, 0 to 1.</summary>
    /// <param name="x">The explaining variable, NaN where missing.</param>
    /// <param name="y">The explained variable, as many values.</param>
    /// <returns>NaN with fewer than four complete pairs, or where one of the variables is constant over them.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static double Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (left, right) = Missing.RemovePairs(x, y);
        var (ofX, ofY) = (Moments.Of(left), Moments.Of(right));
        if (left.Length < 4 || ofX.IsConstant || ofY.IsConstant) return double.NaN;
        var range = left.Max() - left.Min();
        for (var i = 0; i < left.Length; i++)
        {
            left[i] = (left[i] - ofX.Mean) / range;
            right[i] = (right[i] - ofY.Mean) / ofY.SampleStandardDeviation;
        }

        var (best, least) = (1.0, double.PositiveInfinity);
        for (var b = 0; b < Bandwidths; b++)
        {
            var bandwidth = Math.Pow(30, 1 - (2.0 * b / (Bandwidths - 1)));
            var error = 0.0;
            for (var i = 0; i < left.Length && error < least; i++)
            {
                var difference = right[i] - Fitted(left, right, left[i], bandwidth, i);
                error += difference * difference;
            }

            // A narrower band must do better, not as well: a straight relation keeps its line.
            if (error < least * (1 - 1e-9)) (best, least) = (bandwidth, error);
        }

        var curve = new double[left.Length];
        for (var i = 0; i < curve.Length; i++) curve[i] = Fitted(left, right, left[i], best, -1);
        return Math.Min(1, Moments.Of(curve).SampleVariance);
    }

    private static double Fitted(double[] x, double[] y, double at, double bandwidth, int leftOut)
    {
        double w0 = 0, w1 = 0, w2 = 0, y0 = 0, y1 = 0;
        for (var i = 0; i < x.Length; i++)
        {
            if (i == leftOut) continue;
            var d = x[i] - at;
            var weight = Math.Exp(-0.5 * (d / bandwidth) * (d / bandwidth));
            w0 += weight;
            w1 += weight * d;
            w2 += weight * d * d;
            y0 += weight * y[i];
            y1 += weight * d * y[i];
        }

        var determinant = (w0 * w2) - (w1 * w1);
        if (!(w0 > 0)) return double.NaN;
        return determinant > 1e-12 * w0 * w2 ? ((w2 * y0) - (w1 * y1)) / determinant : y0 / w0;
    }
}
