using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Tests.Numerics;

/// <summary>What is counted and summed over 32 replications is what plain loops give, at every width of vectors.</summary>
public sealed unsafe class LaneBandsTests
{
    private const int Lanes = 32;
    private const int Rows = 5;

    private static readonly double[] Some = [0, 1, 2.5, 3, 4, -1, double.NaN, 7, double.PositiveInfinity, 3.5, double.NegativeInfinity];

    private static readonly double[] Values = [.. Enumerable.Range(0, Rows * Lanes).Select(i => Some[i * 7 % 11] + (i % 2))];

    // 3 lies in the second interval and in the third: it counts in the second, which comes first.
    [Fact]
    public void A_value_counts_in_the_first_interval_that_holds_it()
    {
        double[] edges = [0, 1, 2.5, 3, 3, 4];
        // What stands behind the 32 lanes would count, too.
        double[] values = [.. Enumerable.Range(0, Lanes).Select(lane => Some[lane % 11]), .. Enumerable.Repeat(0.5, 8)];
        long[] expected = [-6, -6, -6];

        void Check<T>()
            where T : struct, ILanes<T>
        {
            using var memory = new LaneMemory();
            var counts = stackalloc long[25];
            new Span<long>(counts, 25).Clear();
            LaneBands.Add<T>(memory.Of(values), memory.Of(edges), 3, counts);
            new[] { Sum(counts), Sum(counts + 8), Sum(counts + 16) }.Should().Equal(expected);
            LaneBands.Add<T>(memory.Of(values), memory.Of(edges), 2, counts);
            new[] { Sum(counts), Sum(counts + 8), Sum(counts + 16) }.Should().Equal(-12, -12, -6);
            counts[24].Should().Be(0);
        }

        Check<Lanes1>();
        Check<Lanes2>();
        Check<Lanes4>();
        Check<Lanes8>();
    }

    [Fact]
    public void Values_are_mapped_and_made_percentages()
    {
        void Check<T>()
            where T : struct, ILanes<T>
        {
            using var memory = new LaneMemory();
            double* values = memory.Of(Values[..Lanes]), wholes = memory.Of(Values[Lanes..(2 * Lanes)]), result = memory.Room(Lanes);
            LaneBands.Map<T>(values, -3, 0.25, result);
            Same(result, lane => (-3 * Values[lane]) + 0.25);
            LaneBands.Percent<T>(values, wholes, result);
            Same(result, lane => 100 * Values[lane] / Values[Lanes + lane]);
        }

        Check<Lanes1>();
        Check<Lanes2>();
        Check<Lanes4>();
        Check<Lanes8>();
    }

    [Fact]
    public void The_mean_and_the_best_are_of_the_finite_values()
    {
        static double[] Finite(int lane) => [.. Enumerable.Range(0, Rows).Select(r => Values[(r * Lanes) + lane]).Where(double.IsFinite)];

        void Check<T>()
            where T : struct, ILanes<T>
        {
            using var memory = new LaneMemory();
            double* values = memory.Of(Values), result = memory.Room(Lanes);
            LaneBands.Mean<T>(values, Rows, result);
            Same(result, lane => Finite(lane).Sum() / Finite(lane).Length);
            LaneBands.Best<T>(values, Rows, result);
            Same(result, lane => Finite(lane).Max());
            LaneBands.Best<T>(memory.Of([.. Enumerable.Repeat(double.NaN, Lanes)]), 1, result);
            Same(result, _ => double.NegativeInfinity);
        }

        Check<Lanes1>();
        Check<Lanes2>();
        Check<Lanes4>();
        Check<Lanes8>();
    }

    private static long Sum(long* counts) => new Span<long>(counts, 8).ToArray().Sum();

    private static void Same(double* actual, Func<int, double> expected) =>
        Bits.Of(LaneMemory.Read(actual, Lanes)).Should().Equal([.. Enumerable.Range(0, Lanes).Select(lane => Bits.Of(expected(lane)))]);
}
