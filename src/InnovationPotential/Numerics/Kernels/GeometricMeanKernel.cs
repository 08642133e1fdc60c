using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary><c>exp(Σ w·ln y / Σ w)</c> over the values that are present; 0 where one is 0, NaN where one is negative.</summary>
/// <remarks>
/// Values of equal weight are multiplied first: one logarithm for each distinct weight. Where a product leaves the safe range, the row's
/// values are taken one by one.
/// </remarks>
internal readonly unsafe struct GeometricMeanKernel : IRowKernel
{
    private const double Great = 1e290;
    private const double Small = 1e-290;

    public static bool GroupsByWeight => true;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public T Evaluate<T>(ColumnTerm* terms, int count, nint row, double* scratch)
        where T : struct, ILanes<T>
    {
        var sum = SumByGroup<T>(terms, count, row, out var total, out var safe);

        return T.Any(~safe) ? EvaluateWithCare(terms, count, row, sum, total, safe) : Exponential.Of(sum / total);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T EvaluateWithCare<T>(ColumnTerm* terms, int count, nint row, T sum, T total, T safe)
        where T : struct, ILanes<T>
    {
        // A zero decides, unless there is a negative value or an infinite one.
        var zero = IsLeastZero<T>(terms, count, row);
        if (!T.Any(~(safe | zero))) return T.Select(zero, T.Create(0), Exponential.Of(sum / total));
        var oneByOne = T.Create(0);
        for (var term = terms; term < terms + count; term++)
            oneByOne += T.Create(term->Weight) * Logarithm.Of(Factor<T>(term, row, out _));
        return Exponential.Of(T.Select(safe, sum, oneByOne) / total);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T IsLeastZero<T>(ColumnTerm* terms, int count, nint row)
        where T : struct, ILanes<T>
    {
        var least = T.Create(1);
        var greatest = T.Create(1);
        for (var term = terms; term < terms + count; term++)
        {
            var factor = Factor<T>(term, row, out _);
            least = T.Min(factor, least);
            greatest = T.Max(factor, greatest);
        }

        return T.Equal(least, T.Create(0)) & T.Less(greatest, T.Create(double.PositiveInfinity));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T SumByGroup<T>(ColumnTerm* terms, int count, nint row, out T total, out T safe)
        where T : struct, ILanes<T>
    {
        var sum = T.Create(0);
        var exponents = T.Create(0);
        var weights = T.Create(0);
        var least = T.Create(1);
        var greatest = T.Create(1);
        for (var first = terms; first < terms + count; first += first->GroupLength)
        {
            var weight = T.Create(first->Weight);
            var product = Factor<T>(first, row, out var present);
            weights += present & weight;
            least = T.Min(product, least);
            greatest = T.Max(product, greatest);
            for (var term = first + 1; term < first + first->GroupLength; term++)
            {
                product *= Factor<T>(term, row, out present);
                weights += present & weight;
                least = T.Min(product, least);
                greatest = T.Max(product, greatest);
            }

            sum = T.MultiplyAdd(weight, Logarithm.OfFraction(product, out var exponent), sum);
            exponents = T.MultiplyAdd(weight, exponent, exponents);
        }

        total = weights;
        safe = T.Less(T.Create(Small), least) & T.Less(greatest, T.Create(Great));
        return T.MultiplyAdd(exponents, T.Create(Logarithm.Ln2), sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Factor<T>(ColumnTerm* term, nint row, out T present)
        where T : struct, ILanes<T>
    {
        var x = term->Load<T>(row);
        present = T.Equal(x, x);
        return T.Select(present, x, T.Create(1));
    }
}
