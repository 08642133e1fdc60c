using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>Scores, coarsely counted from a reference.</summary>
internal readonly unsafe struct ScoreLanes(double* scores, LaneScale scale, double reference) : ILaneValues
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Present<T>(int lane)
        where T : struct, ILanes<T>
    {
        var score = T.Load(scores + lane);
        return T.Equal(score, score);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Outside<T>(int lane)
        where T : struct, ILanes<T> => scale.Outside(T.Load(scores + lane));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Fine<T>(int lane)
        where T : struct, ILanes<T> => Steps(T.Load(scores + lane), T.Create(scale.Low), T.Create(scale.Fine));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Coarse<T>(int lane)
        where T : struct, ILanes<T> => Steps(T.Load(scores + lane), T.Create(scale.Low), T.Create(scale.Coarse)) - T.Create(reference);

    // Multiplied and added one after the other, so that every machine rounds alike.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Steps<T>(T score, T low, T steps)
        where T : struct, ILanes<T> => ((score - low) * steps) + T.Create(LaneScale.Rounding) - T.Create(LaneScale.Rounding);
}
