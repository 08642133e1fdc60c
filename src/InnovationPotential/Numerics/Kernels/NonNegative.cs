using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>Another kernel's aggregate; NaN where a value is negative.</summary>
internal readonly unsafe struct NonNegative<TKernel> : IRowKernel
    where TKernel : struct, IRowKernel
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public T Evaluate<T>(ColumnTerm* terms, int count, nint row, double* scratch)
        where T : struct, ILanes<T>
    {
        var least = default(ExtremeKernel<Least>).Evaluate<T>(terms, count, row, scratch);
        var aggregate = default(TKernel).Evaluate<T>(terms, count, row, scratch);
        return T.Select(T.Less(least, T.Create(0)), T.Create(double.NaN), aggregate);
    }
}
