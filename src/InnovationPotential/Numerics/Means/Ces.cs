namespace InnovationPotential.Numerics;

/// <summary>
/// The function of constant elasticity of substitution, <c>P = (Σ w·R^ρ / Σ w)^(1/ρ)</c>, and what follows from it for one of its
/// arguments.
/// </summary>
/// <remarks>
/// <para>
/// ρ = 1 is the arithmetic, ρ = 0 the geometric, ρ = −1 the harmonic mean, ρ = −∞ the minimum (Leontief, Liebig), ρ = +∞ the maximum; the
/// elasticity of substitution is <c>σ = 1/(1 − ρ)</c>. Arguments are 0 or more, +∞ included; NaN is missing and left out with its weight; a
/// weight of 0 leaves an argument out whatever its value. Powers are taken relative to an argument or the target, so none overflows.
/// </para>
/// <para>Source: Arrow, Chenery, Minhas, Solow 1961, "Capital-labor substitution and economic efficiency".</para>
/// </remarks>
internal static class Ces
{
    /// <summary>The value of the function.</summary>
    /// <param name="values">The arguments R, NaN where missing.</param>
    /// <param name="weights">A weight of 0 or more for each.</param>
    /// <param name="rho">ρ, possibly infinite.</param>
    /// <returns>
    /// P; null when nothing is left or an argument is negative. With ρ ≤ 0 a zero gives 0, even beside an infinite argument
    /// (the limit: no finite amount of the other makes up for it).
    /// </returns>
    /// <exception cref="ArgumentException">There is not one weight an argument; a weight is negative or not finite; ρ is NaN.</exception>
    public static double? Combine(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, double rho)
    {
        Guard(values, weights, rho);
        var any = false;
        double smallest = double.PositiveInfinity, largest = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (IsOut(values[i], weights[i])) continue;
            if (values[i] < 0) return null;
            any = true;
            smallest = Math.Min(smallest, values[i]);
            largest = Math.Max(largest, values[i]);
        }

        if (!any) return null;
        if (smallest == largest || double.IsNegativeInfinity(rho)) return smallest;
        if (double.IsPositiveInfinity(rho)) return largest;
        if (rho <= 0 && smallest == 0) return 0;
        if (rho >= 0 && double.IsPositiveInfinity(largest)) return largest;

        Span<double> result = stackalloc double[1];
        RowAggregates.PowerMean(new ColumnBlock(values, values.Length, 1), weights, rho, result);
        return result[0];
    }

    /// <summary>The elasticity of the function with respect to each argument: <c>∂ln P / ∂ln R_r = w_r·R_r^ρ / Σ w·R^ρ</c>.</summary>
    /// <param name="values">The arguments R, NaN where missing.</param>
    /// <param name="weights">A weight of 0 or more for each.</param>
    /// <param name="rho">ρ, possibly infinite.</param>
    /// <param name="results">
    /// Receives the elasticities, which sum to 1. NaN for a missing argument and for all where the elasticity is undefined: when P is 0 or
    /// infinite, and at a tie of the smallest (ρ = −∞) or largest (ρ = +∞) arguments, where the function has a kink. 0 for a weight of 0.
    /// </param>
    /// <exception cref="ArgumentException">There is not one weight and result an argument; a weight is negative or not finite; ρ is
    /// NaN.</exception>
    public static void Elasticities(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, double rho, Span<double> results)
    {
        if (results.Length != values.Length) throw new ArgumentException("There must be one result for each argument.", nameof(results));
        if (Combine(values, weights, rho) is not { } p || p == 0 || double.IsInfinity(p))
        {
            results.Fill(double.NaN);
            return;
        }

        if (double.IsInfinity(rho))
        {
            ExtremeElasticities(values, weights, p, results);
            return;
        }

        var sum = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            results[i] = weights[i] == 0 ? 0 : double.IsNaN(values[i]) ? double.NaN : weights[i] * Math.Pow(values[i] / p, rho);
            if (!double.IsNaN(results[i])) sum += results[i];
        }

        for (var i = 0; i < results.Length; i++) results[i] /= sum;
    }

    /// <summary>The value one argument must have, the others as they are, for the function to reach a target.</summary>
    /// <param name="values">The arguments R, NaN where missing; the value of the one in question does not matter, except that it must not
    /// be missing.</param>
    /// <param name="weights">A weight of 0 or more for each.</param>
    /// <param name="rho">ρ, possibly infinite.</param>
    /// <param name="index">The position of the argument in question.</param>
    /// <param name="target">The value P is to reach, above 0 and finite.</param>
    /// <returns>The smallest such value; 0 when the others suffice; null when no value does, or the argument is missing or weighs
    /// nothing.</returns>
    /// <exception cref="ArgumentException">There is not one weight an argument; a weight is negative or not finite; ρ is NaN.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The position is none, or the target is not above 0 and finite.</exception>
    public static double? RequiredValue(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, double rho, int index, double target)
    {
        Guard(values, weights, rho);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, values.Length);
        if (!(target > 0) || double.IsInfinity(target))
            throw new ArgumentOutOfRangeException(nameof(target), "The target must be above 0 and finite.");
        if (IsOut(values[index], weights[index])) return null;

        double excess = 0, smallest = double.PositiveInfinity, largest = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (i == index || IsOut(values[i], weights[i])) continue;
            if (values[i] < 0) return null;
            smallest = Math.Min(smallest, values[i]);
            largest = Math.Max(largest, values[i]);
            var log = Math.Log(values[i] / target);
            excess += weights[i] * (rho == 0 ? log : ExpLessOne(rho * log));
        }

        if (double.IsNegativeInfinity(rho)) return smallest >= target ? target : null;
        if (double.IsPositiveInfinity(rho)) return largest >= target ? 0 : target;
        if (rho == 0) return smallest == 0 ? null : target * Math.Exp(-excess / weights[index]);

        // w·((R/P*)^ρ − 1) sums to 0 at the target; less one, so that small exponents lose no digits.
        var missing = -excess / weights[index];
        if (missing <= -1) return rho < 0 ? null : 0;
        return target * Math.Exp(LogOnePlus(missing) / rho);
    }

    /// <summary><c>e^x − 1</c> without cancellation (Kahan).</summary>
    private static double ExpLessOne(double x)
    {
        var y = Math.Exp(x);
        return y == 1 ? x : y == 0 || double.IsInfinity(y) ? y - 1 : (y - 1) * x / Math.Log(y);
    }

    /// <summary><c>ln(1 + x)</c> without cancellation (Kahan).</summary>
    private static double LogOnePlus(double x)
    {
        var y = 1 + x;
        return y == 1 ? x : double.IsInfinity(y) ? y : x * Math.Log(y) / (y - 1);
    }

    private static void ExtremeElasticities(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, double extreme, Span<double> results)
    {
        var ties = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var binds = weights[i] > 0 && values[i] == extreme;
            if (binds) ties++;
            results[i] = binds ? 1 : weights[i] > 0 && double.IsNaN(values[i]) ? double.NaN : 0;
        }

        if (ties > 1) results.Fill(double.NaN);
    }

    private static bool IsOut(double value, double weight) => weight == 0 || double.IsNaN(value);

    private static void Guard(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, double rho)
    {
        if (weights.Length != values.Length) throw new ArgumentException("There must be one weight for each argument.", nameof(weights));
        if (double.IsNaN(rho)) throw new ArgumentException("The exponent must be a number.", nameof(rho));
        foreach (var weight in weights)
        {
            if (!(weight >= 0) || double.IsInfinity(weight))
                throw new ArgumentException("A weight must be 0 or more and finite.", nameof(weights));
        }
    }
}
