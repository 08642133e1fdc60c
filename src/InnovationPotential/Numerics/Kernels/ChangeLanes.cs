using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>Differences of scores.</summary>
internal readonly unsafe struct ChangeLanes(double* before, double* after, LaneScale scale, double floor = 0) : ILaneValues
{
    private readonly double* _before = before;
    private readonly double* _after = after;
    private readonly LaneScale _scale = scale;
    private readonly double _floor = floor;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Present<T>(int lane)
        where T : struct, ILanes<T>
    {
        var (before, after) = (T.Load(_before + lane), T.Load(_after + lane));
        return T.Equal(before, before) & T.Equal(after, after);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Outside<T>(int lane)
        where T : struct, ILanes<T> => _scale.Outside(T.Load(_before + lane)) | _scale.Outside(T.Load(_after + lane));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Fine<T>(int lane)
        where T : struct, ILanes<T> => Difference<T>(lane, _scale.Fine);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Coarse<T>(int lane)
        where T : struct, ILanes<T> => Difference<T>(lane, _scale.Coarse);

    /// <summary>Mask of the lanes in which the score rose by more than rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Rose<T>(int lane)
        where T : struct, ILanes<T> => T.Less(Tolerance<T>(lane), T.Load(_after + lane) - T.Load(_before + lane));

    /// <summary>Mask of the lanes in which the score fell by more than rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Fell<T>(int lane)
        where T : struct, ILanes<T> => T.Less(Tolerance<T>(lane), T.Load(_before + lane) - T.Load(_after + lane));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T Tolerance<T>(int lane)
        where T : struct, ILanes<T>
    {
        var magnitude = T.CreateBits(long.MaxValue);
        var greater = T.Max(T.Load(_before + lane) & magnitude, T.Load(_after + lane) & magnitude);
        return T.Max(T.Create(Rounding.Share) * greater, T.Create(_floor));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T Difference<T>(int lane, double steps)
        where T : struct, ILanes<T>
    {
        var (low, factor) = (T.Create(_scale.Low), T.Create(steps));
        return ScoreLanes.Steps(T.Load(_after + lane), low, factor) - ScoreLanes.Steps(T.Load(_before + lane), low, factor);
    }
}
