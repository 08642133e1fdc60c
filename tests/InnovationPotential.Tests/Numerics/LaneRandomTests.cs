using InnovationPotential.Numerics;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Tests.Numerics;

/// <summary>Random numbers of several replications at once are those of one after the other.</summary>
public sealed unsafe class LaneRandomTests
{
    private static readonly long[] Replications =
        [0, 1, 2, 3, -1, 9_000_000_000_000, long.MinValue, 7, 8, 100, 99, 98, 12_345, long.MaxValue, -77, 4];

    [Fact]
    public void Each_replication_has_its_own_numbers()
    {
        const int Variables = 5;
        var random = new RandomNumbers(0xFEDCBA9876543210, 11);
        using var memory = new LaneMemory();
        var numbers = memory.Room(Variables * Replications.Length);

        LaneRandom.Fill(random, Replications, Variables, numbers);

        LaneMemory.Read(numbers, Variables * Replications.Length).Should()
            .Equal([.. Enumerable.Range(0, Variables).SelectMany(v => Replications.Select(r => random.Uniform(r, v)))]);
    }

    // The machine's widest vectors hide the others.
    [Fact]
    public void Every_width_gives_the_same_numbers()
    {
        ulong[] starts = [.. Replications.Select(r => (ulong)r)];
        double[] expected = [.. Enumerable.Range(0, 3).SelectMany(v => starts.Select(s =>
            RandomNumbers.ToUniform(RandomNumbers.Mix(unchecked(s + (0x9E3779B97F4A7C15 * (ulong)v))))))];

        double[] Filled(delegate*<ReadOnlySpan<ulong>, int, double*, void> fill)
        {
            using var memory = new LaneMemory();
            var numbers = memory.Room(3 * starts.Length);
            fill(starts, 3, numbers);
            return LaneMemory.Read(numbers, 3 * starts.Length);
        }

        Filled(&LaneRandom.FillEach).Should().Equal(expected);
        Filled(&LaneRandom.Fill256).Should().Equal(expected);
        Filled(&LaneRandom.Fill512).Should().Equal(expected);
    }

    [Fact]
    public void Each_key_has_its_own_numbers()
    {
        ulong[] keys = [.. Replications.Select(r => (ulong)r)];
        using var memory = new LaneMemory();
        var numbers = memory.Room(keys.Length);

        LaneRandom.FillCell(keys, 6, numbers);

        LaneMemory.Read(numbers, keys.Length).Should().Equal([.. keys.Select(key => new RandomCell(key).Uniform(6))]);
    }
}
