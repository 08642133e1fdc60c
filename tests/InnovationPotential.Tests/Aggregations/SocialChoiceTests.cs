using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Aggregations;

public sealed class SocialChoiceTests
{
    /// <summary>
    /// 21 voters in four profiles, a, b, c and d being the rows: 3 × acbd written (a,b,c,d), 5 × (a,c,b,d), 7 × (b,d,c,a), 6 × (c,b,d,a).
    /// </summary>
    private static readonly double[] Moulin =
    [
        4, 3, 2, 1,
        4, 2, 3, 1,
        1, 4, 2, 3,
        1, 3, 4, 2,
    ];

    private static readonly double[] Voters = [3, 5, 7, 6];

    [Fact]
    public void Outranking_in_the_handbooks_example()
    {
        var matrix = OutrankingMatrix.FromScores(new ColumnBlock(Moulin, 4, 4), Voters);

        double[][] expected = [[0, 8, 8, 8], [13, 0, 10, 21], [13, 11, 0, 14], [13, 0, 7, 0]];
        for (var i = 0; i < 4; i++)
        {
            for (var k = 0; k < 4; k++) (21 * matrix[i, k]).Should().BeApproximately(expected[i][k], 1e-12);
        }
    }

    [Fact]
    public void Borda_in_the_handbooks_example()
    {
        double[] counts = Aggregate(Aggregation.Borda, Moulin, 4, Voters);

        ReferenceScores.ShouldAgree([.. counts.Select(c => 21 * c)], [24, 44, 38, 20]);
    }

    [Fact]
    public void Condorcet_in_the_handbooks_example()
    {
        var rankings = Kemeny(Moulin, 4, Voters);

        rankings.IsExact.Should().BeTrue();
        rankings.Count.Should().Be(1);
        rankings.Rankings[0].Should().Equal(2, 1, 3, 0);
        (21 * rankings.Agreement).Should().BeApproximately(11 + 14 + 13 + 21 + 13 + 13, 1e-12);
        Aggregate(Aggregation.Kemeny, Moulin, 4, Voters).Should().Equal(0, 2, 3, 1);
        Aggregate(Aggregation.Copeland, Moulin, 4, Voters).Should().Equal(-3, 1, 3, -1);
    }

    [Fact]
    public void The_paradox_has_three_tied_rankings()
    {
        double[] paradox = [3, 2, 1, 1, 3, 2, 2, 1, 3];

        var rankings = Kemeny(paradox, 3, [1, 1, 1]);

        rankings.Count.Should().Be(3);
        rankings.Rankings.Select(r => r.ToString()).Should().Equal("[0, 1, 2]", "[1, 2, 0]", "[2, 0, 1]");
        Aggregate(Aggregation.Kemeny, paradox, 3, [1, 1, 1]).Should().Equal(1, 1, 1);
        ReferenceScores.ShouldAgree([.. Aggregate(Aggregation.Borda, paradox, 3, [1, 1, 1]).Select(b => 3 * b)], [3, 3, 3]);
        Aggregate(Aggregation.Copeland, paradox, 3, [1, 1, 1]).Should().Equal(0, 0, 0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Kemeny_against_all_rankings(int seed)
    {
        const int Units = 6;
        var data = Grid(Units * 4, seed, missing: seed % 2 == 0);
        double[] weights = [1, 2, 1, seed];
        var matrix = OutrankingMatrix.FromScores(new ColumnBlock(data, 4, Units), weights);
        var all = Permutations([.. Enumerable.Range(0, Units)]).Select(r => (Ranking: r, Agreement: Agreement(matrix, r))).ToList();
        var best = all.Max(r => r.Agreement);
        var optima = all.Where(r => r.Agreement > best - 1e-9).Select(r => r.Ranking).ToList();

        var rankings = KemenyRankings.Of(matrix);

        rankings.Agreement.Should().BeApproximately(best, 1e-9);
        rankings.Count.Should().Be(optima.Count);
        rankings.Rankings.Select(r => r.ToString()).Should().BeEquivalentTo(optima.Select(o => $"[{string.Join(", ", o)}]"));
        for (var i = 0; i < Units; i++)
            rankings.UnitsBelow[i].Should().BeApproximately(optima.Average(o => Units - 1 - Array.IndexOf(o, i)), 1e-9);
    }

    [Fact]
    public void All_tied_units_are_counted_beyond_the_list()
    {
        var rankings = Kemeny([.. Enumerable.Repeat(5.0, 10)], 1, [1]);

        rankings.Count.Should().Be(3628800);
        rankings.Rankings.Should().HaveCount(KemenyRankings.ListedRankings);
        rankings.UnitsBelow.Should().OnlyContain(b => Math.Abs(b - 4.5) < 1e-9);
    }

    [Fact]
    public void A_large_table_of_one_order_is_exact()
    {
        double[] column = [.. Enumerable.Range(0, 40).Select(i => (double)((i * 17) % 40))];

        var rankings = Kemeny(column, 1, [1]);

        rankings.IsExact.Should().BeTrue();
        rankings.UnitsBelow.Should().Equal(column);
    }

    [Fact]
    public void Beyond_the_limit_no_move_of_one_unit_agrees_better_and_rows_may_come_in_any_order()
    {
        const int Units = 20, Columns = 5;
        var data = Grid(Units * Columns, 11, missing: false);
        for (var j = 0; j < Columns; j++) data[(j * Units) + 7] = data[(j * Units) + 3];
        double[] weights = [1, 1, 1, 2, 2];
        var matrix = OutrankingMatrix.FromScores(new ColumnBlock(data, Columns, Units), weights);

        var rankings = KemenyRankings.Of(matrix);

        rankings.IsExact.Should().BeFalse();
        int[] ranking = [.. rankings.Rankings[0]];
        ranking.Should().BeEquivalentTo(Enumerable.Range(0, Units));
        Agreement(matrix, ranking).Should().BeApproximately(rankings.Agreement, 1e-9);
        var best = 0.0;
        for (var from = 0; from < Units; from++)
        {
            for (var to = 0; to < Units; to++)
            {
                var moved = ranking.ToList();
                moved.RemoveAt(from);
                moved.Insert(to, ranking[from]);
                best = Math.Max(best, KemenyRankings.AgreementOf(matrix, [.. moved]));
            }
        }

        best.Should().BeApproximately(rankings.Agreement, 1e-9);

        var scores = Aggregate(Aggregation.Kemeny, data, Columns, weights);
        scores[7].Should().Be(scores[3]);
        double[] reversed = [.. Enumerable.Range(0, Columns).SelectMany(j => data[(j * Units)..((j + 1) * Units)].Reverse())];
        Aggregate(Aggregation.Kemeny, reversed, Columns, weights).Should().Equal(scores.Reverse());
    }

    [Fact]
    public void Units_without_scores_are_nobodys_opponents()
    {
        double[] data = [1, double.NaN, 3, 1, double.NaN, 3];

        Aggregate(Aggregation.Copeland, data, 2, [1, 1]).Should().Equal(-1, double.NaN, 1);
        Aggregate(Aggregation.Copeland, [double.NaN, 1, 3], 1, [1]).Should().Equal(double.NaN, -1, 1);
        Aggregate(Aggregation.Borda, [double.NaN, 1, 3], 1, [1]).Should().Equal(double.NaN, 0, 1);
        Aggregate(Aggregation.Borda, data, 2, [1, 1]).Should().Equal(0, double.NaN, 1);
        Aggregate(Aggregation.Kemeny, data, 2, [1, 1]).Should().Equal(0, double.NaN, 1);
    }

    /// <summary>A unit that leads 1,000 others on a tenth of the weight: 1,000 tenths are 100, summed naively 99.9999999999986.</summary>
    [Fact]
    public void Many_small_portions_sum_to_what_they_are()
    {
        double[] first = [1, .. new double[1000]], second = [0, .. Enumerable.Repeat(1.0, 1000)];

        var counts = Aggregate(Aggregation.Borda, [.. first, .. second], 2, [1, 9]);

        counts[0].Should().BeApproximately(100, 1e-13);
        counts[1000].Should().BeApproximately(499.5 + .9, 1e-12);
    }

    [Fact]
    public void Weights_that_only_rounding_keeps_apart_are_even() =>
        Aggregate(Aggregation.Copeland, [1, 2, 1, 2, 2, 1], 3, [.1, .2, .3]).Should().Equal(0, 0);

    private static KemenyRankings Kemeny(double[] data, int columns, double[] weights) =>
        KemenyRankings.Of(OutrankingMatrix.FromScores(new ColumnBlock(data, columns, data.Length / columns), weights));

    private static double[] Aggregate(Aggregation rule, double[] data, int columns, double[] weights)
    {
        var results = new double[data.Length / columns];
        rule.Aggregate(new ColumnBlock(data, columns, results.Length), weights, results);
        return results;
    }

    private static double Agreement(OutrankingMatrix matrix, int[] ranking) =>
        Enumerable.Range(0, ranking.Length).Sum(i => ranking.Skip(i + 1).Sum(k => matrix[ranking[i], k]));

    private static IEnumerable<int[]> Permutations(int[] items) =>
        items.Length <= 1
            ? [items] : items.SelectMany(head => Permutations([.. items.Where(i => i != head)]).Select(tail => (int[])[head, .. tail]));

    private static double[] Grid(int count, int seed, bool missing)
    {
        var state = (uint)seed;
        var values = new double[count];
        for (var i = 0; i < count; i++)
        {
            state = (state * 1664525) + 1013904223;
            values[i] = missing && (state >> 16) % 5 == 0 ? double.NaN : (state >> 20) % 9;
        }

        return values;
    }
}
