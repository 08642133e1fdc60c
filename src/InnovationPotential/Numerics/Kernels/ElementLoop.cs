using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>Applies a function to each value with the machine's widest vectors.</summary>
internal static unsafe class ElementLoop
{
    public static void Run<TFunction>(ReadOnlySpan<double> source, Span<double> destination)
        where TFunction : struct, IFunction
    {
        if (Vector512.IsHardwareAccelerated)
            Run<TFunction, Lanes8>(source, destination);
        else if (Vector256.IsHardwareAccelerated)
            Run<TFunction, Lanes4>(source, destination);
        else if (Vector128.IsHardwareAccelerated)
            Run<TFunction, Lanes2>(source, destination);
        else
            Run<TFunction, Lanes1>(source, destination);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TFunction, T>(ReadOnlySpan<double> source, Span<double> destination)
        where TFunction : struct, IFunction
        where T : struct, ILanes<T>
    {
        fixed (double* from = source, to = destination)
        {
            var i = 0;
            for (; i + T.Count <= source.Length; i += T.Count)
                T.Store(TFunction.Of(T.Load(from + i)), to + i);
            for (; i < source.Length; i++)
                Lanes1.Store(TFunction.Of(Lanes1.Load(from + i)), to + i);
        }
    }
}
