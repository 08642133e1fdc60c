using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace InnovationPotential.Numerics;

/// <summary>
/// Copies to memory that is not read again soon, past the caches: what is there is not fetched before it is written over.
/// </summary>
internal static unsafe class StreamedCopy
{
    private const int Alignment = 32;

    /// <summary>Copies values; the same as <see cref="Span{T}.CopyTo"/> but for time.</summary>
    /// <param name="source">The values.</param>
    /// <param name="destination">As many places, apart from the source.</param>
    public static void Copy(ReadOnlySpan<double> source, Span<double> destination)
    {
        // The order of such writes is only known on this architecture, where a fence ends them.
        if (!Avx.IsSupported)
        {
            source.CopyTo(destination);
            return;
        }

        fixed (double* from = source, to = destination[..source.Length])
        {
            var i = 0;
            for (; i < source.Length && (nuint)(to + i) % Alignment != 0; i++) to[i] = from[i];
            for (; i + Vector256<double>.Count <= source.Length; i += Vector256<double>.Count)
                Avx.StoreAlignedNonTemporal(to + i, Vector256.Load(from + i));
            for (; i < source.Length; i++) to[i] = from[i];
            Sse.StoreFence();
        }
    }
}
