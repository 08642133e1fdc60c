using InnovationPotential.Numerics;
using MathNet.Numerics;

namespace InnovationPotential.Trends;

/// <summary>The Mann–Kendall test for a monotone trend.</summary>
internal static class MannKendall
{
    public static MannKendallTest Run(ReadOnlySpan<double> values, bool approximate)
    {
        ObservedPoints.CheckValues(values);
        var y = Missing.Remove(values);
        Rounding.TieColumn(y);
        return TestObserved(y, approximate);
    }

    public static MannKendallTest TestObserved(ReadOnlySpan<double> y, bool approximate)
    {
        var n = y.Length;
        if (n < 2) return MannKendallTest.Without(n);
        var s = Concordance.Of(Enumerable.Range(0, n).Select(t => (double)t).ToArray(), y).Score;
        int[] ties = [.. y.ToArray().CountBy(value => value).Select(group => group.Value).Where(count => count > 1).Order()];
        var variance = Variance(n, ties);
        if (approximate || n > KendallDistribution.LargestExactSize)
        {
            var deviation = Math.Sqrt(variance);
            var upper = StandardNormal.UpperTail((s - 1) / deviation);
            var lower = StandardNormal.UpperTail((-s - 1) / deviation);
            return new MannKendallTest(n, s, variance, UntiedPairs(n, ties), upper, lower, false, SmallestP(n, ties));
        }
        var (pUpper, pLower) = KendallDistribution.Tails((int)s, n, ties);
        return new MannKendallTest(n, s, variance, UntiedPairs(n, ties), pUpper, pLower, true, SmallestP(n, ties));
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
}
