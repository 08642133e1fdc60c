using System.Runtime.InteropServices;

namespace InnovationPotential.Numerics;

/// <summary>The exact distribution of the spread of rank sums when raters order items at random.</summary>
internal static class ConcordanceDistribution
{
    private const int LargestItems = 8;
    private const long LargestMerge = 1L << 21;
    private const long LargestTail = 1L << 23;

    /// <summary>P(Σ R² at least as observed), or null when the panel is too large.</summary>
    /// <remarks>
    /// Rank sums matter only as a multiset, because the next rater's order is uniform: so they are kept sorted, which leaves few.
    /// Ranks are doubled to be whole numbers. The first rater's order is fixed without loss.
    /// </remarks>
    public static double? UpperTail(double[][] ranks)
    {
        var items = ranks[0].Length;
        if (items > LargestItems || 2L * ranks.Length * items > ushort.MaxValue) return null;

        var observed = SquareOfSums(ranks);
        var states = new Dictionary<UInt128, double> { [Pack(Doubled(ranks[0]))] = 1 };
        long merged = 0;
        var (before, sums) = (new int[items], new int[items]);
        for (var rater = 1; rater < ranks.Length; rater++)
        {
            var order = Doubled(ranks[rater]);
            var orders = CountOrders(order);
            var isLast = rater == ranks.Length - 1;
            var work = states.Count * orders;
            if (isLast ? work > LargestTail : (merged += work) > LargestMerge) return null;

            var tail = 0.0;
            Dictionary<UInt128, double> next = [];
            foreach (var (state, probability) in states)
            {
                Unpack(state, before);
                var share = probability / orders;
                do
                {
                    for (var i = 0; i < items; i++) sums[i] = before[i] + order[i];
                    if (!isLast)
                    {
                        SortFew(sums);
                        CollectionsMarshal.GetValueRefOrAddDefault(next, Pack(sums), out _) += share;
                    }
                    else if (SumOfSquares(sums) >= observed)
                    {
                        tail += share;
                    }
                }
                while (NextOrder(order));
            }
            if (isLast) return Math.Min(1, tail);
            states = next;
        }
        return null;
    }

    private static int[] Doubled(double[] ranks)
    {
        var doubled = Array.ConvertAll(ranks, rank => (int)(2 * rank));
        Array.Sort(doubled);
        return doubled;
    }

    private static long SquareOfSums(double[][] ranks)
    {
        var sums = new int[ranks[0].Length];
        foreach (var rater in ranks)
            for (var i = 0; i < sums.Length; i++) sums[i] += (int)(2 * rater[i]);
        return SumOfSquares(sums);
    }

    private static long SumOfSquares(int[] sums)
    {
        var squares = 0L;
        foreach (long sum in sums) squares += sum * sum;
        return squares;
    }

    private static UInt128 Pack(int[] sums)
    {
        UInt128 packed = 0;
        foreach (var sum in sums) packed = (packed << 16) | (uint)sum;
        return packed;
    }

    private static void Unpack(UInt128 packed, int[] sums)
    {
        for (var i = sums.Length - 1; i >= 0; i--, packed >>= 16) sums[i] = (ushort)packed;
    }

    private static void SortFew(int[] values)
    {
        for (var i = 1; i < values.Length; i++)
        {
            var value = values[i];
            var place = i;
            for (; place > 0 && values[place - 1] > value; place--) values[place] = values[place - 1];
            values[place] = value;
        }
    }

    /// <summary>n! / Πt!.</summary>
    private static long CountOrders(int[] sorted)
    {
        long orders = 1;
        for (int i = 0, run = 0; i < sorted.Length; i++)
        {
            run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
            orders = orders * (i + 1) / run;
        }
        return orders;
    }

    /// <summary>The next order of the multiset; after the last one false, and the first order again.</summary>
    private static bool NextOrder(int[] order)
    {
        var pivot = order.Length - 2;
        while (pivot >= 0 && order[pivot] >= order[pivot + 1]) pivot--;
        if (pivot >= 0)
        {
            var successor = order.Length - 1;
            while (order[successor] <= order[pivot]) successor--;
            (order[pivot], order[successor]) = (order[successor], order[pivot]);
        }
        Array.Reverse(order, pivot + 1, order.Length - pivot - 1);
        return pivot >= 0;
    }
}
