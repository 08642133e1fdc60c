using InnovationPotential.Numerics.Kernels;
using InnovationPotential.Robustness;

namespace InnovationPotential.Tests.Numerics;

/// <summary>
/// The sorting network orders scores as counting the greater ones does, at every vector width, on random and awful input.
/// </summary>
public sealed unsafe class RankNetworkTests
{
    private const double Floor = 1e-305;

    public static TheoryData<int> Counts => [1, 2, 3, 4, 51, 63, 64, 65, 200, 1000];

    // Zero-one principle (Knuth, The Art of Computer Programming 3, 5.3.4): a network that sorts all sequences of 0 and 1 sorts everything.
    [Fact]
    public void A_network_sorts_every_sequence_of_zeros_and_ones()
    {
        for (var count = 1; count <= 13; count++)
        {
            var comparators = MergeNetwork.Of(count);
            for (var ones = 0; ones < 1 << count; ones++)
            {
                var bits = Enumerable.Range(0, count).Select(i => ones >> i & 1).ToArray();
                for (var c = 0; c < comparators.Length; c += 2)
                {
                    var (i, j) = (comparators[c], comparators[c + 1]);
                    (bits[i], bits[j]) = (Math.Min(bits[i], bits[j]), Math.Max(bits[i], bits[j]));
                }

                bits.Should().BeInAscendingOrder();
            }
        }
    }

    // Batcher's counts: 2^(p-2) (p² − p + 4) − 1 for 2^p elements; 415 for 51 was counted with another program.
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(4, 5)]
    [InlineData(8, 19)]
    [InlineData(16, 63)]
    [InlineData(64, 543)]
    [InlineData(1024, 24063)]
    [InlineData(51, 415)]
    public void A_network_has_as_many_comparators_as_Batcher_says(int count, int comparators) =>
        MergeNetwork.Of(count).Should().HaveCount(2 * comparators);

    [Theory]
    [MemberData(nameof(Counts))]
    public void Ranks_are_those_of_counting_at_every_width(int count)
    {
        foreach (var scores in Inputs(count))
        {
            Check<Lanes8, KeyLanes16>(scores, count);
            Check<Lanes4, KeyLanes8>(scores, count);
            Check<Lanes2, KeyLanes4>(scores, count);
            Check<Lanes1, KeyLanes1>(scores, count);
        }
    }

    [Fact]
    public void Ordinary_scores_are_decided_by_their_keys()
    {
        var scores = Inputs(51).First();
        var places = Enumerable.Range(0, 51).Select(u => u * 32).ToArray();
        var network = new RankNetwork(places, MergeNetwork.Of(51));
        fixed (double* first = scores) network.Sort(first, 0);
        network.Unordered.Should().Be(0);
        System.Numerics.BitOperations.PopCount(network.Undecided).Should().BeLessThan(4);
    }

    private static void Check<T, TKeys>(double[] scores, int count)
        where T : struct, ILanes<T>
        where TKeys : struct, IKeyLanes<TKeys, T>
    {
        var places = Enumerable.Range(0, count).Select(u => u * 32).ToArray();
        var network = new RankNetwork(places, MergeNetwork.Of(count));
        var exact = new UnorderedRanks(places);
        var ranks = new int[count];
        fixed (double* first = scores)
        {
            network.Sort<T, TKeys>(first, Floor);
            for (var lane = 0; lane < 32; lane++)
            {
                if ((network.Unordered >> lane & 1) != 0) exact.Fill(first, lane, Floor, ranks);
                else if ((network.Undecided >> lane & 1) != 0) exact.Fill(first, lane, Floor, network, ranks);
                else
                {
                    for (var place = 0; place < count; place++)
                        ranks[network.Entries[(place * 32) + lane] & ((1u << network.IndexBits) - 1)] = place + 1;
                }

                ranks.Should().Equal(Naive(scores, count, lane), $"lane {lane} of {count} units");
            }
        }
    }

    private static int[] Naive(double[] scores, int count, int lane)
    {
        var of = Enumerable.Range(0, count).Select(u => scores[(u * 32) + lane]).ToArray();
        // Groups in the sorted scores: a new one begins where the gap is more than the tolerance.
        var sorted = of.Where(s => !double.IsNaN(s)).OrderDescending().ToArray();
        var groups = new Dictionary<double, int>();
        for (int i = 0, first = 0; i < sorted.Length; i++)
        {
            var tolerance = Math.Max(Floor, Math.Max(Math.Abs(sorted[i]), i == 0 ? 0 : Math.Abs(sorted[i - 1])) * Math.Pow(2, -40));
            if (i == 0 || (sorted[i - 1] != sorted[i] && !(sorted[i - 1] - sorted[i] <= tolerance
                && double.IsFinite(sorted[i - 1] - sorted[i])))) first = i;
            groups.TryAdd(sorted[i] + 0.0, first + 1);
        }

        return [.. of.Select(s => double.IsNaN(s) ? 0 : groups[s + 0.0])];
    }

    private static IEnumerable<double[]> Inputs(int count)
    {
        var random = new Random(count);
        double[] Fill(Func<int, double> score) => [.. Enumerable.Range(0, count * 32).Select(score)];
        double[] awful = [double.NaN, 0.0, -0.0, 1, -1, 1e300, -1e300, double.MaxValue, double.MinValue, double.Epsilon, -double.Epsilon,
            1e-310, 1e-300, double.PositiveInfinity, double.NegativeInfinity];
        yield return Fill(_ => random.NextDouble());
        yield return Fill(_ => random.Next(5));
        yield return Fill(_ => random.Next(4) == 0 ? double.NaN : random.NextDouble());
        yield return Fill(_ => random.Next(4) == 0 ? double.NaN : random.Next(3));
        yield return Fill(_ => 7);
        yield return Fill(_ => double.NaN);
        yield return Fill(_ => random.Next(2) == 0 ? 0.0 : -0.0);
        yield return Fill(_ => awful[random.Next(awful.Length)]);
        yield return Fill(_ => awful[random.Next(1, 7)]);
        yield return Fill(_ => double.Epsilon * random.Next(100));
        yield return Fill(i => i < 32 ? 1e300 : random.NextDouble());
        yield return Fill(_ => 1 + (random.Next(50) * Math.Pow(2, -52)));
        yield return Fill(_ => Math.Pow(10, random.Next(-300, 300)) * (random.NextDouble() - 0.5));
        yield return Fill(_ => random.Next(9) * (1 + (random.Next(3) * Math.Pow(2, -51))));
        yield return Fill(_ => 1 + (random.Next(50) * Math.Pow(2, -41)));
        yield return Fill(_ => 1e6 + (random.Next(50) * Math.Pow(2, -22)));
        yield return Fill(i => i % 32 < 16 ? random.NextDouble() : i % 3);
    }
}
