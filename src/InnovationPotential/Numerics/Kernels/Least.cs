using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>The least value.</summary>
internal readonly struct Least : IExtreme
{
    public static double Neutral => double.PositiveInfinity;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Pick<T>(T value, T extreme)
        where T : struct, ILanes<T> => T.Min(value, extreme);
}
