namespace InnovationPotential.Numerics;

/// <summary>
/// The correlations of <see cref="Correlation"/> by order, for ranks: whole or half numbers from 1 to how many there are, which are
/// counted and not sorted. None of them are equal but for rounding.
/// </summary>
internal static class RankCorrelation
{
    /// <summary>Spearman's ρ or Kendall's τ-b over the pairs of which both ranks are there, as <see cref="Correlation"/> has it.</summary>
    public static double Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y, CorrelationMethod method)
    {
        var (left, right) = Missing.RemovePairs(x, y);
        var (keysX, keysY) = (Keys(left), Keys(right));
        var (countsX, countsY) = (Counts(keysX), Counts(keysY));
        if (method == CorrelationMethod.Kendall) return Kendall(keysX, countsX, keysY, countsY);
        Average(keysX, countsX, left);
        Average(keysY, countsY, right);
        return Correlation.Pearson(left, right);
    }

    private static double Kendall(int[] x, int[] countsX, int[] y, int[] countsY)
    {
        var order = new int[x.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        order = Sorted(Sorted(order, y, countsY), x, countsX);
        var pairs = (long)x.Length * (x.Length - 1) / 2;
        var (tiedX, tiedY) = (Tied(countsX), Tied(countsY));
        long tiedBoth = 0, run = 0, exchanges = 0;
        // How many of those before stand at or below a place: sums over the lengths of a binary tree, after Fenwick.
        var tree = new int[countsY.Length + 1];
        for (var i = 0; i < order.Length; i++)
        {
            var key = y[order[i]];
            run = i > 0 && x[order[i - 1]] == x[order[i]] && y[order[i - 1]] == key ? run + 1 : 0;
            tiedBoth += run;
            exchanges += i;
            for (var k = key + 1; k > 0; k &= k - 1) exchanges -= tree[k];
            for (var k = key + 1; k < tree.Length; k += k & -k) tree[k]++;
        }

        return new Concordance(x.Length, pairs - tiedX - tiedY + tiedBoth - (2 * exchanges), tiedX, tiedY).TauB;
    }

    private static int[] Keys(double[] ranks) => Array.ConvertAll(ranks, r => (int)(2 * r));

    private static int[] Counts(int[] keys)
    {
        var counts = new int[keys.Length == 0 ? 0 : keys.Max() + 1];
        foreach (var key in keys) counts[key]++;
        return counts;
    }

    private static long Tied(int[] counts)
    {
        var tied = 0L;
        foreach (long count in counts) tied += count * (count - 1) / 2;
        return tied;
    }

    private static int[] Sorted(int[] order, int[] keys, int[] counts)
    {
        var next = new int[counts.Length];
        for (var k = 1; k < next.Length; k++) next[k] = next[k - 1] + counts[k - 1];
        var sorted = new int[order.Length];
        foreach (var i in order) sorted[next[keys[i]]++] = i;
        return sorted;
    }

    private static void Average(int[] keys, int[] counts, double[] ranks)
    {
        var averages = new double[counts.Length];
        var before = 0;
        for (var k = 0; k < counts.Length; k++)
        {
            averages[k] = before + ((counts[k] + 1) / 2.0);
            before += counts[k];
        }

        for (var i = 0; i < ranks.Length; i++) ranks[i] = averages[keys[i]];
    }
}
