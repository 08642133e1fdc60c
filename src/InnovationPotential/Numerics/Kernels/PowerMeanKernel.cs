using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary><c>(Σ w·y^ρ / Σ w)^(1/ρ)</c> over the values that are present, for a finite ρ other than 0; NaN where one is negative.</summary>
/// <remarks>
/// With M the greatest value (the least for ρ &lt; 0), the mean is <c>M·(1 + s)^(1/ρ)</c>, <c>s = Σ w·((y/M)^ρ − 1) / Σ w</c>: nothing overflows, and a ρ near 0 loses no digits.
/// </remarks>
internal readonly unsafe struct PowerMeanKernel(double exponent) : IRowKernel
{
    private const double LeastNormal = 2.2250738585072014e-308;

    private const double Far = 600;

    private readonly double _exponent = exponent;

    public static bool GroupsByWeight => false;

    public static bool TakesScratch => true;

    public T Evaluate<T, TMap>(ColumnTerm* terms, int count, nint row, double* scratch)
        where T : struct, ILanes<T>
        where TMap : struct, IColumnMap
    {
        var zero = T.Create(0);
        var infinity = T.Create(double.PositiveInfinity);
        var least = infinity;
        var greatest = T.Create(double.NegativeInfinity);
        var seen = zero;
        for (var j = 0; j < count; j++)
        {
            var source = terms[j].Source + row;
            Prefetch.Ahead<T>(source);
            var x = T.Load(source);
            var y = TMap.Apply(x, terms + j);
            least = T.Min(y, least);
            greatest = T.Max(y, greatest);
            seen |= T.Equal(x, x);
            T.Store(y, scratch + (j * T.Count));
        }

        var leading = _exponent > 0 ? greatest : least;
        var normal = T.Less(T.Create(LeastNormal), least) & T.Less(greatest, infinity);
        var log = T.Any(~normal)
            ? LogOfRatio<T, LogFunction>(terms, count, leading, scratch, out var reference)
            : LogOfRatio<T, NormalLogFunction>(terms, count, leading, scratch, out reference);
        log /= T.Create(_exponent);

        // Where the ratio of the mean to M is out of range though the mean is not, M goes into the exponent.
        var far = T.Less(T.Create(Far), log) | T.Less(log, T.Create(-Far));
        var mean = T.Select(far, T.Create(1), leading) * Exponential.Of(T.Select(far, log + reference, log));
        mean = T.Select(T.Equal(leading, zero) | T.Equal(leading, infinity), leading, mean);
        return T.Select(seen & ~T.Less(least, zero), mean, T.Create(double.NaN));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T LogOfRatio<T, TLog>(ColumnTerm* terms, int count, T leading, double* values, out T reference)
        where T : struct, ILanes<T>
        where TLog : struct, IFunction
    {
        reference = TLog.Of(leading);
        var power = T.Create(_exponent);
        var sum = T.Create(0);
        var sumOfExcess = T.Create(0);
        var total = T.Create(0);
        for (var j = 0; j < count; j++)
        {
            var y = T.Load(values + (j * T.Count));
            var present = T.Equal(y, y);
            var weight = T.Create(terms[j].Weight);
            var ratio = Exponential.OfNegative(power * (TLog.Of(T.Select(present, y, leading)) - reference), out var excess);
            sum += present & (weight * ratio);
            sumOfExcess += present & (weight * excess);
            total += present & weight;
        }

        sumOfExcess /= total;
        return T.Select(T.Less(T.Create(-0.5), sumOfExcess), Logarithm.OfOnePlus(sumOfExcess), Logarithm.Of(sum / total));
    }
}
