using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary><see cref="Exponential"/> as a function over spans.</summary>
internal readonly struct ExpFunction : IFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Of<T>(T x)
        where T : struct, ILanes<T> => Exponential.Of(x);
}
