using CsCheck;
using InnovationPotential.Trends;

namespace InnovationPotential.Tests.Trends;

public sealed class IndexNumberTests
{
    private static readonly double[] P0 = [10, 20, 5], Q0 = [100, 50, 30], P1 = [12, 19, 8], Q1 = [90, 60, 25];

    // The sums of the definitions, computed in R.
    [Fact]
    public void Prices_and_quantities()
    {
        var prices = BasketIndex.OfPrices(P0, Q0, P1, Q1);
        var quantities = BasketIndex.OfQuantities(P0, Q0, P1, Q1);

        prices.Laspeyres.GetValue().Should().BeApproximately(1.111627906976744, 1e-14);
        prices.Paasche.GetValue().Should().BeApproximately(1.087640449438202, 1e-14);
        prices.Fisher.GetValue().Should().BeApproximately(1.099568768359776, 1e-14);
        prices.Tornqvist.GetValue().Should().BeApproximately(1.099538609719614, 1e-14);
        quantities.Laspeyres.GetValue().Should().BeApproximately(1.034883720930233, 1e-14);
        quantities.Paasche.GetValue().Should().BeApproximately(1.012552301255230, 1e-14);
        quantities.Tornqvist.GetValue().Should().BeApproximately(1.023714033114037, 1e-14);
    }

    [Fact]
    public void The_value_is_split_without_rest()
    {
        var value = ValueIndex.Of(P0, Q0, P1, Q1);

        value.Index.GetValue().Should().BeApproximately(1.125581395348837, 1e-14);
        value.Change.Value.Should().Be(270);
        value.PriceEffect.Value.Should().Be(195);
        value.QuantityEffect.Value.Should().Be(75);
    }

    [Fact]
    public void Prices_times_quantities_are_the_value() => Gen.Double[0.1, 100].Array[16].Sample(x =>
    {
        var value = ValueIndex.Of(x.AsSpan(0, 4), x.AsSpan(4, 4), x.AsSpan(8, 4), x.AsSpan(12, 4));
        var v = value.Index.GetValue();

        (value.Prices.Fisher.GetValue() * value.Quantities.Fisher.GetValue() / v).Should().BeApproximately(1, 1e-13);
        (value.Prices.Laspeyres.GetValue() * value.Quantities.Paasche.GetValue() / v).Should().BeApproximately(1, 1e-13);
        (value.Prices.Paasche.GetValue() * value.Quantities.Laspeyres.GetValue() / v).Should().BeApproximately(1, 1e-13);
        (value.PriceEffect.GetValue() + value.QuantityEffect.GetValue()).Should().BeApproximately(value.Change.GetValue(), 1e-9);
    });

    [Fact]
    public void Baskets_with_holes_say_so()
    {
        BasketIndex.OfPrices([1, double.NaN], [1, 1], [1, 1], [1, 1]).Fisher.Reason.Should().Be(UndefinedReason.MissingValue);
        BasketIndex.OfPrices([1, 2], [1, -1], [1, 1], [1, 1]).Paasche.Reason.Should().Be(UndefinedReason.NegativeValue);
        BasketIndex.OfPrices([0, 2], [1, 1], [1, 1], [1, 1]).Tornqvist.Reason.Should().Be(UndefinedReason.NotPositive);
        BasketIndex.OfPrices([0, 2], [1, 1], [1, 1], [1, 1]).Laspeyres.Value.Should().Be(1);
        BasketIndex.OfPrices([0, 0], [1, 1], [1, 1], [1, 1]).Fisher.Reason.Should().Be(UndefinedReason.ZeroBase);
        ValueIndex.Of([1], [double.NaN], [1], [1]).Change.Reason.Should().Be(UndefinedReason.MissingValue);
        FluentActions.Invoking(() => BasketIndex.OfPrices([1], [1, 2], [1], [1])).Should().Throw<ArgumentException>();
    }

    // Mean score of 65 members, then of 83: (40·10 + 25·20)/65, (43·11 + 40·24)/83, and the old scores in the new composition.
    [Fact]
    public void A_population_that_changes()
    {
        var indices = MeanLevelIndices.Of([10, 20], [40, 25], [11, 24], [43, 40]);

        indices.VariableComposition.GetValue().Should().BeApproximately(1433 / 83.0 / (900 / 65.0), 1e-14);
        indices.FixedComposition.GetValue().Should().BeApproximately(1433 / 1230.0, 1e-14);
        indices.Structure.GetValue().Should().BeApproximately(1230 / 83.0 / (900 / 65.0), 1e-14);
    }

    [Fact]
    public void Variable_is_fixed_times_structure() => Gen.Double[0.1, 100].Array[16].Sample(x =>
    {
        var i = MeanLevelIndices.Of(x.AsSpan(0, 4), x.AsSpan(4, 4), x.AsSpan(8, 4), x.AsSpan(12, 4));
        return Math.Abs(i.FixedComposition.GetValue() * i.Structure.GetValue() / i.VariableComposition.GetValue() - 1) < 1e-13;
    });

    [Fact]
    public void A_new_group_without_a_past_leaves_only_the_variable_index()
    {
        var indices = MeanLevelIndices.Of([10, double.NaN], [1, 0], [12, 20], [1, 1]);

        indices.VariableComposition.Value.Should().Be(1.6);
        indices.FixedComposition.Reason.Should().Be(UndefinedReason.MissingValue);
        indices.Structure.Reason.Should().Be(UndefinedReason.MissingValue);
    }

    [Fact]
    public void Chains_are_linked_and_rebased()
    {
        var linked = new Quantity[4];
        Dynamics.Link([1.5, 2, 0.5], linked);
        linked.Should().Equal(1, 1.5, 3, 1.5);

        var rebased = new Quantity[4];
        Dynamics.Rebase(linked, 2, rebased);
        rebased[2].Value.Should().Be(1);
        rebased[1].Value.Should().Be(0.5);

        Dynamics.Link([1.5, Quantity.Undefined(UndefinedReason.ZeroBase), 2], linked);
        linked.Select(q => q.Reason).Should().Equal(null, null, UndefinedReason.ZeroBase, UndefinedReason.ZeroBase);
        FluentActions.Invoking(() => Dynamics.Rebase(linked, 4, rebased)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
