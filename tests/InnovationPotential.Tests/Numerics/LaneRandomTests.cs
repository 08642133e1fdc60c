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
