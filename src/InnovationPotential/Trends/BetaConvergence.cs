using InnovationPotential.Numerics;

namespace InnovationPotential.Trends;

/// <summary>β-convergence: whether units that start lower grow faster.</summary>
/// <remarks>Source: Eurofound's convergEU.</remarks>
public sealed record BetaConvergence
{
    internal BetaConvergence(int n, int excluded, Quantity coefficient, Quantity standardError, Quantity pValue, Quantity rSquared,
        Quantity speed, EquatableArray<Diagnostic> diagnostics) =>
        (N, Excluded, Coefficient, StandardError, PValue, RSquared, Speed, Diagnostics) = (n, excluded, coefficient, standardError,
            pValue, rSquared, speed, diagnostics);

    /// <summary>The number of units used.</summary>
    public int N { get; }

    /// <summary>The number of units left out because an end value is missing or not positive.</summary>
    public int Excluded { get; }

    /// <summary>b of the least-squares line of (ln y_T − ln y₀)/T on ln y₀; negative is convergence.</summary>
    public Quantity Coefficient { get; }

    /// <summary>Its standard error; needs three units.</summary>
    public Quantity StandardError { get; }

    /// <summary>The two-sided p-value of b = 0.</summary>
    public Quantity PValue { get; }

    /// <summary>The line's R².</summary>
    public Quantity RSquared { get; }

    /// <summary>λ = −ln(1 + bT)/T, the share of the gap closed per unit of time, continuously; defined for bT &gt; −1.</summary>
    public Quantity Speed { get; }

    /// <summary>Units left out.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    /// <summary>a of the line, the growth rate of a unit that starts at 1; undefined with the coefficient.</summary>
    public Quantity Intercept { get; internal init; } = Quantity.Undefined(UndefinedReason.NoObservations);

    /// <summary>Fits the line of (ln y_T − ln y₀)/T on ln y₀ across units, with its intercept.</summary>
    /// <param name="first">The values y₀, one a unit.</param>
    /// <param name="last">The values y_T.</param>
    /// <param name="elapsed">The time T between them.</param>
    /// <returns>The regression over the units positive at both ends; the others are counted.</returns>
    /// <exception cref="ArgumentException">The spans differ in length, or a value is infinite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive.</exception>
    public static BetaConvergence Of(ReadOnlySpan<double> first, ReadOnlySpan<double> last, double elapsed)
    {
        if (first.Length != last.Length) throw new ArgumentException("Both periods must have the same units.", nameof(last));
        if (!(elapsed > 0) || !double.IsFinite(elapsed))
            throw new ArgumentOutOfRangeException(nameof(elapsed), elapsed, "The time must be positive.");
        ObservedPoints.CheckValues(first);
        ObservedPoints.CheckValues(last);
        double[] x = new double[first.Length], y = new double[first.Length];
        var n = 0;
        for (var i = 0; i < first.Length; i++)
        {
            if (!(first[i] > 0 && last[i] > 0)) continue;
            x[n] = Math.Log(first[i]);
            y[n++] = (Math.Log(last[i]) - x[n - 1]) / elapsed;
        }
        var excluded = first.Length - n;
        var diagnostics = ConvergencePanel.LeftOut(excluded, first.Length, "an end value that is missing or not positive");
        if (n < 2 || Moments.Of(x.AsSpan(0, n)).IsConstant)
        {
            var none = Quantity.Undefined(n == 0
                ? UndefinedReason.NoObservations : n < 2 ? UndefinedReason.TooFewPoints : UndefinedReason.Constant);
            return new BetaConvergence(n, excluded, none, none, none, none, none, diagnostics) { Intercept = none };
        }
        var line = LineFit.Of(x.AsSpan(0, n), y.AsSpan(0, n));
        var intercept = Quantity.Computed(line.MeanY - (line.Slope * line.MeanX));
        var coefficient = Quantity.Computed(line.Slope);
        var r2 = Moments.Of(y.AsSpan(0, n)).IsConstant ? Quantity.Undefined(UndefinedReason.Constant)
            : Quantity.Computed(1 - line.ResidualSumOfSquares / line.Syy);
        var remaining = 1 + line.Slope * elapsed;
        var speed = remaining > 0 ? Quantity.Computed(-Math.Log(remaining) / elapsed) : Quantity.Undefined(UndefinedReason.NotPositive);
        if (n < 3)
        {
            var few = Quantity.Undefined(UndefinedReason.TooFewPoints);
            return new BetaConvergence(n, excluded, coefficient, few, few, r2, speed, diagnostics) { Intercept = intercept };
        }
        var error = Math.Sqrt(line.ResidualSumOfSquares / (n - 2) / line.Sxx);
        var p = error == 0
            ? Quantity.Undefined(UndefinedReason.PerfectFit) : Quantity.Computed(StudentT.TwoSidedProbability(line.Slope / error, n - 2));
        return new BetaConvergence(n, excluded, coefficient, error, p, r2, speed, diagnostics) { Intercept = intercept };
    }
}
