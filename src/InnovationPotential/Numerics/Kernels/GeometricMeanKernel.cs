using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary><c>exp(Σ w·ln y / Σ w)</c> over the values that are present; 0 where one is 0, NaN where one is negative.</summary>
/// <remarks>Values of equal weight are multiplied first: one logarithm for each distinct weight. Where a product leaves the safe range, the row's values are taken one by one.</remarks>
internal readonly unsafe struct GeometricMeanKernel : IRowKernel
{
    private const double Great = 1e290;
    private const double Small = 1e-290;

    public static bool GroupsByWeight => true;

    public static bool TakesScratch => false;

    public T Evaluate<T, TMap>(ColumnTerm* terms, int count, nint row, double* scratch)
        where T : struct, ILanes<T>
        where TMap : struct, IColumnMap
    {
        var sum = T.Create(0);
        var total = T.Create(0);
        var least = T.Create(1);
        var greatest = T.Create(1);
        for (var first = terms; first < terms + count; first += first->GroupLength)
        {
            var weight = T.Create(first->Weight);
            var product = T.Create(1);
            for (var term = first; term < first + first->GroupLength; term++)
            {
                product *= Factor<T, TMap>(term, row, out var present);
                total += present & weight;
                least = T.Min(product, least);
                greatest = T.Max(product, greatest);
            }

            sum += weight * Logarithm.OfNormal(product);
        }

        var safe = T.Less(T.Create(Small), least) & T.Less(greatest, T.Create(Great));
        if (T.Any(~safe))
            sum = T.Select(safe, sum, OneByOne<T, TMap>(terms, count, row));
        return Exponential.Of(sum / total);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Factor<T, TMap>(ColumnTerm* term, nint row, out T present)
        where T : struct, ILanes<T>
        where TMap : struct, IColumnMap
    {
        var source = term->Source + row;
        Prefetch.Ahead<T>(source);
        var x = T.Load(source);
        present = T.Equal(x, x);
        return T.Select(present, TMap.Apply(x, term), T.Create(1));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T OneByOne<T, TMap>(ColumnTerm* terms, int count, nint row)
        where T : struct, ILanes<T>
        where TMap : struct, IColumnMap
    {
        var sum = T.Create(0);
        for (var j = 0; j < count; j++)
            sum += T.Create(terms[j].Weight) * Logarithm.Of(Factor<T, TMap>(terms + j, row, out _));
        return sum;
    }
}
