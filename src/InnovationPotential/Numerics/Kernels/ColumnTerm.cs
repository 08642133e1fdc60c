using System.Numerics;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>What a kernel needs of one column: where it starts, its weight and its map.</summary>
internal unsafe struct ColumnTerm
{
    public double* Source;
    public double Weight;
    public LinearMap Map;

    /// <summary>The columns of positive weight, in their order, and how many they are.</summary>
    /// <remarks>
    /// The weights are scaled by one power of two so that their total is below 1: ratios of weights keep their bits,
    /// and a mean of values near the greatest double does not overflow.
    /// </remarks>
    public static int Fill(Span<ColumnTerm> terms, double* data, int stride, ReadOnlySpan<double> weights, ReadOnlySpan<LinearMap> maps, bool scaled)
    {
        var shift = scaled ? Shift(weights) : 0;
        var count = 0;
        for (var j = 0; j < weights.Length; j++)
        {
            var weight = Math.ScaleB(weights[j], shift);
            if (weight == 0)
                continue;
            terms[count++] = new ColumnTerm
            {
                Source = data + ((nint)j * stride),
                Weight = weight,
                Map = maps.IsEmpty ? LinearMap.Identity : maps[j],
            };
        }

        return count;
    }

    private static int Shift(ReadOnlySpan<double> weights)
    {
        var greatest = 0.0;
        foreach (var weight in weights)
            greatest = Math.Max(greatest, weight);
        return greatest == 0 ? 0 : -(Math.ILogB(greatest) + 2 + BitOperations.Log2((uint)weights.Length));
    }
}
