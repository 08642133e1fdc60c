using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>The greatest value.</summary>
internal readonly struct Greatest : IExtreme
{
    public static double Neutral => double.NegativeInfinity;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Pick<T>(T value, T extreme)
        where T : struct, ILanes<T> => T.Max(value, extreme);
}
