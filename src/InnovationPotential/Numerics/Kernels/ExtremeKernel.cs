using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>The least or the greatest of the values that are present; NaN where none is.</summary>
internal readonly unsafe struct ExtremeKernel<TExtreme> : IRowKernel
    where TExtreme : struct, IExtreme
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public T Evaluate<T>(ColumnTerm* terms, int count, nint row, double* scratch)
        where T : struct, ILanes<T>
    {
        var extreme = T.Create(TExtreme.Neutral);
        var seen = T.Create(0);
        for (var term = terms; term < terms + count; term++)
        {
            var x = term->Load<T>(row);
            extreme = TExtreme.Pick(x, extreme);
            seen |= T.Equal(x, x);
        }

        // Adding 0 makes -0 of a tie between -0 and 0 into 0.
        return T.Select(seen, extreme + T.Create(0), T.Create(double.NaN));
    }
}
