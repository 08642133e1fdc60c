using System.Numerics;
using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>Puts one order statistic in its place without sorting the rest.</summary>
internal static class Selection
{
    private const int SortBelow = 32;

    /// <summary>
    /// Rearranges values that hold no NaN so that the k-th least, from 0, stands at k, nothing greater before it and nothing less after.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Select(Span<double> values, int k)
    {
        // Partitioning that makes no progress is quadratic; sorting after so many rounds is not.
        var rounds = 2 * BitOperations.Log2((uint)values.Length);
        int low = 0, high = values.Length - 1;
        while (high - low >= SortBelow && rounds-- > 0)
        {
            var pivot = Median(values[low], values[low + ((high - low) / 2)], values[high]);
            int i = low, j = high;
            while (i <= j)
            {
                while (values[i] < pivot)
                    i++;
                while (values[j] > pivot)
                    j--;
                if (i > j)
                    break;
                (values[i], values[j]) = (values[j], values[i]);
                i++;
                j--;
            }

            if (k <= j)
                high = j;
            else if (k >= i)
                low = i;
            else
                return values[k];
        }

        values[low..(high + 1)].Sort();
        return values[k];
    }

    private static double Median(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
