using MathNet.Numerics;

namespace InnovationPotential.Trends;

/// <summary>The Mann–Kendall test for a monotone trend.</summary>
internal static class MannKendall
{
    public static MannKendallTest TestObserved(ReadOnlySpan<double> y, bool approximate)
    {
        var n = y.Length;
        if (Quantity.TooFew(n) is { } few) return new MannKendallTest(n, 0, 0, 0, few, few, false, double.NaN);
        var s = n <= ObservedPoints.StackLimit ? ScoreOf(y)
            : Concordance.Of(Enumerable.Range(0, n).Select(t => (double)t).ToArray(), y).Score;
        Span<int> groups = n <= ObservedPoints.StackLimit ? stackalloc int[n] : new int[n];
        var ties = groups[..Ties(y, groups)];
        var variance = Variance(n, ties);
        var isExact = !approximate && n <= KendallDistribution.LargestExactSize;
        var (upper, lower) = isExact ? KendallDistribution.Tails((int)s, n, ties) : (Tail(s), Tail(-s));
        return new MannKendallTest(n, s, variance, UntiedPairs(n, ties), upper, lower, isExact, SmallestP(n, ties));

        double Tail(long score) => variance == 0 ? 1 : StandardNormal.UpperTail((score - 1) / Math.Sqrt(variance));
    }

    private static long ScoreOf(ReadOnlySpan<double> y)
    {
        long s = 0;
        for (var i = 0; i < y.Length; i++)
        {
            for (var j = i + 1; j < y.Length; j++) s += (y[j] > y[i] ? 1 : 0) - (y[j] < y[i] ? 1 : 0);
        }

        return s;
    }

    /// <summary>The tie-corrected variance of S, [n(n−1)(2n+5) − Σt(t−1)(2t+5)]/18.</summary>
    public static double Variance(int n, ReadOnlySpan<int> ties)
    {
        double sum = (double)n * (n - 1) * (2.0 * n + 5);
        foreach (var t in ties) sum -= (double)t * (t - 1) * (2.0 * t + 5);
        return sum / 18;
    }

    private static double SmallestP(int n, ReadOnlySpan<int> ties)
    {
        if (n <= KendallDistribution.LargestExactSize) return Math.Min(1, 2 / KendallDistribution.Orders(n, ties));
        var logarithm = -SpecialFunctions.FactorialLn(n);
        foreach (var t in ties) logarithm += SpecialFunctions.FactorialLn(t);
        return Math.Min(1, 2 * Math.Exp(logarithm));
    }

    private static double UntiedPairs(int n, ReadOnlySpan<int> ties)
    {
        var pairs = n * (n - 1.0) / 2;
        foreach (var t in ties) pairs -= t * (t - 1.0) / 2;
        return pairs;
    }

    private static int Ties(ReadOnlySpan<double> y, Span<int> groups)
    {
        Span<double> sorted = y.Length <= ObservedPoints.StackLimit ? stackalloc double[y.Length] : new double[y.Length];
        y.CopyTo(sorted);
        sorted.Sort();
        int count = 0, run = 1;
        for (var i = 1; i <= sorted.Length; i++)
        {
            if (i < sorted.Length && sorted[i] == sorted[i - 1])
            {
                run++;
                continue;
            }
            if (run > 1) groups[count++] = run;
            run = 1;
        }
        return count;
    }
}
