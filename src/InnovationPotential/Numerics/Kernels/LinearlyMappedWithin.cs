using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>The values through the column's <see cref="LinearMap"/>, held within its limits.</summary>
internal readonly unsafe struct LinearlyMappedWithin : IColumnMap
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Apply<T>(T value, ColumnTerm* term)
        where T : struct, ILanes<T> =>
        T.Min(T.Create(term->Map.High), T.Max(T.Create(term->Map.Low), LinearlyMapped.Apply(value, term)));
}
