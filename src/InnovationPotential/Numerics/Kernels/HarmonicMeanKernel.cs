using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary><c>Σ w / Σ (w/y)</c> over the values that are present; 0 where one is 0, NaN where one is negative.</summary>
internal readonly unsafe struct HarmonicMeanKernel : IRowKernel
{
    // Powers of two far from the ends of a double's range, so that scaling by them is exact where it matters.
    private const double Up = 1606938044258990275541962092341162602522202993782792835301376.0;
    private const double Great = 1.0715086071862673e301;
    private const double Small = 1 / Great;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public T Evaluate<T>(ColumnTerm* terms, int count, nint row, double* scratch)
        where T : struct, ILanes<T>
    {
        var one = T.Create(1);
        var sum = Sum<T>(terms, count, row, one, out var total);

        // Beyond these bounds a quotient has overflowed or lost digits: the lane's values are scaled and summed again; a scale of 1 changes
        // no bit.
        var great = T.Less(T.Create(Great), sum);
        var small = T.Less(sum, T.Create(Small));
        if (!T.Any(great | small))
            return total / sum;
        var scale = T.Select(great, T.Create(Up), T.Select(small, T.Create(1 / Up), one));
        sum = Sum<T>(terms, count, row, scale, out total);
        return total / sum / scale;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Sum<T>(ColumnTerm* terms, int count, nint row, T scale, out T total)
        where T : struct, ILanes<T>
    {
        var sum = T.Create(0);
        var weights = T.Create(0);
        var least = T.Create(0);
        var magnitude = T.CreateBits(long.MaxValue);
        for (var term = terms; term < terms + count; term++)
        {
            var x = term->Load<T>(row);
            var present = T.Equal(x, x);
            var weight = T.Create(term->Weight);
            least = T.Min(x, least);
            sum += present & (weight / ((x & magnitude) * scale));
            weights += present & weight;
        }

        total = weights;
        return T.Select(T.Less(least, T.Create(0)), T.Create(double.NaN), sum);
    }
}
