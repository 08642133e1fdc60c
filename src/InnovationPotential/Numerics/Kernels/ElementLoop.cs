using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>Applies a function to each value with the machine's widest vectors; the bits are those of one value after the other.</summary>
internal static unsafe class ElementLoop
{
    /// <summary>Writes the function's value of each.</summary>
    /// <exception cref="ArgumentException">The destination is shorter than the values, or overlaps them without being the same.</exception>
    public static void Run<TFunction>(in TFunction function, ReadOnlySpan<double> source, Span<double> destination)
        where TFunction : struct, IFunction
    {
        if (destination.Length < source.Length)
            throw new ArgumentException("The destination is shorter than the values.", nameof(destination));
        if (source.Overlaps(destination, out var offset) && offset != 0)
            throw new ArgumentException("The destination overlaps the values.", nameof(destination));
        if (Vector512.IsHardwareAccelerated)
            Run<TFunction, Lanes8>(function, source, destination);
        else if (Vector256.IsHardwareAccelerated)
            Run<TFunction, Lanes4>(function, source, destination);
        else if (Vector128.IsHardwareAccelerated)
            Run<TFunction, Lanes2>(function, source, destination);
        else
            Run<TFunction, Lanes1>(function, source, destination);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TFunction, T>(TFunction function, ReadOnlySpan<double> source, Span<double> destination)
        where TFunction : struct, IFunction
        where T : struct, ILanes<T>
    {
        fixed (double* from = source, to = destination)
        {
            var i = 0;
            for (; i + T.Count <= source.Length; i += T.Count)
            {
                Prefetch.Ahead<T>(from + i);
                T.Store(function.Of(T.Load(from + i)), to + i);
            }

            for (; i < source.Length; i++)
                Lanes1.Store(function.Of(Lanes1.Load(from + i)), to + i);
        }
    }
}
