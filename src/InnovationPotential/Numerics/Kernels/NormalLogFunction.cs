using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary><see cref="Logarithm"/> of values known to be positive, finite and not subnormal.</summary>
internal readonly struct NormalLogFunction : IFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Of<T>(T x)
        where T : struct, ILanes<T> => Logarithm.OfNormal(x);
}
