using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>The numbers of <see cref="RandomNumbers"/> for several replications at once; the same bits at any vector width.</summary>
internal static unsafe class LaneRandom
{
    private const double Step = 1.0 / (1UL << 53);
    private const ulong Gamma = RandomNumbers.GoldenGamma;

    /// <summary>Numbers uniform on [0, 1): a lane for each replication, all lanes of a variable after all of the one before.</summary>
    /// <param name="random">The random numbers.</param>
    /// <param name="replications">The replications, a multiple of 8.</param>
    /// <param name="variables">How many variables.</param>
    /// <param name="destination">Receives the numbers.</param>
    public static void Fill(RandomNumbers random, ReadOnlySpan<long> replications, int variables, double* destination)
    {
        Span<ulong> starts = stackalloc ulong[replications.Length];
        for (var lane = 0; lane < starts.Length; lane++)
            starts[lane] = unchecked(random.Seed + (Gamma * ((ulong)replications[lane] * (ulong)random.Stride)));
        Fill(starts, variables, destination);
    }

    /// <summary>The numbers of cells keyed by lane: those of <see cref="RandomCell"/> for each key, at an index.</summary>
    /// <param name="keys">The keys, a multiple of 8.</param>
    /// <param name="index">The index.</param>
    /// <param name="destination">Receives a number for each key.</param>
    public static void FillCell(ReadOnlySpan<ulong> keys, long index, double* destination)
    {
        Span<ulong> starts = stackalloc ulong[keys.Length];
        var offset = unchecked(Gamma * ((ulong)index + 1));
        for (var lane = 0; lane < starts.Length; lane++) starts[lane] = unchecked(keys[lane] + offset);
        Fill(starts, 1, destination);
    }

    private static void Fill(ReadOnlySpan<ulong> starts, int variables, double* destination)
    {
        if (Vector512.IsHardwareAccelerated) Fill512(starts, variables, destination);
        else if (Vector256.IsHardwareAccelerated) Fill256(starts, variables, destination);
        else FillEach(starts, variables, destination);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill512(ReadOnlySpan<ulong> starts, int variables, double* destination)
    {
        for (var lane = 0; lane < starts.Length; lane += Vector512<ulong>.Count)
        {
            var state = Vector512.Create(starts.Slice(lane, Vector512<ulong>.Count));
            for (var variable = 0; variable < variables; variable++, state += Vector512.Create(Gamma))
            {
                var bits = (state ^ (state >> 30)) * Vector512.Create(0xBF58476D1CE4E5B9UL);
                bits = (bits ^ (bits >> 27)) * Vector512.Create(0x94D049BB133111EBUL);
                bits ^= bits >> 31;
                (Vector512.ConvertToDouble(bits >> 11) * Vector512.Create(Step)).Store(destination + (variable * starts.Length) + lane);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill256(ReadOnlySpan<ulong> starts, int variables, double* destination)
    {
        for (var lane = 0; lane < starts.Length; lane += Vector256<ulong>.Count)
        {
            var state = Vector256.Create(starts.Slice(lane, Vector256<ulong>.Count));
            for (var variable = 0; variable < variables; variable++, state += Vector256.Create(Gamma))
            {
                var bits = (state ^ (state >> 30)) * Vector256.Create(0xBF58476D1CE4E5B9UL);
                bits = (bits ^ (bits >> 27)) * Vector256.Create(0x94D049BB133111EBUL);
                bits ^= bits >> 31;
                (Vector256.ConvertToDouble(bits >> 11) * Vector256.Create(Step)).Store(destination + (variable * starts.Length) + lane);
            }
        }
    }

    public static void FillEach(ReadOnlySpan<ulong> starts, int variables, double* destination)
    {
        for (var variable = 0; variable < variables; variable++)
        {
            for (var lane = 0; lane < starts.Length; lane++)
                *destination++ = RandomNumbers.ToUniform(RandomNumbers.Mix(unchecked(starts[lane] + (Gamma * (ulong)variable))));
        }
    }
}
