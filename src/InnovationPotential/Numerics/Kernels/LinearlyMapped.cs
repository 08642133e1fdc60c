using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>
/// The values through the column's <see cref="LinearMap"/>, which has no limits, by the same operations as <see cref="LinearMap.Apply"/>.
/// </summary>
internal readonly unsafe struct LinearlyMapped : IColumnMap
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Apply<T>(T value, ColumnTerm* term)
        where T : struct, ILanes<T>
    {
        var map = &term->Map;
        return T.MultiplyAdd(T.Create(map->Scale), (value - T.Create(map->Origin)) * T.Create(map->Rate), T.Create(map->Offset));
    }
}
