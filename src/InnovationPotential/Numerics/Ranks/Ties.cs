namespace InnovationPotential.Numerics;

/// <summary>Groups of equal values in a sample.</summary>
internal static class Ties
{
    /// <summary>The sizes of the groups of two or more equal values.</summary>
    public static List<int> Sizes(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        List<int> sizes = [];
        for (int first = 0, next; first < sorted.Length; first = next)
        {
            for (next = first + 1; next < sorted.Length && sorted[next] == sorted[first]; next++) { }
            if (next - first > 1) sizes.Add(next - first);
        }
        return sizes;
    }

    /// <summary>Σ(t³−t) over the groups.</summary>
    public static double CubicSum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (double size in Sizes(values)) sum += (size * size * size) - size;
        return sum;
    }
}
