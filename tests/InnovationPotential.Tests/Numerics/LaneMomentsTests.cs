using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Tests.Numerics;

/// <summary>Integer sums of 32 replications are those of plain loops over rounded steps, at every width of vectors.</summary>
public sealed unsafe class LaneMomentsTests
{
    private const int Lanes = 32;
    private const double Reference = 1000;

    private static readonly LaneScale Scale = new(-2, 6);

    private static readonly double[] Before = [.. Enumerable.Range(0, Lanes).Select(i => i % 9 == 4 ? double.NaN : -2 + (i * 0.2537))];

    private static readonly double[] After = [.. Enumerable.Range(0, Lanes).Select(i => i % 7 == 3 ? double.NaN : 6 - (i * i * 0.0079))];

    // 2⁴⁰ and 2²⁶ − 1 steps over a range of 8.
    private static double Fine(double x) => Math.Round((x + 2) * 137438953472, MidpointRounding.ToEven);

    private static double Coarse(double x) => Math.Round((x + 2) * (67108863 / 8.0), MidpointRounding.ToEven);

    [Fact]
    public void Scores_are_summed_in_steps()
    {
        double[] there = [.. Before.Where(x => !double.IsNaN(x))];

        void Check<T>()
            where T : struct, ILanes<T>
        {
            using var memory = new LaneMemory();
            var values = new ScoreLanes(memory.Of(Before), Scale, Reference);
            Sums<T, ScoreLanes>(values, true).Should().Equal(
                -there.Length,
                there.Sum(x => (long)Fine(x) + LaneMoments.Bias),
                there.Sum(x => (long)Coarse(x) - 1000 + LaneMoments.Bias),
                there.Sum(x => (long)Math.Pow(Coarse(x) - 1000, 2)));
        }

        Check<Lanes1>();
        Check<Lanes2>();
        Check<Lanes4>();
        Check<Lanes8>();
    }

    [Fact]
    public void Changes_are_summed_in_steps()
    {
        (double Before, double After)[] there =
            [.. Before.Zip(After).Where(c => !double.IsNaN(c.First) && !double.IsNaN(c.Second))];

        void Check<T>()
            where T : struct, ILanes<T>
        {
            using var memory = new LaneMemory();
            var values = new ChangeLanes(memory.Of(Before), memory.Of(After), Scale);
            Sums<T, ChangeLanes>(values, true).Should().Equal(
                -there.Length,
                there.Sum(c => (long)(Fine(c.After) - Fine(c.Before)) + LaneMoments.Bias),
                there.Sum(c => (long)(Coarse(c.After) - Coarse(c.Before)) + LaneMoments.Bias),
                there.Sum(c => (long)Math.Pow(Coarse(c.After) - Coarse(c.Before), 2)));
        }

        Check<Lanes1>();
        Check<Lanes2>();
        Check<Lanes4>();
        Check<Lanes8>();
    }

    [Theory]
    [InlineData(-2.0000001, 31, 31)]
    [InlineData(6.0000001, 0, 8)]
    [InlineData(double.PositiveInfinity, 17, 17)]
    public void A_value_off_the_scale_leaves_the_sums_as_they_were(double off, int lane, int other)
    {
        var scores = Before.ToArray();
        (scores[lane], scores[other]) = (off, off);

        void Check<T>()
            where T : struct, ILanes<T>
        {
            using var memory = new LaneMemory();
            double* bad = memory.Of(scores), good = memory.Of(After);
            Sums<T, ScoreLanes>(new ScoreLanes(bad, Scale, 0), false).Should().Equal(0, 0, 0, 0);
            Sums<T, ChangeLanes>(new ChangeLanes(bad, good, Scale), false).Should().Equal(0, 0, 0, 0);
            Sums<T, ChangeLanes>(new ChangeLanes(good, bad, Scale), false).Should().Equal(0, 0, 0, 0);
        }

        Check<Lanes1>();
        Check<Lanes2>();
        Check<Lanes4>();
        Check<Lanes8>();
    }

    [Fact]
    public void Bins_hold_steps_from_an_offset_on()
    {
        void Check<T>()
            where T : struct, ILanes<T>
        {
            using var memory = new LaneMemory();
            var bins = memory.Room(Lanes);
            LaneMoments.Bins<T, ScoreLanes>(new ScoreLanes(memory.Of(Before), Scale, 0), 5, 30, 77, (long*)bins);
            new Span<long>(bins, Lanes).ToArray().Should()
                .Equal([.. Before.Select(x => double.IsNaN(x) ? 77 : ((long)Fine(x) + 5) >> 30)]);
        }

        Check<Lanes1>();
        Check<Lanes2>();
        Check<Lanes4>();
        Check<Lanes8>();
    }

    [Fact]
    public void Extremes_are_kept_lane_by_lane()
    {
        void Check<T>()
            where T : struct, ILanes<T>
        {
            using var memory = new LaneMemory();
            double[] before = [0, 1, 2, 3, -4, -5, 6, 7];
            double* least = memory.Of(before), greatest = memory.Of(before);
            LaneMoments.Extremes<T>(memory.Of(Before), least, greatest);
            for (var i = 0; i < T.Count; i++)
            {
                double[] mine = [.. Before.Where((x, lane) => lane % T.Count == i && !double.IsNaN(x)), before[i]];
                (least[i], greatest[i]).Should().Be((mine.Min(), mine.Max()));
            }
        }

        Check<Lanes1>();
        Check<Lanes2>();
        Check<Lanes4>();
        Check<Lanes8>();
    }

    // 2⁻⁴⁰ of 1024 is 2⁻³⁰: what differs by half of it is no change, by twice of it is one; a floor of 2⁻²⁸ makes that none either.
    [Theory]
    [InlineData(1024, -31, 0, 0)]
    [InlineData(1024, -29, 0, 1)]
    [InlineData(-1024, -29, 0, 1)]
    [InlineData(-1024, -31, 0, 0)]
    [InlineData(1024, -29, -28, 0)]
    [InlineData(0.5, -42, 0, 0)]
    [InlineData(0.5, -40, 0, 1)]
    public void A_change_is_more_than_rounding(double score, int gap, int floor, int expected)
    {
        void Check<T>()
            where T : struct, ILanes<T>
        {
            using var memory = new LaneMemory();
            var low = memory.Of([.. Enumerable.Repeat(score, Lanes)]);
            var high = memory.Of([.. Enumerable.Repeat(score + Math.ScaleB(1, gap), Lanes)]);
            var least = floor == 0 ? 0 : Math.ScaleB(1, floor);
            var (up, down) = (new ChangeLanes(low, high, Scale, least), new ChangeLanes(high, low, Scale, least));
            T.Any(up.Rose<T>(24)).Should().Be(expected == 1);
            T.Any(down.Fell<T>(24)).Should().Be(expected == 1);
            T.Any(up.Fell<T>(24)).Should().BeFalse();
            T.Any(down.Rose<T>(24)).Should().BeFalse();
        }

        Check<Lanes1>();
        Check<Lanes2>();
        Check<Lanes4>();
        Check<Lanes8>();
    }

    [Fact]
    public void A_coarse_step_lies_on_the_scale()
    {
        Scale.CoarseOf(double.NaN).Should().Be(33554431);
        Scale.CoarseOf(-3).Should().Be(0);
        Scale.CoarseOf(-2).Should().Be(0);
        Scale.CoarseOf(6).Should().Be(67108863);
        Scale.CoarseOf(7).Should().Be(67108863);
        Scale.CoarseOf(0).Should().Be(16777216);
        Scale.CoarseOf(0.1).Should().Be(Coarse(0.1));
    }

    private static long[] Sums<T, TValues>(TValues values, bool areOnTheScale)
        where T : struct, ILanes<T>
        where TValues : struct, ILaneValues
    {
        var sums = stackalloc long[LaneMoments.Stride + 8];
        new Span<long>(sums, LaneMoments.Stride + 8).Clear();
        LaneMoments.Add<T, TValues>(values, sums).Should().Be(areOnTheScale);
        long Sum(int from) => new Span<long>(sums + from, 8).ToArray().Sum();
        Sum(LaneMoments.Stride).Should().Be(0);
        return [Sum(0), Sum(8), Sum(16), Sum(24)];
    }
}
