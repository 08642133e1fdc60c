using System.Runtime.CompilerServices;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Strategies;

/// <summary>The sufficiencies of many values, lane by lane; NaN where undefined.</summary>
/// <param name="Norm">What is needed.</param>
/// <param name="IsHigherBetter">Whether more is better.</param>
/// <param name="Cap">How far a surplus counts.</param>
internal readonly record struct SufficiencyFunction(double Norm, bool IsHigherBetter, SufficiencyCap Cap) : IFunction
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Of<T>(T x)
        where T : struct, ILanes<T>
    {
        T norm = T.Create(Norm), highest = T.Create(Cap.Highest), least = T.Create(IsHigherBetter || Cap.IsCapped ? 0 : double.Epsilon);
        var k = IsHigherBetter ? x / norm : norm / x;
        k = T.Select(T.Less(highest, k), highest, k);
        return T.Select(T.Equal(x, x) & ~T.Less(x, least), k, T.Create(double.NaN));
    }
}
