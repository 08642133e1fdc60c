using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>
/// <see cref="ArithmeticMeanKernel"/>, and beside it the mean with missing values at their worst and at their best, and the share of weight
/// present.
/// </summary>
/// <param name="low">Takes the means at worst.</param>
/// <param name="high">Takes the means at best.</param>
/// <param name="share">Takes the shares.</param>
internal readonly unsafe struct FilledMeanKernel(double* low, double* high, double* share) : IRowKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Evaluate<T>(ColumnTerm* terms, int count, nint row, double* scratch)
        where T : struct, ILanes<T>
    {
        T sum = T.Create(0), worst = sum, best = sum, present = sum, total = sum;
        for (var term = terms; term < terms + count; term++)
        {
            var x = T.Load(term->Source + row);
            var weight = T.Create(term->Weight);
            var isPresent = T.Equal(x, x);
            var weighted = weight * x;
            sum += isPresent & weighted;
            worst += T.Select(isPresent, weighted, T.Create(term->Worst));
            best += T.Select(isPresent, weighted, T.Create(term->Best));
            present += isPresent & weight;
            total += weight;
        }

        T.Store(worst / total, low + row);
        T.Store(best / total, high + row);
        T.Store(present / total, share + row);
        return sum / present;
    }
}
