using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary><c>Σ w·y</c> over the values that are present; NaN where none is.</summary>
internal readonly unsafe struct WeightedSumKernel : IRowKernel
{
    public static bool GroupsByWeight => false;

    public static bool TakesScratch => false;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public T Evaluate<T>(ColumnTerm* terms, int count, nint row, double* scratch)
        where T : struct, ILanes<T>
    {
        var sum = T.Create(0);
        var seen = T.Create(0);
        for (var term = terms; term < terms + count; term++)
        {
            var source = term->Source + row;
            Prefetch.Ahead<T>(source);
            var x = T.Load(source);
            var present = T.Equal(x, x);
            sum += present & (T.Create(term->Weight) * x);
            seen |= present;
        }

        return T.Select(seen, sum, T.Create(double.NaN));
    }
}
