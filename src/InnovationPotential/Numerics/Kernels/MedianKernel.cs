using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>The middle one of the values that are present, or the mean of the two middle ones; NaN where none is.</summary>
/// <remarks>Values are sorted by Batcher's odd–even merge, the missing ones behind all others.</remarks>
internal readonly unsafe struct MedianKernel : IRowKernel
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public T Evaluate<T>(ColumnTerm* terms, int count, nint row, double* scratch)
        where T : struct, ILanes<T>
    {
        if (count == 0) return T.Create(double.NaN);
        var present = T.Create(0);
        for (var j = 0; j < count; j++)
        {
            var x = T.Load(terms[j].Source + row);
            var there = T.Equal(x, x);
            present += there & T.Create(1);
            T.Store(T.Select(there, x, T.Create(double.PositiveInfinity)), scratch + (j * T.Count));
        }

        Sort<T>(scratch, count);
        if (T.AllEqual(present, T.Create(count)))
            return Half<T>(scratch, (count - 1) / 2) + Half<T>(scratch, count / 2);
        var median = T.Create(double.NaN);
        for (var n = 1; n <= count; n++)
        {
            var middle = Half<T>(scratch, (n - 1) / 2) + Half<T>(scratch, n / 2);
            median = T.Select(T.Equal(present, T.Create(n)), middle, median);
        }

        return median;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Half<T>(double* sorted, int index)
        where T : struct, ILanes<T> => T.Load(sorted + (index * T.Count)) * T.Create(0.5);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Sort<T>(double* values, int count)
        where T : struct, ILanes<T>
    {
        for (var run = 1; run < count; run *= 2)
        {
            for (var step = run; step >= 1; step /= 2)
            {
                for (var first = step % run; first + step < count; first += 2 * step)
                {
                    for (var i = first; i < Math.Min(first + step, count - step); i++)
                    {
                        if (i / (2 * run) == (i + step) / (2 * run)) Order<T>(values + (i * T.Count), values + ((i + step) * T.Count));
                    }
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Order<T>(double* low, double* high)
        where T : struct, ILanes<T>
    {
        var (a, b) = (T.Load(low), T.Load(high));
        T.Store(T.Min(a, b), low);
        T.Store(T.Max(a, b), high);
    }
}
