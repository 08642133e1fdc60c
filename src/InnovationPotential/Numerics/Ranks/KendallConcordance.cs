using MathNet.Numerics;

namespace InnovationPotential.Numerics;

/// <summary>Kendall's W: how far several raters order the same items alike.</summary>
/// <param name="W">From 0, no agreement, to 1, the same order; NaN with fewer than two raters or two items, and when every rater ties every
/// item.</param>
/// <param name="PValue">The probability of a W at least as large if every rater ordered the items at random; NaN with W.</param>
/// <param name="IsExact">Whether the p-value comes from all orders the raters could have given, tied as they tied; otherwise it is that of
/// χ².</param>
/// <param name="ChiSquare">m(n−1)W, Friedman's statistic.</param>
/// <param name="DegreesOfFreedom">n−1.</param>
/// <param name="Raters">The number of raters, m.</param>
/// <param name="Items">The number of items that every rater rated, n; an item with a missing rating is left out.</param>
internal sealed record KendallConcordance(
    double W, double PValue, bool IsExact, double ChiSquare, int DegreesOfFreedom, int Raters, int Items)
{
    /// <summary>
    /// S = Σ(R−R̄)², the squared deviations of the items' rank sums from their mean: 0 where they are all equal, m²(n³−n)/12 in perfect
    /// agreement without ties.
    /// </summary>
    public double S { get; init; }

    /// <summary>
    /// The concordance W = 12S / (m²(n³−n) − mΣT) of raters, S = Σ(R−R̄)² of the items' rank sums, T = Σ(t³−t) over a rater's ties.
    /// </summary>
    /// <param name="ratings">One column a rater, one value an item, NaN where missing; only their order within a rater counts. Ties share
    /// their average rank.</param>
    /// <remarks>
    /// The p-value is exact while the panel is small: at most 8 items, and a bounded number of combinations of distinct rank sums with a
    /// further rater's orders (2²¹ merged, 2²³ for the last rater). Without ties that is up to 27 raters of 4 items, 10 of 5, 5 of 6, 3 of
    /// 7 and 2 of 8.
    /// </remarks>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static KendallConcordance Of(ReadOnlySpan<double[]> ratings)
    {
        var ranks = Array.ConvertAll(Missing.RemoveRows(ratings), rater => Ranks.Of(rater, RankTies.Average, ascending: true));
        var (m, n) = (ranks.Length, ranks.Length == 0 ? 0 : ranks[0].Length);
        double tieSum = 0, squares = 0;
        foreach (var rater in ranks) tieSum += Ties.CubicSum(rater);
        for (var item = 0; item < n; item++)
        {
            var sum = 0.0;
            foreach (var rater in ranks) sum += rater[item];
            var deviation = sum - (m * (n + 1) / 2.0);
            squares += deviation * deviation;
        }

        double cubes = ((double)n * n * n) - n;
        var largest = (m * m * cubes) - (m * tieSum);
        if (m < 2 || n < 2 || largest <= 0) return new KendallConcordance(double.NaN, double.NaN, false, double.NaN, Math.Max(0, n - 1), m,
            n)
        { S = squares };

        var w = 12 * squares / largest;
        var chiSquare = m * (n - 1) * w;
        var exact = ConcordanceDistribution.UpperTail(ranks);
        return new KendallConcordance(w, exact ?? SpecialFunctions.GammaUpperRegularized((n - 1) / 2.0, chiSquare / 2), exact is not null,
            chiSquare, n - 1, m, n)
        { S = squares };
    }
}
