using MathNet.Numerics;

namespace InnovationPotential.Numerics;

/// <summary>A correlation with the two-sided test of no association.</summary>
/// <param name="Coefficient">The correlation; NaN where undefined.</param>
/// <param name="PValue">The two-sided p-value; NaN where the coefficient or the test is undefined.</param>
/// <param name="Count">The number of complete pairs.</param>
/// <param name="IsExact">Whether the p-value comes from the exact permutation distribution.</param>
/// <remarks>The tests are those of R's <c>cor.test</c>, which the values agree with.</remarks>
internal readonly record struct CorrelationTest(double Coefficient, double PValue, int Count, bool IsExact)
{
    /// <summary>The test of a method.</summary>
    /// <param name="x">First variable, NaN where missing.</param>
    /// <param name="y">Second variable, as many values.</param>
    /// <param name="method">Which correlation.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The method is not a member of its enumeration.</exception>
    public static CorrelationTest Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y, CorrelationMethod method) =>
        method switch
        {
            CorrelationMethod.Pearson => Pearson(x, y),
            CorrelationMethod.Spearman => Spearman(x, y),
            CorrelationMethod.Kendall => Kendall(x, y),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, null),
        };

    /// <summary>Pearson's r with t = r√((n−2)/(1−r²)) on n−2 degrees of freedom; needs three pairs.</summary>
    /// <param name="x">First variable, NaN where missing.</param>
    /// <param name="y">Second variable, as many values.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static CorrelationTest Pearson(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (left, right) = Missing.RemovePairs(x, y);
        var r = Correlation.Pearson(left, right);
        return new CorrelationTest(r, StudentTest(r, left.Length), left.Length, false);
    }

    /// <summary>
    /// Spearman's ρ. Without ties: exact for up to 14 pairs, beyond the Edgeworth series of algorithm AS 89 with a tail that stays
    /// positive and falls with |ρ|;
    /// with ties: Student's t on n−2 degrees of freedom, but not less than the probability of the observed order itself. Never 0.
    /// </summary>
    /// <remarks>R's <c>cor.test</c> counts up to 9 pairs only, and cuts the series off at 0 where it turns negative.</remarks>
    /// <param name="x">First variable, NaN where missing.</param>
    /// <param name="y">Second variable, as many values.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static CorrelationTest Spearman(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (left, right) = Correlation.Tied(x, y);
        var rho = Correlation.Spearman(left, right);
        var n = left.Length;
        if (double.IsNaN(rho)) return new CorrelationTest(rho, double.NaN, n, false);
        var untied = Ties.Sizes(left).Count == 0 && Ties.Sizes(right).Count == 0;
        return untied
            ? new CorrelationTest(rho, SpearmanDistribution.TwoSided(rho, n), n, n <= SpearmanDistribution.LargestExact)
            : new CorrelationTest(rho, Math.Max(StudentTest(rho, n), LeastProbability(left, right)), n, false);
    }

    /// <summary>
    /// Kendall's τ-b. Without ties and with at most 34 pairs: exact; else normal with the variance corrected for ties, without continuity
    /// correction.
    /// </summary>
    /// <param name="x">First variable, NaN where missing.</param>
    /// <param name="y">Second variable, as many values.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static CorrelationTest Kendall(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (left, right) = Correlation.Tied(x, y);
        var counts = Concordance.Of(left, right);
        if (double.IsNaN(counts.TauB)) return new CorrelationTest(double.NaN, double.NaN, counts.Count, false);
        var isExact = counts is { TiedX: 0, TiedY: 0, Count: <= KendallDistribution.LargestExactSize };
        var p = isExact
            ? Math.Min(1, 2 * KendallDistribution.Tails((int)Math.Abs(counts.Score), counts.Count, []).Upper)
            : KendallNormal(counts.Score, left, right);
        return new CorrelationTest(counts.TauB, p, counts.Count, isExact);
    }

    /// <summary>The normal approximation to twice the smaller tail of a score C − D, with ties in both variables.</summary>
    internal static double KendallNormal(long score, ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double n = x.Length;
        var (x0, x1, x2) = Sums(x);
        var (y0, y1, y2) = Sums(y);
        var variance = (((n * (n - 1) * ((2 * n) + 5)) - x0 - y0) / 18) + (x1 * y1 / (2 * n * (n - 1)));
        if (n > 2) variance += x2 * y2 / (9 * n * (n - 1) * (n - 2));
        return Math.Min(1, 2 * StandardNormal.UpperTail(Math.Abs(score) / Math.Sqrt(variance)));
    }

    private static (double Variance, double Pairs, double Triples) Sums(ReadOnlySpan<double> values)
    {
        double variance = 0, pairs = 0, triples = 0;
        foreach (double t in Ties.Sizes(values))
        {
            variance += t * (t - 1) * ((2 * t) + 5);
            pairs += t * (t - 1);
            triples += t * (t - 1) * (t - 2);
        }
        return (variance, pairs, triples);
    }

    /// <summary>The share of all n! orders that show the same pairs: tied values may change places.</summary>
    private static double LeastProbability(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var logarithm = Math.Max(LogOrders(Ties.Sizes(x)), LogOrders(Ties.Sizes(y))) - SpecialFunctions.FactorialLn(x.Length);
        return Math.Max(Math.Exp(logarithm), double.Epsilon);

        static double LogOrders(IReadOnlyList<int> groups) => groups.Sum(SpecialFunctions.FactorialLn);
    }

    private static double StudentTest(double r, int count)
    {
        if (double.IsNaN(r) || count < 3) return double.NaN;
        var t = Math.Abs(r) * Math.Sqrt((count - 2) / ((1 - r) * (1 + r)));
        return double.IsInfinity(t) ? 0 : StudentT.TwoSidedProbability(t, count - 2);
    }
}
