using System.Numerics;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>What a kernel needs of one column: where it starts and its weight.</summary>
internal unsafe struct ColumnTerm
{
    private const int GreatestGroup = 32;

    public double* Source;
    public double Weight;

    /// <summary>How many terms from this one on have its weight, where this is the first of them.</summary>
    public int GroupLength;

    /// <summary>The columns of positive weight, in their order, and how many they are.</summary>
    /// <remarks>
    /// The weights are scaled by one power of two so that their total is below 1: ratios of weights keep their bits,
    /// and a mean of values near the greatest double does not overflow.
    /// </remarks>
    public static int Fill(Span<ColumnTerm> terms, double* data, int stride, ReadOnlySpan<double> weights, bool scaled)
    {
        var shift = scaled ? Shift(weights) : 0;
        var count = 0;
        for (var j = 0; j < weights.Length; j++)
        {
            var weight = Math.ScaleB(weights[j], shift);
            if (weight == 0)
                continue;
            terms[count++] = new ColumnTerm { Source = data + ((nint)j * stride), Weight = weight };
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
    public static int Shift(ReadOnlySpan<double> weights)
    {
        var greatest = 0.0;
        foreach (var weight in weights)
            greatest = Math.Max(greatest, weight);
        return greatest == 0 ? 0 : -(Math.ILogB(greatest) + 2 + BitOperations.Log2((uint)weights.Length));
    }
}
