using CsCheck;
using InnovationPotential.Trends;

namespace InnovationPotential.Tests.Trends;

public sealed class DynamicsTests
{
    [Theory]
    [InlineData(0, 5, UndefinedReason.ZeroBase, 2)]
    [InlineData(0, -5, UndefinedReason.ZeroBase, -2)]
    [InlineData(-2, 8, UndefinedReason.SignChange, 2)]
    [InlineData(2, -8, UndefinedReason.SignChange, -2)]
    [InlineData(-2, -8, UndefinedReason.NegativeBase, -1.2)]
    [InlineData(-2, 0, UndefinedReason.NegativeBase, 2)]
    public void Growth_from_a_bad_base_is_undefined_and_symmetric_growth_is_not(double from, double to, UndefinedReason reason,
        double symmetric)
    {
        foreach (var quantity in new[] { Dynamics.GrowthIndex(from, to), Dynamics.GrowthRate(from, to), Dynamics.Cagr(from, to, 3) })
        {
            quantity.Reason.Should().Be(reason);
            quantity.Alternatives.Should().Be(Alternatives.AbsoluteIncrement | Alternatives.SymmetricGrowth);
        }
        Dynamics.SymmetricGrowth(from, to).GetValue().Should().BeApproximately(symmetric, 1e-15);
        Dynamics.AbsoluteIncrement(from, to).Value.Should().Be(to - from);
    }

    /// <summary>1e-20/1e300 has lost nearly all its digits; its root, 1e-160, has not.</summary>
    [Fact]
    public void A_ratio_too_small_to_be_exact_has_an_exact_root() =>
        Dynamics.MeanGrowthCoefficient(1e300, 1e-20, 2).GetValue().Should().BeApproximately(1e-160, 1e-170);

    [Theory]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(1, double.PositiveInfinity)]
    public void What_is_infinite_at_one_end_only_has_no_growth(double from, double to) =>
        Dynamics.GrowthIndex(from, to).Reason.Should().Be(UndefinedReason.Overflow);

    [Fact]
    public void Between_two_zeros_only_the_increment_is_defined()
    {
        Dynamics.GrowthIndex(0, 0).Alternatives.Should().Be(Alternatives.AbsoluteIncrement);
        Dynamics.SymmetricGrowth(0, 0).Reason.Should().Be(UndefinedReason.ZeroDenominator);
    }

    [Fact]
    public void Falling_to_zero_is_an_index_of_zero_and_no_annual_growth()
    {
        Dynamics.GrowthIndex(4, 0).Value.Should().Be(0);
        Dynamics.GrowthRate(4, 0).Value.Should().Be(-1);
        Dynamics.Cagr(4, 0, 2).Reason.Should().Be(UndefinedReason.ZeroEnd);
    }

    [Fact]
    public void Elementary_quantities()
    {
        Dynamics.GrowthRate(50, 60).GetValue().Should().BeApproximately(0.2, 1e-15);
        Dynamics.OnePercentContent(250).Value.Should().Be(2.5);
        Dynamics.Acceleration(10, 18, 72).Value.Should().Be(46);
        Dynamics.Lead(1.5, 1.2).Value.Should().Be(1.25);
        Dynamics.LeadOfRates(1.5, 1.25).Value.Should().Be(2);
        Dynamics.Elasticity(100, 110, 50, 60).GetValue().Should().BeApproximately(0.5, 1e-14);
        Dynamics.MeanGrowthCoefficient(100, 121, 2).GetValue().Should().BeApproximately(1.1, 1e-15);
    }

    [Fact]
    public void Reasons_travel_through_what_is_computed_from_them()
    {
        Dynamics.Lead(Dynamics.GrowthIndex(0, 1), 2).Reason.Should().Be(UndefinedReason.ZeroBase);
        Dynamics.Lead(2, 0).Reason.Should().Be(UndefinedReason.ZeroDenominator);
        Dynamics.LeadOfRates(2, 1).Reason.Should().Be(UndefinedReason.ZeroDenominator);
        Dynamics.Elasticity(1, 2, 5, 5).Reason.Should().Be(UndefinedReason.ZeroDenominator);
        Dynamics.Elasticity(1, 2, -5, 5).Reason.Should().Be(UndefinedReason.SignChange);
        Dynamics.GrowthIndex(double.NaN, 1).Reason.Should().Be(UndefinedReason.MissingValue);
        Dynamics.Acceleration(1, 2, double.NaN).Reason.Should().Be(UndefinedReason.MissingValue);
        Dynamics.OnePercentContent(double.NaN).Reason.Should().Be(UndefinedReason.MissingValue);
        Dynamics.Cagr(1, 2, 0).Reason.Should().Be(UndefinedReason.NoTime);
        Dynamics.GrowthIndex(1e-300, 1e300).Reason.Should().Be(UndefinedReason.Overflow);
    }

    [Fact]
    public void Mean_levels_of_intervals_and_of_moments()
    {
        Dynamics.MeanLevel([10, 20, double.NaN, 60]).Value.Should().Be(30);
        Dynamics.ChronologicalMean([1, 2, 3, 4], [10, 20, 30, 60]).GetValue().Should().BeApproximately(85 / 3.0, 1e-14);
        Dynamics.ChronologicalMean([1, 2, 3, 5], [10, 20, double.NaN, 60]).GetValue().Should()
            .BeApproximately((15 * 1 + 40 * 3) / 4.0, 1e-14);
        Dynamics.ChronologicalMean([1], [10]).Reason.Should().Be(UndefinedReason.TooFewPoints);
        Dynamics.MeanLevel([double.NaN]).Reason.Should().Be(UndefinedReason.NoObservations);
    }

    [Fact]
    public void Increments_and_accelerations_of_a_series()
    {
        double[] values = [10, 18, 72, double.NaN, 134];
        var destination = new Quantity[4];

        Dynamics.ChainIncrements(values, destination);
        destination.Select(q => q.Value).Should().Equal(8, 54, null, null);
        Dynamics.BaseIncrements(values, destination);
        destination.Select(q => q.Value).Should().Equal(8, 62, null, 124);
        Dynamics.Accelerations(values, destination);
        destination.Select(q => q.Value).Should().Equal(null, 46, null, null);
        destination[0].Reason.Should().Be(UndefinedReason.TooFewPoints);
        FluentActions.Invoking(() => Dynamics.ChainIndices(values, new Quantity[5])).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void The_product_of_chain_indices_is_the_base_index() => Gen.Double[0.1, 1000].Array[2, 15].Sample(values =>
    {
        Quantity[] chain = new Quantity[values.Length - 1], linked = new Quantity[values.Length], bases = new Quantity[values.Length - 1];
        Dynamics.ChainIndices(values, chain);
        Dynamics.BaseIndices(values, bases);
        Dynamics.Link(chain, linked);
        for (var i = 0; i < bases.Length; i++) (linked[i + 1].GetValue() / bases[i].GetValue()).Should().BeApproximately(1, 1e-12);
    });

    [Fact]
    public void A_shift_of_structure()
    {
        var change = StructureChange.Between([50, 30, 20], [0.4, 0.4, 0.2]);

        change.Absolute.GetValue().Should().BeApproximately(0.2, 1e-15);
        change.Gatev.GetValue().Should().BeApproximately(0.1643989873053573, 1e-15);
        change.Ryabtsev.GetValue().Should().BeApproximately(0.11704114719613056, 1e-15);
        StructureChange.Between([1, 0], [0, 5]).Should()
            .BeEquivalentTo(new { Absolute = (Quantity)2, Gatev = (Quantity)1, Ryabtsev = (Quantity)1 });
        StructureChange.Between([1, 2], [2, 4]).Should()
            .BeEquivalentTo(new { Absolute = (Quantity)0, Gatev = (Quantity)0, Ryabtsev = (Quantity)0 });
        StructureChange.Between([1, -1], [2, 4]).Absolute.Reason.Should().Be(UndefinedReason.NegativeValue);
        StructureChange.Between([0, 0], [2, 4]).Gatev.Reason.Should().Be(UndefinedReason.ZeroBase);
        StructureChange.Between([1, double.NaN], [2, 4]).Ryabtsev.Reason.Should().Be(UndefinedReason.MissingValue);
    }
}
