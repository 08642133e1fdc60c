using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

public sealed class RankShiftTests
{
    [Fact]
    public void Counted_by_hand()
    {
        var shift = RankShift.Of([1, 2, 3, 4], [4, 3, 1, 2]);

        shift.Should().Be(new RankShift(4, 2, 3, 0));
    }

    [Fact]
    public void What_one_side_does_not_rank_is_left_out() =>
        RankShift.Of([1, double.NaN, 2, 3], [2, 1, double.NaN, 3]).Should().Be(new RankShift(2, 0.5, 1, 0));

    [Fact]
    public void Nothing_ranked_in_both_has_no_shift()
    {
        RankShift.Of([], []).Should().Be(new RankShift(0, double.NaN, double.NaN, -1));
        RankShift.Of([double.NaN], [1]).Count.Should().Be(0);
        ((Action)(() => RankShift.Of([1], []))).Should().Throw<ArgumentException>();
    }
}
