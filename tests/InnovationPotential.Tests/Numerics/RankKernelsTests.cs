using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

public sealed class RankKernelsTests
{
    public static TheoryData<string, int> Samples()
    {
        var samples = new TheoryData<string, int>();
        foreach (var kind in new[] { "uniform", "ties", "equal", "outlier", "outliers", "log", "bits", "awful", "missing", "none",
            "clusters", "sorted" })
        {
            foreach (var count in new[] { 0, 1, 2, 51, 256, 257, 511, 513, 1500, 8191, 8193 })
                samples.Add(kind, count);
        }

        return samples;
    }

    private static double[] Sample(string kind, int count)
    {
        var random = new Random(count);
        var values = new double[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = kind switch
            {
                "uniform" => random.NextDouble(),
                "ties" => random.Next(5) / 4.0,
                "equal" => 0.1,
                "outlier" => i == count / 2 ? 1e300 : random.NextDouble(),
                "outliers" => i % 7 == 0 ? Math.ScaleB(random.NextDouble(), 900) : 1 + (random.Next(1000) * 1e-15),
                "log" => Math.Exp(1400 * (random.NextDouble() - 0.5)),
                "bits" => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)),
                "missing" => random.Next(2) == 0 ? double.NaN : random.NextDouble(),
                "none" => double.NaN,
                "clusters" => random.Next(3) + (random.Next(40) * 1e-14),
                "sorted" => i / 3,
                _ => 0,
            };
        }

        return kind == "awful" ? AwfulColumns.Any(count, count) : values;
    }

    // By the definition: greater scores are counted, by binary search in a sorted copy.
    [Theory]
    [MemberData(nameof(Samples))]
    public void Ranks_follow_their_definition(string kind, int count)
    {
        var scores = Sample(kind, count);
        var ascending = scores.Where(score => !double.IsNaN(score)).Select(score => score + 0.0).ToArray();
        Array.Sort(ascending);
        var distinct = ascending.Distinct().ToArray();
        var expectedCompetition = new int[count];
        var expectedDense = new int[count];
        var expectedAverage = new double[count];
        for (var i = 0; i < count; i++)
        {
            var greater = ascending.Length - FirstAbove(ascending, scores[i]);
            var equal = FirstAbove(ascending, scores[i]) - FirstNotBelow(ascending, scores[i]);
            var missing = double.IsNaN(scores[i]);
            expectedCompetition[i] = missing ? 0 : greater + 1;
            expectedDense[i] = missing ? 0 : distinct.Length - FirstAbove(distinct, scores[i]) + 1;
            expectedAverage[i] = missing ? double.NaN : greater + ((equal + 1) / 2.0);
        }

        var competition = new int[count];
        var dense = new int[count];
        var average = new double[count];
        RankKernels.Fill(scores, competition, RankTies.Minimum, null);
        RankKernels.Fill(scores, dense, RankTies.Dense, null);
        RankKernels.Fill(scores, average, RankTies.Average, null);
        competition.SequenceEqual(expectedCompetition).Should().BeTrue();
        dense.SequenceEqual(expectedDense).Should().BeTrue();
        average.SequenceEqual(expectedAverage).Should().BeTrue();
    }

    private static int FirstAbove(double[] ascending, double value) => FirstWhere(ascending, x => x > value);

    private static int FirstNotBelow(double[] ascending, double value) => FirstWhere(ascending, x => x >= value);

    private static int FirstWhere(double[] ascending, Func<double, bool> holds)
    {
        int low = 0, high = ascending.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (holds(ascending[middle]))
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    [Fact]
    public void Ties_share_a_rank()
    {
        double[] scores = [5, 7, 7, 1, double.NaN, 7, 5];
        var competition = new int[7];
        var dense = new int[7];
        var average = new double[7];
        RankKernels.Fill(scores, competition, RankTies.Minimum, null);
        RankKernels.Fill(scores, dense, RankTies.Dense, null);
        RankKernels.Fill(scores, average, RankTies.Average, null);

        competition.Should().Equal(4, 1, 1, 6, 0, 1, 4);
        dense.Should().Equal(2, 1, 1, 3, 0, 1, 2);
        average.Should().Equal(4.5, 2, 2, 6, double.NaN, 2, 4.5);
    }

    [Fact]
    public void Zeros_of_both_signs_are_equal_and_infinities_rank()
    {
        var ranks = new int[5];
        RankKernels.Fill([-0.0, double.NegativeInfinity, 0.0, double.PositiveInfinity, -1], ranks, RankTies.Minimum, null);
        ranks.Should().Equal(2, 5, 2, 1, 4);
    }

    [Fact]
    public void Neighboring_doubles_are_not_tied()
    {
        var ranks = new int[4];
        RankKernels.Fill([1, Math.BitIncrement(1.0), 1e300, Math.BitDecrement(1.0)], ranks, RankTies.Minimum, null);
        ranks.Should().Equal(3, 2, 1, 4);
    }

    [Fact]
    public void Nothing_is_allocated_with_scratch_or_for_few_scores()
    {
        var scores = AwfulColumns.Ordinary(3000, seed: 2);
        var ranks = new int[3000];
        var scratch = new ulong[RankKernels.ScratchLength(3000)];
        void All()
        {
            RankKernels.Fill(scores, ranks, RankTies.Minimum, null, scratch);
            RankKernels.Fill(scores.AsSpan(0, 200), ranks, RankTies.Dense, null, []);
        }

        All();
        var before = GC.GetAllocatedBytesForCurrentThread();
        All();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
        RankKernels.ScratchLength(200).Should().Be(0);
    }

    [Fact]
    public void Lengths_are_guarded()
    {
        var scores = new double[1000];
        ((Action)(() => RankKernels.Fill(scores, new int[999], RankTies.Minimum, null))).Should().Throw<ArgumentException>()
            .WithParameterName("ranks");
        ((Action)(() => RankKernels.Fill(scores, new int[1000], RankTies.Minimum, null, new ulong[1999]))).Should()
            .Throw<ArgumentException>().WithParameterName("scratch");
    }
}
