using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary><see cref="Logarithm"/> as a function over spans.</summary>
internal readonly struct LogFunction : IFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Of<T>(T x)
        where T : struct, ILanes<T> => Logarithm.Of(x);
}
