using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

/// <summary>Where what is equal but for rounding begins and ends: 2⁻⁴⁰ of the greater magnitude, the end included.</summary>
public sealed class RoundingTests
{
    private const double TwoToThe40th = 1_099_511_627_776;
    private const double Share = 1 / TwoToThe40th;

    [Fact]
    public void A_gap_of_just_the_share_is_none()
    {
        Rounding.AreEqual(TwoToThe40th, TwoToThe40th - 1).Should().BeTrue();
        Rounding.AreEqual(TwoToThe40th, TwoToThe40th - 1.5).Should().BeFalse();
        Rounding.AreEqual(0, 0.25, floor: 0.25).Should().BeTrue();
        Rounding.AreEqual(0, 0.25, floor: 0.125).Should().BeFalse();
        Rounding.IsZero(0.25, 0.25).Should().BeTrue();
        Rounding.IsZero(-0.25, 0.25).Should().BeTrue();
        Rounding.IsZero(0.375, 0.25).Should().BeFalse();
    }

    [Fact]
    public void A_column_has_a_floor_only_where_something_may_cancel()
    {
        Rounding.FloorOf([0, 5]).Should().Be(0);
        Rounding.FloorOf([3, 5]).Should().Be(0);
        Rounding.FloorOf([-1, 5]).Should().Be(5 * Share);
        Rounding.FloorOf([-7, 5]).Should().Be(7 * Share);
        Rounding.FloorOf([-1, double.PositiveInfinity]).Should().Be(0);
    }

    /// <summary>A chain of numbers, each equal to the one before, has one value: its lowest.</summary>
    [Fact]
    public void A_chain_of_ties_gets_its_lowest()
    {
        double[] values = [TwoToThe40th + 2, TwoToThe40th, TwoToThe40th + 1, double.NaN, 7];

        Rounding.Tie(values);

        values.Should().Equal(TwoToThe40th, TwoToThe40th, TwoToThe40th, double.NaN, 7);
    }
}
