using System.Globalization;
using System.Numerics;
using CsCheck;
using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

public sealed class KendallDistributionTests
{
    public static TheoryData<int, int, double> Table()
    {
        var data = new TheoryData<int, int, double>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "TestData", "trends",
            "mann-kendall-exact-upper-tail.csv")).Skip(1))
        {
            var fields = line.Split(',');
            data.Add(
                int.Parse(fields[0], CultureInfo.InvariantCulture),
                int.Parse(fields[1], CultureInfo.InvariantCulture),
                double.Parse(fields[3], CultureInfo.InvariantCulture));
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Upper_tails_are_those_of_the_table(int n, int s, double p)
    {
        KendallDistribution.Tails(s, n, []).Upper.Should().BeApproximately(p, 1e-12);
        KendallDistribution.Tails(1 - s, n, []).Upper.Should().BeApproximately(1 - p, 1e-12);
    }

    [Fact]
    public void The_table_holds_every_size_from_3_to_12() => Table().Should().HaveCount(150);

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(12)]
    [InlineData(20)]
    [InlineData(21)]
    [InlineData(34)]
    public void Probabilities_sum_to_one(int n)
    {
        var most = n * (n - 1) / 2;
        var sum = 0.0;
        for (var s = -most; s <= most; s += 2)
            sum += KendallDistribution.Tails(s, n, []).Upper - KendallDistribution.Tails(s + 2, n, []).Upper;

        sum.Should().BeApproximately(1, 1e-12);
        KendallDistribution.Tails(-most, n, []).Upper.Should().Be(1);
        KendallDistribution.Tails(most + 1, n, []).Upper.Should().Be(0);
        KendallDistribution.Tails(int.MinValue, n, []).Upper.Should().Be(1);
        KendallDistribution.Tails(int.MaxValue, n, []).Upper.Should().Be(0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Every_pattern_of_ties_agrees_with_all_permutations(int n)
    {
        foreach (var ties in Partitions(n, n))
        {
            int[] sample = [.. ties.SelectMany((size, group) => Enumerable.Repeat(group, size))];
            var scores = new Dictionary<int, long>();
            var permutations = 0L;
            Permute(sample, 0, order =>
            {
                permutations++;
                var s = Score(order);
                scores[s] = scores.GetValueOrDefault(s) + 1;
            });
            var most = n * (n - 1) / 2;
            for (var s = -most - 1; s <= most + 1; s++)
            {
                var expected = scores.Where(x => x.Key >= s).Sum(x => x.Value) / (double)permutations;
                KendallDistribution.Tails(s, n, ties).Upper.Should()
                    .BeApproximately(expected, 1e-14, "s = {0}, ties {1}", s, string.Join("+", ties));
                KendallDistribution.Tails(-s, n, ties).Lower.Should().BeApproximately(expected, 1e-14);
            }
        }
    }

    [Theory]
    [InlineData(20)]
    [InlineData(21)]
    [InlineData(27)]
    [InlineData(34)]
    public void Long_samples_agree_with_big_integers(int n)
    {
        foreach (int[] ties in new int[][] { [], [2], [n], [3, 2, 5], [7, 7], [n - 1], [10, 2, 2, 2] })
        {
            var counts = QMultinomial(n, ties);
            var total = counts.Aggregate(BigInteger.Zero, (a, b) => a + b);
            var most = counts.Length - 1;
            var cumulative = BigInteger.Zero;
            for (var inversions = 0; inversions <= most; inversions++)
            {
                cumulative += counts[inversions];
                var expected = Math.Exp(BigInteger.Log(cumulative) - BigInteger.Log(total));
                (KendallDistribution.Tails(most - 2 * inversions, n, ties).Upper / expected).Should().BeApproximately(1, 1e-12);
            }
        }
    }

    [Fact]
    public void Groups_of_one_may_be_left_out() => Gen.Int[-40, 40].Sample(s =>
        KendallDistribution.Tails(s, 9, [2, 3]).Upper == KendallDistribution.Tails(s, 9, [1, 3, 1, 2, 1, 1]).Upper);

    [Theory]
    [InlineData(4, -1, 0)]
    [InlineData(5, 0, 1 / 120.0)]
    [InlineData(6, 1, 6 / 720.0)]
    [InlineData(10, 11, 0.02331)]
    public void Critical_inversions_cut_at_most_the_tail(int n, int inversions, double tail)
    {
        KendallDistribution.CriticalInversions(n, 0.025, out var attained).Should().Be(inversions);
        attained.Should().BeApproximately(tail, 5e-6);
    }

    private static int Score(int[] order)
    {
        var s = 0;
        for (var i = 0; i < order.Length; i++)
            for (var j = i + 1; j < order.Length; j++) s += Math.Sign(order[j] - order[i]);
        return s;
    }

    private static void Permute(int[] items, int position, Action<int[]> visit)
    {
        if (position == items.Length)
        {
            visit(items);
            return;
        }
        for (var i = position; i < items.Length; i++)
        {
            (items[position], items[i]) = (items[i], items[position]);
            Permute(items, position + 1, visit);
            (items[position], items[i]) = (items[i], items[position]);
        }
    }

    private static IEnumerable<int[]> Partitions(int n, int largest)
    {
        if (n == 0) yield return [];
        for (var first = Math.Min(n, largest); first >= 1; first--)
            foreach (var rest in Partitions(n - first, first)) yield return [first, .. rest];
    }

    // A product of Gaussian binomials, each by the q-Pascal rule C(n, k) = C(n − 1, k − 1) + q^k·C(n − 1, k).
    private static BigInteger[] QMultinomial(int n, int[] ties)
    {
        BigInteger[] product = [1];
        var size = 0;
        foreach (var group in ties.Concat(Enumerable.Repeat(1, n - ties.Sum())))
        {
            size += group;
            product = Times(product, Gaussian(size, group));
        }
        return product;
    }

    private static BigInteger[] Gaussian(int n, int k)
    {
        var row = new BigInteger[k + 1][];
        for (var j = 0; j <= k; j++) row[j] = j == 0 ? [1] : [0];
        for (var m = 1; m <= n; m++)
            for (var j = Math.Min(m, k); j >= 1; j--)
            {
                var sum = new BigInteger[Math.Max(1, j * (m - j) + 1)];
                for (var i = 0; i < row[j - 1].Length && i < sum.Length; i++) sum[i] += row[j - 1][i];
                for (var i = 0; i < row[j].Length && i + j < sum.Length; i++) sum[i + j] += row[j][i];
                row[j] = sum;
            }
        return row[k];
    }

    private static BigInteger[] Times(BigInteger[] a, BigInteger[] b)
    {
        var product = new BigInteger[a.Length + b.Length - 1];
        for (var i = 0; i < a.Length; i++)
            for (var j = 0; j < b.Length; j++) product[i + j] += a[i] * b[j];
        return product;
    }

    // Series of whole numbers in Python, multiplied out and divided by those of the ties.
    [Theory]
    [InlineData(210, 21, 1.9572941063391263e-20, 1.0)]
    [InlineData(60, 21, 0.03725922717345917, 0.9675332111508499)]
    [InlineData(-61, 21, 0.9675332111508499, 0.032466788849150156)]
    [InlineData(41, 21, 0.10790998083880396, 0.892090019161196, 2, 3, 4)]
    [InlineData(40, 20, 0.10431419890693369, 0.9070584785564546)]
    [InlineData(40, 20, 0.10232683271475491, 0.9089875380846074, 5)]
    [InlineData(0, 22, 0.5111141188617441, 0.5111141188617441, 2)]
    [InlineData(101, 34, 0.06952921524575137, 0.9343831518336979)]
    [InlineData(7, 8, 0.1913690476190476, 0.8086309523809524, 2, 1, 3)]
    [InlineData(211, 21, 0.0, 1.0)]
    [InlineData(-211, 21, 1.0, 0.0)]
    public void Both_tails_are_counted(int score, int size, double upper, double lower, params int[] ties)
    {
        var tails = KendallDistribution.Tails(score, size, ties);
        tails.Upper.Should().BeApproximately(upper, 1e-15 * upper);
        tails.Lower.Should().BeApproximately(lower, 1e-15 * lower);
    }

    [Theory]
    [InlineData(21, 0.025, 72, 0.024367090227169274)]
    [InlineData(20, 0.025, 64, 0.023384468374947294)]
    [InlineData(5, 0.05, 1, 0.041666666666666664)]
    [InlineData(3, 0.1, -1, 0)]
    [InlineData(21, 0.5, 104, 0.48810975302777176)]
    public void A_tail_is_cut_where_it_is_no_more_than_asked_for(int size, double tail, int inversions, double attained)
    {
        KendallDistribution.CriticalInversions(size, tail, out var cut).Should().Be(inversions);
        cut.Should().BeApproximately(attained, 1e-15);
    }
}
