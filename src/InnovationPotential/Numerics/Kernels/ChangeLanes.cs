using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>Differences of scores.</summary>
internal readonly unsafe struct ChangeLanes(double* before, double* after, LaneScale scale, double floor = 0) : ILaneValues
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Present<T>(int lane)
        where T : struct, ILanes<T>
    {
        var (from, to) = (T.Load(before + lane), T.Load(after + lane));
        return T.Equal(from, from) & T.Equal(to, to);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Outside<T>(int lane)
        where T : struct, ILanes<T> => scale.Outside(T.Load(before + lane)) | scale.Outside(T.Load(after + lane));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Fine<T>(int lane)
        where T : struct, ILanes<T> => Difference<T>(lane, scale.Fine);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Coarse<T>(int lane)
        where T : struct, ILanes<T> => Difference<T>(lane, scale.Coarse);

    /// <summary>Mask of the lanes in which the score rose by more than rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Rose<T>(int lane)
        where T : struct, ILanes<T> => T.Less(Tolerance<T>(lane), T.Load(after + lane) - T.Load(before + lane));

    /// <summary>Mask of the lanes in which the score fell by more than rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Fell<T>(int lane)
        where T : struct, ILanes<T> => T.Less(Tolerance<T>(lane), T.Load(before + lane) - T.Load(after + lane));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T Tolerance<T>(int lane)
        where T : struct, ILanes<T>
    {
        var magnitude = T.CreateBits(long.MaxValue);
        var greater = T.Max(T.Load(before + lane) & magnitude, T.Load(after + lane) & magnitude);
        return T.Max(T.Create(Rounding.Share) * greater, T.Create(floor));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T Difference<T>(int lane, double steps)
        where T : struct, ILanes<T>
    {
        var (low, factor) = (T.Create(scale.Low), T.Create(steps));
        return ScoreLanes.Steps(T.Load(after + lane), low, factor) - ScoreLanes.Steps(T.Load(before + lane), low, factor);
    }
}
