namespace InnovationPotential.Numerics.Kernels;

/// <summary><c>(Σ w·y^ρ / Σ w)^(1/ρ)</c> over the values that are present, for a finite ρ other than 0; NaN where one is negative.</summary>
/// <remarks>
/// With M the greatest value (the least for ρ &lt; 0), the mean is <c>M·(1 + s)^(1/ρ)</c>, <c>s = Σ w·((y/M)^ρ − 1) / Σ w</c>: nothing overflows, and a ρ near 0 loses no digits.
/// </remarks>
internal readonly unsafe struct PowerMeanKernel(double exponent) : IRowKernel
{
    public static bool OrdersByWeight => false;

    public static bool TakesScratch => true;

    public T Evaluate<T, TMap>(ColumnTerm* terms, int count, nint row, double* scratch)
        where T : struct, ILanes<T>
        where TMap : struct, IColumnMap
    {
        var zero = T.Create(0);
        var infinity = T.Create(double.PositiveInfinity);
        var leading = exponent > 0 ? zero : infinity;
        var defined = ~zero;
        for (var j = 0; j < count; j++)
        {
            var source = terms[j].Source + row;
            Prefetch.Ahead<T>(source);
            var x = T.Load(source);
            var y = TMap.Apply(x, terms + j);
            leading = exponent > 0 ? T.Max(y, leading) : T.Min(y, leading);
            defined &= ~T.Equal(x, x) | T.Less(zero, y) | T.Equal(zero, y);
            T.Store(Logarithm.Of(y), scratch + (j * T.Count));
        }

        var reference = Logarithm.Of(leading);
        var power = T.Create(exponent);
        var sum = zero;
        var sumOfExcess = zero;
        var total = zero;
        for (var j = 0; j < count; j++)
        {
            var x = T.Load(terms[j].Source + row);
            var present = T.Equal(x, x);
            var weight = T.Create(terms[j].Weight);
            var relative = Exponential.Of(power * (T.Load(scratch + (j * T.Count)) - reference), out var excess);
            sum += present & (weight * relative);
            sumOfExcess += present & (weight * excess);
            total += present & weight;
        }

        sumOfExcess /= total;
        var log = T.Select(T.Less(T.Create(-0.5), sumOfExcess), Logarithm.OfOnePlus(sumOfExcess), Logarithm.Of(sum / total));
        var mean = leading * Exponential.Of(log / power);
        mean = T.Select(T.Equal(leading, zero) | T.Equal(leading, infinity), leading, mean);
        return T.Select(defined & T.Less(zero, total), mean, T.Create(double.NaN));
    }
}
