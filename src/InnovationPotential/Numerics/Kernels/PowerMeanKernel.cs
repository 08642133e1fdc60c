using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>
/// <c>(Σ w·y^ρ / Σ w)^(1/ρ)</c> over the values that are present, for a finite ρ other than 0; NaN where one is negative.
/// </summary>
/// <remarks>
/// With M the greatest value (the least for ρ &lt; 0), the mean is <c>M·(1 + s)^(1/ρ)</c>, <c>s = Σ w·((y/M)^ρ − 1) / Σ w</c>: nothing
/// overflows, and a ρ near 0 loses no digits.
/// </remarks>
internal readonly unsafe struct PowerMeanKernel(double exponent) : IRowKernel
{
    private const double LeastNormal = 2.2250738585072014e-308;

    private const double Far = 600;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public T Evaluate<T>(ColumnTerm* terms, int count, nint row, double* scratch)
        where T : struct, ILanes<T>
    {
        var infinity = T.Create(double.PositiveInfinity);
        var least = infinity;
        var greatest = T.Create(double.NegativeInfinity);
        var seen = T.Create(0);
        for (var j = 0; j < count; j++)
        {
            var x = terms[j].Load<T>(row);
            least = T.Min(x, least);
            greatest = T.Max(x, greatest);
            seen |= T.Equal(x, x);
            T.Store(x, scratch + (j * T.Count));
        }

        var normal = T.Less(T.Create(LeastNormal), least) & T.Less(greatest, infinity);
        least = T.Select(seen, least, T.Create(double.NaN));
        return T.Any(~normal)
            ? Compare<T, LogFunction>(terms, count, scratch, least, greatest)
            : Compare<T, NormalLogFunction>(terms, count, scratch, least, greatest);
    }

    // The methods below are kept apart, since the compiler inlines only so much into one.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private T Compare<T, TLog>(ColumnTerm* terms, int count, double* values, T least, T greatest)
        where T : struct, ILanes<T>
        where TLog : struct, IFunction
    {
        var leading = exponent > 0 ? greatest : least;
        var reference = Log<T, TLog>(leading);
        var power = T.Create(exponent);
        var sum = T.Create(0);
        var sumOfExcess = T.Create(0);
        var total = T.Create(0);
        for (var j = 0; j < count; j++)
        {
            var y = T.Load(values + (j * T.Count));
            var present = T.Equal(y, y);
            var weight = T.Create(terms[j].Weight);
            var ratio = Exponential.OfNegative(power * (default(TLog).Of(T.Select(present, y, leading)) - reference), out var excess);
            sum += present & (weight * ratio);
            sumOfExcess += present & (weight * excess);
            total += present & weight;
        }

        return Finish(leading, reference, least, sum / total, sumOfExcess / total);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T Log<T, TLog>(T x)
        where T : struct, ILanes<T>
        where TLog : struct, IFunction => default(TLog).Of(x);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private T Finish<T>(T leading, T reference, T least, T ratio, T excess)
        where T : struct, ILanes<T>
    {
        // ln(1 + s) is ln u corrected for the rounding of u = 1 + s, but where s is far from 0 the ratio itself is exact enough.
        var one = T.Create(1);
        var u = excess + one;
        var near = T.Less(T.Create(-0.5), excess);
        var log = Logarithm.OfNormal(T.Select(near, u, T.Max(ratio, T.Create(LeastNormal))));
        log = T.Select(near, T.Select(T.Equal(u, one), excess, log * (excess / (u - one))), log) / T.Create(exponent);

        // Where the ratio of the mean to M is out of range though the mean is not, M goes into the exponent.
        var far = T.Less(T.Create(Far), log) | T.Less(log, T.Create(-Far));
        var mean = T.Select(far, one, leading) * Exponential.Of(T.Select(far, log + reference, log));
        mean = T.Select(T.Equal(leading, T.Create(0)) | T.Equal(leading, T.Create(double.PositiveInfinity)), leading, mean);

        // A least value that is NaN means that none is present.
        return T.Select(T.Less(least, T.Create(0)) | ~T.Equal(least, least), T.Create(double.NaN), mean);
    }
}
