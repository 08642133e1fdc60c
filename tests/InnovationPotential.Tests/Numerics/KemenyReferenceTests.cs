using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

/// <summary>The best rankings are those of trying every order; in large groups the search goes as its documentation says.</summary>
public sealed class KemenyReferenceTests
{
    [Fact]
    public void Every_best_ranking_of_a_few_units_is_found()
    {
        var random = new Random(7);
        for (var c = 0; c < 40; c++)
        {
            var (units, columns) = (2 + (c % 4), 2 + random.Next(3));
            double[] scores = [.. Enumerable.Range(0, units * columns).Select(_ => random.Next(9) == 0 ? double.NaN : random.Next(4))];
            var matrix = OutrankingMatrix.FromScores(new ColumnBlock(scores, columns, units),
                [.. Enumerable.Range(0, columns).Select(_ => (double)random.Next(1, 4))]);
            int[][] orders = [.. Orders(units)];
            var agreements = Array.ConvertAll(orders, o => Agreement(matrix, o));
            int[][] best = [.. orders.Where((_, i) => agreements[i] > agreements.Max() - 1e-9)];

            var rankings = KemenyRankings.Of(matrix);

            rankings.Agreement.Should().BeApproximately(agreements.Max(), 1e-9);
            (rankings.Count, rankings.IsExact).Should().Be((best.Length, true));
            rankings.Rankings.Select(r => string.Join(' ', r)).Should().Equal(best.Select(r => string.Join(' ', r)));
            Expect.Close(rankings.UnitsBelow.AsSpan(),
                [.. Enumerable.Range(0, units).Select(u => best.Average(r => units - 1 - Array.IndexOf(r, u)))]);
            KemenyRankings.AgreementOf(matrix, best[0]).Should().BeApproximately(agreements.Max(), 1e-9);
        }
    }

    // Seven units that nothing tells apart have 5,040 best rankings, of which the first 1,000 are listed.
    [Fact]
    public void A_thousand_rankings_are_listed_and_all_are_counted()
    {
        var rankings = KemenyRankings.Of(OutrankingMatrix.FromScores(new ColumnBlock(new double[7], 1, 7), [1]));
        (rankings.Count, rankings.Rankings.Count).Should().Be((5040, 1000));
        rankings.Rankings[999].Should().Equal(Orders(7).ElementAt(999));
        rankings.UnitsBelow.Should().Equal(3, 3, 3, 3, 3, 3, 3);
    }

    [Fact]
    public void A_large_group_is_searched_by_the_single_move_that_gains_most()
    {
        for (var seed = 0; seed < 25; seed++)
        {
            var (matrix, units) = (Matrix(seed, 9 + (seed % 4), 5), 9 + (seed % 4));
            int[] group = [.. Enumerable.Range(0, units).Where(u => u != 2)];
            var order = Borda(matrix, group);
            while (BestMove(matrix, order, Enumerable.Range(0, order.Length)) is { Gain: > 1e-10 } move) Move(order, move.From, move.To);

            var optimum = KemenySearch.Solve(matrix, group);

            optimum.Rankings.Should().ContainSingle().Which.Should().Equal(order, $"seed {seed}");
            optimum.Count.Should().Be(1);
            optimum.UnitsBelow.Should().Equal(group.Select(u => (double)(order.Length - 1 - Array.IndexOf(order, u))));
        }
    }

    [Fact]
    public void In_a_very_large_group_each_unit_in_turn_makes_the_move_that_gains_most()
    {
        var matrix = Matrix(3, 257, 3);
        int[] group = [.. Enumerable.Range(0, 257)];
        var order = Borda(matrix, group);
        for (var hasMoved = true; hasMoved;)
        {
            hasMoved = false;
            foreach (var unit in order.ToArray())
            {
                if (BestMove(matrix, order, [Array.IndexOf(order, unit)]) is not { Gain: > 1e-10 } move) continue;
                Move(order, move.From, move.To);
                hasMoved = true;
            }
        }

        KemenySearch.Solve(matrix, group).Rankings[0].Should().Equal(order);
    }

    // Units 1 and 2 are the same. Unit 3 is even with both of them, but not against unit 0, so that it stands before them by Borda's totals
    // 3.5, 2, 2, 2.5 and 0.
    [Fact]
    public void Units_that_nothing_tells_apart_share_their_places()
    {
        var matrix = OutrankingMatrix.FromScores(new ColumnBlock([4, 3, 3, 1, 0, 2, 1, 1, 3, 0], 2, 5), [1, 1]);
        matrix[1, 3].Should().Be(0.5);
        KemenySearch.Solve(matrix, [0, 1, 2, 3, 4]).UnitsBelow.Should().Equal(4, 1.5, 1.5, 3, 0);
    }

    [Fact]
    public void A_search_is_canceled_before_it_goes_on()
    {
        foreach (var units in new[] { 13, 257 })
        {
            ((Action)(() => KemenySearch.Solve(Matrix(1, units, 3), [.. Enumerable.Range(0, units)], new CancellationToken(true))))
                .Should().Throw<OperationCanceledException>();
        }
    }

    private static OutrankingMatrix Matrix(int seed, int units, int columns)
    {
        var random = new Random(seed);
        return OutrankingMatrix.FromScores(
            new ColumnBlock([.. Enumerable.Range(0, units * columns).Select(_ => random.NextDouble())], columns, units),
            [.. Enumerable.Range(0, columns).Select(_ => 0.5 + random.NextDouble())]);
    }

    private static int[] Borda(OutrankingMatrix matrix, int[] group) => [.. group.OrderByDescending(u => matrix.Row(u).ToArray().Sum())];

    private static (double Gain, int From, int To) BestMove(OutrankingMatrix matrix, int[] order, IEnumerable<int> places)
    {
        var best = (Gain: 0.0, From: -1, To: -1);
        foreach (var from in places)
        {
            foreach (var direction in new[] { -1, 1 })
            {
                var gain = 0.0;
                for (var to = from + direction; to >= 0 && to < order.Length; to += direction)
                {
                    gain -= direction * ((2 * matrix[order[from], order[to]]) - 1);
                    if (gain > best.Gain) best = (gain, from, to);
                }
            }
        }

        return best;
    }

    private static void Move(int[] order, int from, int to)
    {
        var list = order.ToList();
        list.RemoveAt(from);
        list.Insert(to, order[from]);
        list.CopyTo(order);
    }

    private static double Agreement(OutrankingMatrix matrix, int[] order) =>
        order.SelectMany((u, i) => order.Skip(i + 1).Select(v => matrix[u, v])).Sum();

    private static IEnumerable<int[]> Orders(int count) => count == 0 ? [[]] : Permute([.. Enumerable.Range(0, count)]);

    // In the order of the alphabet.
    private static IEnumerable<int[]> Permute(int[] left) => left.Length == 1 ? [left]
        : left.SelectMany(first => Permute([.. left.Where(u => u != first)]).Select(rest => (int[])[first, .. rest]));
}
