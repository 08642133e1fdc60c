namespace InnovationPotential.Numerics;

/// <summary>Least squares on one predictor: y = intercept + slope · x.</summary>
/// <param name="Intercept">The value at x = 0; NaN with fewer than two complete pairs or a constant predictor.</param>
/// <param name="Slope">The change of y with x; NaN with the intercept.</param>
/// <param name="RSquared">The explained share of the variance of y; NaN when y is constant.</param>
/// <param name="ResidualStandardDeviation">√(Σe²/(n−2)); NaN with fewer than three pairs.</param>
/// <param name="Count">The number of complete pairs.</param>
internal readonly record struct SimpleRegression(double Intercept, double Slope, double RSquared, double ResidualStandardDeviation,
    int Count)
{
    /// <summary>Fits the line over the pairs of which both values are present.</summary>
    /// <param name="x">The predictor, NaN where missing.</param>
    /// <param name="y">What is predicted, as many values.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static SimpleRegression Fit(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (left, right) = Missing.RemovePairs(x, y);
        var (momentsX, momentsY) = (Moments.Of(left), Moments.Of(right));
        var n = left.Length;
        if (n < 2 || momentsX.IsConstant) return new SimpleRegression(double.NaN, double.NaN, double.NaN, double.NaN, n);

        double squares = 0, products = 0;
        for (var i = 0; i < n; i++)
        {
            var deviation = left[i] - momentsX.Mean;
            squares += deviation * deviation;
            products += deviation * (right[i] - momentsY.Mean);
        }
        var slope = products / squares;
        var residuals = 0.0;
        for (var i = 0; i < n; i++)
        {
            var residual = right[i] - momentsY.Mean - (slope * (left[i] - momentsX.Mean));
            residuals += residual * residual;
        }
        var rSquared = momentsY.IsConstant ? double.NaN : Math.Clamp(1 - (residuals / (momentsY.PopulationVariance * n)), 0, 1);
        var deviationOfResiduals = n > 2 ? Math.Sqrt(residuals / (n - 2)) : double.NaN;
        return new SimpleRegression(momentsY.Mean - (slope * momentsX.Mean), slope, rSquared, deviationOfResiduals, n);
    }
}
