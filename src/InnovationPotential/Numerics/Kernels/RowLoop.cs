using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>Runs a kernel over all rows with the machine's widest vectors.</summary>
/// <remarks>A row's result depends on nothing but the row, so the width does not change a bit of it.</remarks>
internal static unsafe class RowLoop
{
    public static void Run<TKernel>(TKernel kernel, ReadOnlySpan<ColumnTerm> terms, double* destination, int rows)
        where TKernel : struct, IRowKernel
    {
        if (Vector512.IsHardwareAccelerated)
            Run<TKernel, Lanes8>(kernel, terms, destination, rows);
        else if (Vector256.IsHardwareAccelerated)
            Run<TKernel, Lanes4>(kernel, terms, destination, rows);
        else if (Vector128.IsHardwareAccelerated)
            Run<TKernel, Lanes2>(kernel, terms, destination, rows);
        else
            Run<TKernel, Lanes1>(kernel, terms, destination, rows);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TKernel, T>(TKernel kernel, ReadOnlySpan<ColumnTerm> terms, double* destination, int rows)
        where TKernel : struct, IRowKernel
        where T : struct, ILanes<T>
    {
        var rented = ArrayPool<double>.Shared.Rent(terms.Length * T.Count);
        fixed (ColumnTerm* first = terms)
        fixed (double* scratch = rented)
        {
            nint row = 0;
            for (; row + T.Count <= rows; row += T.Count)
                T.Store(kernel.Evaluate<T>(first, terms.Length, row, scratch), destination + row);
            for (; row < rows; row++)
                Lanes1.Store(kernel.Evaluate<Lanes1>(first, terms.Length, row, scratch), destination + row);
        }

        ArrayPool<double>.Shared.Return(rented);
    }
}
