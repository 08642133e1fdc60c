namespace InnovationPotential.Numerics;

/// <summary>The sums of a least-squares line y = a + b·x over points without gaps.</summary>
/// <param name="Count">The number of points.</param>
/// <param name="MeanX">The mean of x.</param>
/// <param name="MeanY">The mean of y.</param>
/// <param name="Sxx">Σ(x − x̄)².</param>
/// <param name="Syy">Σ(y − ȳ)².</param>
/// <param name="Slope">b = Σ(x − x̄)(y − ȳ)/Sxx; NaN when Sxx is 0.</param>
/// <param name="ResidualSumOfSquares">Σ(y − a − b·x)²; NaN when Sxx is 0.</param>
internal readonly record struct LineFit(int Count, double MeanX, double MeanY, double Sxx, double Syy, double Slope,
    double ResidualSumOfSquares)
{
    /// <summary>Fits the line by centered sums in two passes.</summary>
    /// <param name="x">The abscissas.</param>
    /// <param name="y">The ordinates, as many, finite, and small enough to be squared.</param>
    public static LineFit Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var n = x.Length;
        double meanX = 0, meanY = 0;
        for (var i = 0; i < n; i++)
        {
            meanX += x[i];
            meanY += y[i];
        }
        meanX /= n;
        meanY /= n;
        double sxx = 0, sxy = 0, syy = 0;
        for (var i = 0; i < n; i++)
        {
            double dx = x[i] - meanX, dy = y[i] - meanY;
            sxx += dx * dx;
            sxy += dx * dy;
            syy += dy * dy;
        }
        var slope = sxx == 0 ? double.NaN : sxy / sxx;
        double residuals = 0;
        for (var i = 0; i < n; i++)
        {
            var e = y[i] - meanY - slope * (x[i] - meanX);
            residuals += e * e;
        }
        return new LineFit(n, meanX, meanY, sxx, syy, slope, residuals);
    }
}
