using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

/// <summary>Expected values: R 4.2.2's friedman.test, W = χ²/(m(n−1)); exact tails by enumeration of every order.</summary>
public class KendallConcordanceTests
{
    [Fact]
    public void Three_raters_of_six_items()
    {
        var w = KendallConcordance.Of([[1, 2, 3, 4, 5, 6], [2, 1, 3, 4, 6, 5], [1, 3, 2, 5, 4, 6]]);
        Expect.Close(w.W, 0.87301587301587302);
        Expect.Close(w.ChiSquare, 13.095238095238095);
        w.Should().Match<KendallConcordance>(c => c.IsExact && c.DegreesOfFreedom == 5 && c.Raters == 3 && c.Items == 6);
    }

    [Fact]
    public void Ties_are_corrected_and_permuted_exactly()
    {
        var w = KendallConcordance.Of([[5, 3, 3, 1, 2], [4, 4, 2, 1, 3], [5, 2, 3, 3, 1], [3, 5, 4, 1, 2]]);
        Expect.Close(w.W, 0.56168831168831168);
        Expect.Close(w.ChiSquare, 8.9870129870129869);
        w.IsExact.Should().BeTrue();
        Expect.Close(w.PValue, 74080.0 / 1728000);
    }

    [Theory]
    [InlineData(4, 1.0 / 216)]
    [InlineData(3, 1.0 / 36)]
    [InlineData(2, 1.0 / 6)]
    public void Full_agreement_on_three_items_is_one_order_in_six_for_each_further_rater(int raters, double p)
    {
        var w = KendallConcordance.Of([.. Enumerable.Repeat<double[]>([10, 20, 30], raters)]);
        Expect.Close(w.W, 1);
        Expect.Close(w.PValue, p);
    }

    [Fact]
    public void Exact_tail_equals_the_enumeration_of_all_orders()
    {
        double[][] raters = [[1, 2, 3, 4], [2, 1, 4, 3], [1, 4, 2, 3]];
        var orders = Orders([1, 2, 3, 4]).ToList();
        double Spread(params double[][] panel) => Enumerable.Range(0, 4).Sum(i => Math.Pow(panel.Sum(r => r[i]) - 7.5, 2));
        var observed = Spread(raters);
        var extreme = orders.Sum(a => orders.Count(b => Spread(raters[0], a, b) >= observed - 1e-9));
        Expect.Close(KendallConcordance.Of(raters).PValue, extreme / 576.0);
    }

    [Fact]
    public void Many_items_have_the_p_value_of_chi_square()
    {
        var w = KendallConcordance.Of([[1, 2, 3, 4, 5, 6, 7, 8, 9], [2, 1, 3, 4, 6, 5, 9, 8, 7]]);
        w.IsExact.Should().BeFalse();
        Expect.Close(w.W, 0.95);
        Expect.Close(w.PValue, 0.055371281133025037);
    }

    // mpmath: Γ(9/2, 90)/Γ(9/2).
    [Fact]
    public void Full_agreement_of_many_has_the_upper_tail_of_chi_square()
    {
        var w = KendallConcordance.Of([.. Enumerable.Repeat<double[]>([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 20)]);
        Expect.Close(w.W, 1);
        w.PValue.Should().BeApproximately(5.0667464226639289e-34, 1e-45);
        // Rank sums 20, 40 … 200 deviate from 110 by 90, 70, 50, 30, 10 either way.
        w.S.Should().Be(33000);
    }

    [Theory]
    [InlineData(12, 4)]
    [InlineData(6, 5)]
    [InlineData(3, 7)]
    [InlineData(2, 8)]
    public void Larger_panels_are_still_exact_and_near_chi_square(int raters, int items)
    {
        var random = new InnovationPotential.Numerics.RandomNumbers(1, items);
        var w = KendallConcordance.Of([.. Enumerable.Range(0, raters)
            .Select(r => Enumerable.Range(0, items).Select(i => random.Uniform(r, i)).ToArray())]);
        w.IsExact.Should().BeTrue();
        w.PValue.Should().BeApproximately(1 - MathNet.Numerics.Distributions.ChiSquared.CDF(items - 1, w.ChiSquare), 0.12);
    }

    // All orders of all raters but the first, with fractions, by an independent program in Python.
    [Fact]
    public void Tails_are_those_of_all_orders()
    {
        void Check(double expected, params double[][] ranks) =>
            ConcordanceDistribution.UpperTail(ranks)!.Value.Should().BeApproximately(expected, 1e-14);

        Check(0.05381944444444445, [1, 2, 3, 4], [2, 1, 3, 4], [1, 3, 2, 4]);
        Check(0.9305555555555556, [1, 2, 3], [3, 1, 2], [2, 3, 1], [1, 2, 3]);
        Check(0.034722222222222224, [1.5, 1.5, 3, 4], [1, 2, 3.5, 3.5], [1, 3, 2, 4]);
        Check(0.9583333333333334, [1, 2, 3, 4, 5], [5, 3, 4, 1, 2]);
        Check(0.0077777777777777776, [1, 2, 3, 4, 5], [1, 3, 2, 5, 4], [2, 1, 3, 4, 5]);
    }

    // Two million sums may be merged and eight million ends looked at; nine items have too many orders, 65,536 doubled ranks no room.
    [Fact]
    public void Panels_are_enumerated_as_far_as_one_waits()
    {
        static double[] Line(int items) => [.. Enumerable.Range(1, items).Select(i => (double)i)];
        static double[][] Panel(int raters, int items) => [.. Enumerable.Repeat(Line(items), raters)];

        ConcordanceDistribution.UpperTail(Panel(2, 9)).Should().BeNull();
        ConcordanceDistribution.UpperTail(Panel(3, 8)).Should().BeNull();
        ConcordanceDistribution.UpperTail(Panel(2, 8)).Should().BeApproximately(1.0 / 40320, 1e-18);
        ConcordanceDistribution.UpperTail(Panel(16384, 2)).Should().BeNull();
        ConcordanceDistribution.UpperTail(Panel(300, 2)).Should().BeApproximately(Math.Pow(2, -299), 1e-102);
    }

    [Fact]
    public void A_panel_too_large_to_enumerate_falls_back() =>
        KendallConcordance.Of([.. Enumerable.Repeat<double[]>([1, 2, 3, 4, 5, 6, 7], 5)]).IsExact.Should().BeFalse();

    [Fact]
    public void An_item_with_a_missing_rating_is_left_out()
    {
        var w = KendallConcordance.Of([[1, 2, double.NaN, 3], [10, 20, 5, 30]]);
        (w.Items, w.W).Should().Be((3, 1));
    }

    [Fact]
    public void Undefined_without_raters_items_or_differences()
    {
        KendallConcordance.Of([]).W.Should().Be(double.NaN);
        KendallConcordance.Of([[1, 2, 3]]).W.Should().Be(double.NaN);
        KendallConcordance.Of([[1], [1]]).PValue.Should().Be(double.NaN);
        KendallConcordance.Of([[1, 1], [2, 2]]).W.Should().Be(double.NaN);
    }

    private static IEnumerable<double[]> Orders(double[] items) => items.Length == 1
        ? [items]
        : items.SelectMany(item => Orders([.. items.Where(other => other != item)]).Select(rest => (double[])[item, .. rest]));
}
