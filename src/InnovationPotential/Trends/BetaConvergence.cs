namespace InnovationPotential.Trends;

/// <summary>β-convergence: whether units that start lower grow faster.</summary>
/// <remarks>Source: Eurofound's convergEU.</remarks>
public sealed record BetaConvergence
{
    private BetaConvergence(ReadOnlySpan<double> first, ReadOnlySpan<double> last, double elapsed)
    {
        double[] logarithms = new double[first.Length], growths = new double[first.Length];
        for (var i = 0; i < first.Length; i++)
        {
            if (!(first[i] > 0 && last[i] > 0)) continue;
            logarithms[N] = Math.Log(first[i]);
            growths[N] = (Math.Log(last[i]) - logarithms[N]) / elapsed;
            N++;
        }
        ReadOnlySpan<double> x = logarithms.AsSpan(0, N), y = growths.AsSpan(0, N);
        Excluded = first.Length - N;
        Diagnostics = ConvergencePanel.LeftOut(Excluded, first.Length, "an end value that is missing or not positive");
        Intercept = Coefficient = StandardError = PValue = RSquared = Speed =
            Quantity.TooFew(N) ?? Quantity.Undefined(UndefinedReason.Constant);
        if (N < 2 || Moments.Of(x).IsConstant) return;
        var line = LineFit.Of(x, y);
        Intercept = Quantity.Computed(line.MeanY - (line.Slope * line.MeanX));
        Coefficient = Quantity.Computed(line.Slope);
        RSquared = Moments.Of(y).IsConstant ? Quantity.Undefined(UndefinedReason.Constant)
            : Quantity.Computed(1 - line.ResidualSumOfSquares / line.Syy);
        var remaining = 1 + line.Slope * elapsed;
        Speed = remaining > 0 ? Quantity.Computed(-Math.Log(remaining) / elapsed) : Quantity.Undefined(UndefinedReason.NotPositive);
        var error = Math.Sqrt(line.ResidualSumOfSquares / (N - 2) / line.Sxx);
        StandardError = Quantity.TooFew(N, 3) ?? error;
        PValue = Quantity.TooFew(N, 3) ?? (error == 0 ? Quantity.Undefined(UndefinedReason.PerfectFit)
            : Quantity.Computed(StudentT.TwoSidedProbability(line.Slope / error, N - 2)));
    }

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
    public Quantity Intercept { get; }

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
        ObservedPoints.RequireValues(first);
        ObservedPoints.RequireValues(last);
        return new BetaConvergence(first, last, elapsed);
    }
}
