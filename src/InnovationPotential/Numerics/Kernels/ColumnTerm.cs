using System.Numerics;
using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>What a kernel needs of one column: where it starts and its weight.</summary>
internal unsafe struct ColumnTerm
{
    private const int GreatestGroup = 32;

    public double* Source;
    public double Weight;

    /// <summary>What a missing value adds at worst and at best, weighted, where <see cref="FilledMeanKernel"/> asks for it.</summary>
    public double Worst;
    public double Best;

    /// <summary>How many terms from this one on have its weight, where this is the first of them.</summary>
    public int GroupLength;

    /// <summary>The values of the rows from a row on; asks for those some rows ahead.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Load<T>(nint row)
        where T : struct, ILanes<T>
    {
        Prefetch.Ahead<T>(Source + row);
        return T.Load(Source + row);
    }

    /// <summary>The columns of positive weight, in their order, and how many they are.</summary>
    /// <remarks>
    /// The weights are scaled by one power of two so that their total is below 1: ratios of weights keep their bits,
    /// and a mean of values near the greatest double does not overflow.
    /// </remarks>
    public static int Fill(Span<ColumnTerm> terms, double* data, int stride, ReadOnlySpan<double> weights,
        ReadOnlySpan<double> worst = default, ReadOnlySpan<double> best = default)
    {
        var shift = Shift(weights);
        var count = 0;
        for (var j = 0; j < weights.Length; j++)
        {
            var weight = Math.ScaleB(weights[j], shift);
            if (weight == 0)
                continue;
            terms[count] = new ColumnTerm { Source = data + ((nint)j * stride), Weight = weight };
            if (!worst.IsEmpty) (terms[count].Worst, terms[count].Best) = (weight * worst[j], weight * best[j]);
            count++;
        }

        return count;
    }

    /// <summary>
    /// Orders the terms by weight and counts those of equal weight, in groups small enough that a product of ordinary values stays in
    /// range.
    /// </summary>
    public static void Group(Span<ColumnTerm> terms)
    {
        terms.Sort(static (left, right) => (left.Weight, (nint)left.Source).CompareTo((right.Weight, (nint)right.Source)));
        for (int first = 0, next; first < terms.Length; first = next)
        {
            next = first + 1;
            while (next < terms.Length && next - first < GreatestGroup && terms[next].Weight == terms[first].Weight)
                next++;
            terms[first].GroupLength = next - first;
        }
    }

    /// <summary>The power of two that brings the total of the weights below 1.</summary>
    private static int Shift(ReadOnlySpan<double> weights)
    {
        var greatest = 0.0;
        foreach (var weight in weights)
            greatest = Math.Max(greatest, weight);
        return greatest == 0 ? 0 : -(Math.ILogB(greatest) + 2 + BitOperations.Log2((uint)weights.Length));
    }
}
