using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>The numbers of <see cref="RandomNumbers"/> for several replications at once.</summary>
internal static unsafe class LaneRandom
{
    private const int Width = 8;
    private const double Step = 1.0 / (1UL << 53);

    /// <summary>Numbers uniform on [0, 1): 32 lanes for each variable, a lane a replication.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill(RandomNumbers random, ReadOnlySpan<long> replications, int variables, double* destination)
    {
        var gamma = RandomNumbers.GoldenGamma;
        for (var lane = 0; lane < replications.Length; lane += Width)
        {
            var state = (Vector512.Create(replications.Slice(lane, Width)).AsUInt64() * Vector512.Create(unchecked(gamma * (ulong)random.Stride))) + Vector512.Create(random.Seed);
            var step = Vector512.Create(gamma);
            for (var variable = 0; variable < variables; variable++)
            {
                ToUniform(Mix(state)).Store(destination + (variable * replications.Length) + lane);
                state += step;
            }
        }
    }

    /// <summary>The numbers of cells keyed by lane: <see cref="RandomCell"/> of each key, at an index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FillCell(ReadOnlySpan<ulong> keys, long index, double* destination)
    {
        var step = Vector512.Create(unchecked(RandomNumbers.GoldenGamma * ((ulong)index + 1)));
        for (var lane = 0; lane < keys.Length; lane += Width)
            ToUniform(Mix(Vector512.Create(keys.Slice(lane, Width)) + step)).Store(destination + lane);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Mix(Vector512<ulong> bits)
    {
        bits = (bits ^ (bits >> 30)) * Vector512.Create(0xBF58476D1CE4E5B9UL);
        bits = (bits ^ (bits >> 27)) * Vector512.Create(0x94D049BB133111EBUL);
        return bits ^ (bits >> 31);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ToUniform(Vector512<ulong> bits) => Vector512.ConvertToDouble(bits >> 11) * Vector512.Create(Step);
}
