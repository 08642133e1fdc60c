using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>The values as they are.</summary>
internal readonly unsafe struct Unmapped : IColumnMap
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Apply<T>(T value, ColumnTerm* term)
        where T : struct, ILanes<T> => value;
}
