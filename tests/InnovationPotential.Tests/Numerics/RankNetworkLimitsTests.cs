using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Tests.Numerics;

/// <summary>What keys cannot tell is reported: no less, so that ranks are right, and no more, so that they are quick.</summary>
public sealed unsafe class RankNetworkLimitsTests
{
    // Of two units a key is 1/(2³¹ − 2) of the range; half of it must be more than 2⁻⁴⁰ of the greatest score: a range of 2⁻⁸ of it.
    [Fact]
    public void Ranges_too_small_or_without_end_leave_a_lane_without_order()
    {
        (double First, double Second, bool IsOrdered)[] cases =
        [
            (1, 1 - (1.0 / 128), true), (1, 1 - (1.0 / 512), false), (1, 1 - (0.9 / 256), false), (1, 1 - (1.1 / 256), true),
            (3, 3, false), (double.PositiveInfinity, 0, false), (1e-279, 0, true), (1e-281, 0, false), (double.NaN, 1, false),
            (-5, 5, true),
        ];
        var network = Sorted(cases.Length, lane => cases[lane].First, lane => cases[lane].Second);
        for (var lane = 0; lane < cases.Length; lane++)
            (network.Unordered >> lane & 1).Should().Be(cases[lane].IsOrdered ? 0 : 1u, $"case {lane}");
    }

    [Fact]
    public void A_floor_is_a_tolerance()
    {
        Sorted(1, _ => 1, _ => 0, 2e-10).Unordered.Should().Be(0);
        Sorted(1, _ => 1, _ => 0, 3e-10).Unordered.Should().Be(uint.MaxValue);
    }

    // Of three units a key is 1/(2³⁰ − 2) of the range: scores of neighboring keys, and those without a score, must be looked at.
    [Fact]
    public void Keys_next_to_each_other_are_undecided()
    {
        var network = Sorted(5, _ => 1, _ => 0, 0, lane => lane switch
        {
            0 => Math.ScaleB(1, -31),
            1 => Math.ScaleB(1, -27),
            2 => double.NaN,
            3 => 1 - Math.ScaleB(1, -31),
            _ => 0.5,
        });
        network.Unordered.Should().Be(0);
        (network.Undecided & 31).Should().Be(0b01101);
        network.IndexBits.Should().Be(2);
        network.Missing.Should().Be((1u << 30) - 1);
        (network.Entries[4] & 3, network.Entries[32 + 4] & 3, network.Entries[64 + 4] & 3).Should().Be((0, 2, 1));
    }

    [Fact]
    public void There_are_keys_for_4096_units_at_most()
    {
        ((Action)(() => _ = new RankNetwork(new int[4097], []))).Should().Throw<ArgumentOutOfRangeException>();
        new RankNetwork(new int[4096], []).IndexBits.Should().Be(12);
        ((nint)new RankNetwork(new int[3], []).Entries % 64).Should().Be(0);
    }

    // Lanes beyond those asked for hold 1 and 0.
    private static RankNetwork Sorted(int lanes, Func<int, double> first, Func<int, double> second, double floor = 0,
        Func<int, double>? third = null)
    {
        var units = third is null ? 2 : 3;
        using var memory = new LaneMemory();
        var scores = memory.Of([.. Enumerable.Range(0, units * 32).Select(i => i % 32 >= lanes ? (i < 32 ? 1 : i < 64 ? 0 : 0.5)
            : i < 32 ? first(i) : i < 64 ? second(i - 32) : third!(i - 64))]);
        var network = new RankNetwork([.. Enumerable.Range(0, units).Select(u => u * 32)], MergeNetwork.Of(units));
        network.Sort(scores, floor);
        return network;
    }
}
