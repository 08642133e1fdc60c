using InnovationPotential.Numerics;
using MathNet.Numerics;

namespace InnovationPotential.Trends;

/// <summary>The Mann–Kendall test for a monotone trend.</summary>
internal static class MannKendall
{
    public static MannKendallTest Run(ReadOnlySpan<double> values, bool approximate)
    {
        ObservedPoints.CheckValues(values);
        Span<double> y = values.Length <= ObservedPoints.StackLimit ? stackalloc double[values.Length] : new double[values.Length];
        var n = 0;
        foreach (var value in values)
            if (!double.IsNaN(value)) y[n++] = value;
        Rounding.TieColumn(y[..n]);
        return TestObserved(y[..n], approximate);
    }

    public static MannKendallTest TestObserved(ReadOnlySpan<double> y, bool approximate)
    {
        var n = y.Length;
        if (n < 2) return MannKendallTest.Without(n);
        var s = n <= ObservedPoints.StackLimit ? ScoreOf(y)
            : Concordance.Of(Enumerable.Range(0, n).Select(t => (double)t).ToArray(), y).Score;
        Span<int> groups = n <= ObservedPoints.StackLimit ? stackalloc int[n] : new int[n];
        var ties = groups[..Ties(y, groups)];
        var variance = Variance(n, ties);
        if (approximate || n > KendallDistribution.LargestExactSize)
        {
            var deviation = Math.Sqrt(variance);
            var upper = variance == 0 ? 1 : StandardNormal.UpperTail((s - 1) / deviation);
            var lower = variance == 0 ? 1 : StandardNormal.UpperTail((-s - 1) / deviation);
            return new MannKendallTest(n, s, variance, UntiedPairs(n, ties), upper, lower, false, SmallestP(n, ties));
        }
        var (pUpper, pLower) = KendallDistribution.Tails((int)s, n, ties);
        return new MannKendallTest(n, s, variance, UntiedPairs(n, ties), pUpper, pLower, true, SmallestP(n, ties));
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
