using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>Runs a kernel over all rows with the machine's widest vectors, on one thread or several.</summary>
/// <remarks>
/// A row's result depends on nothing but the row, so neither the width nor how the rows are shared among threads changes a bit of it.
/// </remarks>
internal static unsafe class RowLoop
{
    private const int LeastChunk = 4096;
    private const int ChunksPerThread = 16;
    private const int LineLength = 8;

    public static void Run<TKernel>(TKernel kernel, ReadOnlySpan<ColumnTerm> terms, double* destination, int rows, int threads)
        where TKernel : struct, IRowKernel
    {
        if (Vector512.IsHardwareAccelerated)
            Run<TKernel, Lanes8>(kernel, terms, destination, rows, threads);
        else if (Vector256.IsHardwareAccelerated)
            Run<TKernel, Lanes4>(kernel, terms, destination, rows, threads);
        else if (Vector128.IsHardwareAccelerated)
            Run<TKernel, Lanes2>(kernel, terms, destination, rows, threads);
        else
            Run<TKernel, Lanes1>(kernel, terms, destination, rows, threads);
    }

    public static void Run<TKernel, T>(TKernel kernel, ReadOnlySpan<ColumnTerm> terms, double* destination, int rows, int threads)
        where TKernel : struct, IRowKernel
        where T : struct, ILanes<T>
    {
        fixed (ColumnTerm* first = terms)
        {
            if (threads == 1 || rows <= LeastChunk)
                Range<TKernel, T>(kernel, first, terms.Length, destination, 0, rows);
            else
                Share<TKernel, T>(kernel, first, terms.Length, destination, rows, threads);
        }
    }

    // Apart, since the closure would be allocated on one thread too.
    private static void Share<TKernel, T>(TKernel kernel, ColumnTerm* terms, int count, double* destination, int rows, int threads)
        where TKernel : struct, IRowKernel
        where T : struct, ILanes<T>
    {
        var chunk = Math.Max(LeastChunk, rows / (threads * ChunksPerThread) / LineLength * LineLength);
        var chunks = (int)(((long)rows + chunk - 1) / chunk);
        Parallel.For(0, chunks, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
        {
            var from = i * chunk;
            Range<TKernel, T>(kernel, terms, count, destination, from, Math.Min(chunk, rows - from) + from);
        });
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Range<TKernel, T>(TKernel kernel, ColumnTerm* terms, int count, double* destination, int from, int to)
        where TKernel : struct, IRowKernel
        where T : struct, ILanes<T>
    {
        var length = TKernel.TakesScratch ? count * T.Count : 0;
        var rented = ArrayPool<double>.Shared.Rent(length);
        fixed (double* scratch = rented)
        {
            nint row = from;
            for (; row + T.Count <= to; row += T.Count)
                T.Store(kernel.Evaluate<T>(terms, count, row, scratch), destination + row);
            for (; row < to; row++)
                Lanes1.Store(kernel.Evaluate<Lanes1>(terms, count, row, scratch), destination + row);
        }

        ArrayPool<double>.Shared.Return(rented);
    }
}
