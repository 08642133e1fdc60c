using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>Asks for memory ahead of its use: so many columns at once defeat the hardware's own prefetcher.</summary>
internal static unsafe class Prefetch
{
    private const int Distance = 64;

    /// <summary>Asks for the cache line some rows ahead; a hint that never faults.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Ahead<T>(double* address)
        where T : struct, ILanes<T>
    {
        if (Sse.IsSupported && T.Count >= 4)
            Sse.Prefetch0(address + Distance);
    }
}
