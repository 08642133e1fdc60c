using System.Globalization;
using InnovationPotential.Numerics;

namespace InnovationPotential.Trends;

/// <summary>Convergence of units over time: σ, β, γ and δ.</summary>
/// <remarks>
/// A panel is a span with the values of all units in the first period, then of all units in the second, and so on; NaN is a
/// missing value. Definitions follow Eurofound's convergEU, except γ, whose multiplier there makes unchanged ranks less than 1.
/// </remarks>
public static class Convergence
{
    /// <summary>σ-convergence: the dispersion across units, period by period; falling is convergence.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="units">The number of units.</param>
    /// <exception cref="ArgumentException">The panel is not a whole number of periods, or a value is infinite.</exception>
    public static EquatableArray<Dispersion> Sigma(ReadOnlySpan<double> panel, int units)
    {
        var periods = Periods(panel, units);
        var result = new Dispersion[periods];
        for (var t = 0; t < periods; t++) result[t] = Dispersion.Of(panel.Slice(t * units, units));
        return new EquatableArray<Dispersion>(result);
    }

    /// <summary>β-convergence: the line of (ln y_T − ln y₀)/T on ln y₀ across units, with its intercept.</summary>
    /// <param name="first">The values y₀, one a unit.</param>
    /// <param name="last">The values y_T.</param>
    /// <param name="elapsed">The time T between them.</param>
    /// <returns>The regression over the units positive at both ends; the others are counted.</returns>
    /// <exception cref="ArgumentException">The spans differ in length, or a value is infinite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive.</exception>
    public static BetaConvergence Beta(ReadOnlySpan<double> first, ReadOnlySpan<double> last, double elapsed)
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
        var diagnostics = LeftOut(excluded, first.Length, "an end value that is missing or not positive");
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

    /// <summary>
    /// γ-convergence: Var_c(Σ_t R_ct)/Var_c(T·R_c0) over T periods, the first included; 1 without a change of ranks, smaller the more they
    /// change.
    /// </summary>
    /// <param name="panel">The panel.</param>
    /// <param name="units">The number of units.</param>
    /// <returns>The ratio over the units observed in every period, the others counted; equal values share their mean rank. Undefined when
    /// all units tie in the first period.</returns>
    /// <exception cref="ArgumentException">The panel is not a whole number of periods, or a value is infinite.</exception>
    public static GammaConvergence Gamma(ReadOnlySpan<double> panel, int units)
    {
        var periods = Periods(panel, units);
        var tied = panel.ToArray();
        for (var t = 0; t < periods; t++) Rounding.TieColumn(tied.AsSpan(t * units, units));
        panel = tied;
        var complete = new List<int>(units);
        for (var c = 0; c < units; c++)
        {
            var missing = false;
            for (var t = 0; t < periods; t++) missing |= double.IsNaN(panel[t * units + c]);
            if (!missing && periods > 0) complete.Add(c);
        }
        var n = complete.Count;
        return new GammaConvergence(n, units - n, RankRatio(panel, units, periods, complete),
            LeftOut(units - n, units, "a period without a value"));
    }

    /// <summary>δ: Σ_c(best − y_c) at one time, the units' total distance to the best; falling is convergence.</summary>
    /// <param name="values">One value a unit, NaN where missing; missing units are left out and counted.</param>
    /// <param name="lowerIsBetter">Whether the smallest value is the best; distances are positive either way.</param>
    /// <exception cref="ArgumentException">A value is infinite.</exception>
    public static DeltaConvergence Delta(ReadOnlySpan<double> values, bool lowerIsBetter = false)
    {
        ObservedPoints.CheckValues(values);
        var best = double.NaN;
        foreach (var value in values)
            if (!double.IsNaN(value) && (double.IsNaN(best) || (lowerIsBetter ? value < best : value > best))) best = value;
        if (double.IsNaN(best)) return new DeltaConvergence(0, values.Length, Quantity.Undefined(UndefinedReason.NoObservations));
        var (n, sum) = (0, 0.0);
        foreach (var value in values)
        {
            if (double.IsNaN(value)) continue;
            n++;
            sum += Math.Abs(best - value);
        }

        return new DeltaConvergence(n, values.Length - n, Quantity.Computed(sum));
    }

    private static Quantity RankRatio(ReadOnlySpan<double> panel, int units, int periods, List<int> complete)
    {
        var n = complete.Count;
        if (n < 2) return Quantity.Undefined(n == 0 ? UndefinedReason.NoObservations : UndefinedReason.TooFewPoints);
        double[] sums = new double[n], bases = new double[n];
        for (var t = 0; t < periods; t++)
        {
            for (var i = 0; i < n; i++)
            {
                var value = panel[t * units + complete[i]];
                int below = 0, equal = 0;
                foreach (var c in complete)
                {
                    var other = panel[t * units + c];
                    if (other < value) below++;
                    else if (other == value) equal++;
                }
                var rank = below + (equal + 1) / 2.0;
                sums[i] += rank;
                if (t == 0) bases[i] = rank * periods;
            }
        }
        var denominator = SumOfSquares(bases);
        return denominator == 0 ? Quantity.Undefined(UndefinedReason.Constant) : Quantity.Computed(SumOfSquares(sums) / denominator);
    }

    private static EquatableArray<Diagnostic> LeftOut(int excluded, int units, string why) => excluded == 0 ? [] : [Diagnostic.Warning(
        TrendCodes.UnitsExcluded,
        string.Create(CultureInfo.InvariantCulture, $"{excluded} of {units} units have {why} and are left out."))];

    private static int Periods(ReadOnlySpan<double> panel, int units)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(units);
        if (panel.Length % units != 0)
            throw new ArgumentException("The panel must hold a value of every unit for every period.", nameof(panel));
        ObservedPoints.CheckValues(panel);
        return panel.Length / units;
    }

    private static double SumOfSquares(ReadOnlySpan<double> values)
    {
        double mean = 0, sum = 0;
        foreach (var value in values) mean += value / values.Length;
        foreach (var value in values) sum += (value - mean) * (value - mean);
        return sum;
    }
}
