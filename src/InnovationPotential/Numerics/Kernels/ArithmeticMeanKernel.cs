using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary><c>Σ w·y / Σ w</c> over the values that are present.</summary>
internal readonly unsafe struct ArithmeticMeanKernel : IRowKernel
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public T Evaluate<T>(ColumnTerm* terms, int count, nint row, double* scratch)
        where T : struct, ILanes<T>
    {
        var sum = T.Create(0);
        var total = T.Create(0);
        for (var term = terms; term < terms + count; term++)
        {
            var x = term->Load<T>(row);
            var present = T.Equal(x, x);
            var weight = T.Create(term->Weight);
            sum += present & (weight * x);
            total += present & weight;
        }

        return sum / total;
    }
}
