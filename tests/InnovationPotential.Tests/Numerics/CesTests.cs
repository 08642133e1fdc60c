using CsCheck;
using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

public sealed class CesTests
{
    private static readonly double[] Values = [.9, .5, .8], Equal = [1, 1, 1];

    [Theory]
    [InlineData(1, .733333)]
    [InlineData(.5, .722623)]
    [InlineData(0, .711379)]
    [InlineData(-1, .687898)]
    [InlineData(-2, .664354)]
    [InlineData(-10, .557402)]
    [InlineData(-100, .505523)]
    [InlineData(double.NegativeInfinity, .5)]
    [InlineData(double.PositiveInfinity, .9)]
    public void Published_values(double rho, double expected) => Ces.Combine(Values, Equal, rho).Should().BeApproximately(expected, 5e-7);

    [Fact]
    public void Large_exponents_do_not_overflow() => Ces.Combine([1e-3, 1e3], [1, 1], -5000).Should().BeApproximately(1e-3, 1e-6);

    [Theory]
    [InlineData(1e-12)]
    [InlineData(-1e-89)]
    public void A_negligible_exponent_is_geometric(double rho)
    {
        Ces.Combine(Values, Equal, rho).Should().BeApproximately(.711378660898, 1e-9);
        Ces.RequiredValue(Values, Equal, rho, 1, .8).Should().BeApproximately(.7111111111111111, 1e-9);
        Ces.Combine([0, 1, 1], Equal, -1e-3).Should().Be(0);
    }

    [Fact]
    public void Missing_and_weightless_arguments_are_left_out() =>
        Ces.Combine([4, double.NaN, 9, -1], [1, 5, 1, 0], 0).Should().BeApproximately(6, 1e-12);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NegativeInfinity)]
    public void A_zero_binds_where_arguments_cannot_replace_each_other_even_beside_an_endless_one(double rho)
    {
        Ces.Combine([0, 1], [1, 1], rho).Should().Be(0);
        Ces.Combine([0, double.PositiveInfinity], [1, 1], rho).Should().Be(0);
    }

    [Fact]
    public void What_is_undefined_is_null()
    {
        Ces.Combine([double.NaN], [1], 0).Should().BeNull();
        Ces.Combine([1, 2], [0, 0], 0).Should().BeNull();
        Ces.Combine([1, -2], [1, 1], .5).Should().BeNull();
    }

    [Fact]
    public void An_infinite_argument_has_its_limit()
    {
        Ces.Combine([2, double.PositiveInfinity], [1, 1], -1).Should().BeApproximately(4, 1e-12);
        Ces.Combine([2, double.PositiveInfinity], [1, 1], -2).Should().BeApproximately(2.8284271247461903, 1e-12);
        Ces.Combine([2, double.PositiveInfinity], [1, 1], 0).Should().Be(double.PositiveInfinity);
        Ces.Combine([2, double.PositiveInfinity], [1, 1], double.NegativeInfinity).Should().Be(2);
    }

    // Central differences of ln P by ln R, computed apart from the library.
    [Theory]
    [InlineData(-2, .1816324, .588489, .2298785)]
    [InlineData(-1, .2547771, .4585987, .2866242)]
    [InlineData(0, .3333333, .3333333, .3333333)]
    [InlineData(.5, .372001, .2772732, .3507259)]
    [InlineData(2, .4764706, .1470588, .3764706)]
    [InlineData(double.NegativeInfinity, 0, 1, 0)]
    [InlineData(double.PositiveInfinity, 1, 0, 0)]
    public void Elasticities_are_the_logarithmic_derivatives(double rho, double first, double second, double third)
    {
        var elasticities = new double[3];
        Ces.Elasticities(Values, Equal, rho, elasticities);

        elasticities.Should().SatisfyRespectively(
            e => e.Should().BeApproximately(first, 1e-6), e => e.Should().BeApproximately(second, 1e-6),
            e => e.Should().BeApproximately(third, 1e-6));
    }

    [Fact]
    public void At_a_kink_or_a_zero_there_is_no_elasticity()
    {
        var elasticities = new double[2];
        Ces.Elasticities([.5, .5], [1, 1], double.NegativeInfinity, elasticities);
        elasticities.Should().OnlyContain(e => double.IsNaN(e));

        Ces.Elasticities([0, .5], [1, 1], 0, elasticities);
        elasticities.Should().OnlyContain(e => double.IsNaN(e));
    }

    // Found by bisection, apart from the library.
    [Theory]
    [InlineData(-2, .75, .6279175892863641)]
    [InlineData(-1, .75, .6101694915254234)]
    [InlineData(0, .75, .5859375)]
    [InlineData(0, .8, .7111111111111111)]
    [InlineData(.5, .75, .5699732418523187)]
    [InlineData(-1, 1.2, 7.2)]
    public void The_required_value_of_one_argument(double rho, double target, double expected) =>
        Ces.RequiredValue(Values, Equal, rho, 1, target).Should().BeApproximately(expected, 1e-9);

    [Fact]
    public void The_required_value_with_weights() =>
        Ces.RequiredValue(Values, [.5, .3, .2], 0, 1, .8).Should().BeApproximately(.6574092082731942, 1e-12);

    [Fact]
    public void No_value_may_be_enough_and_none_may_be_needed()
    {
        Ces.RequiredValue(Values, Equal, -1, 1, 1.3).Should().BeNull("the harmonic mean of the others with an endless one is 1.27");
        Ces.RequiredValue([0, .5], [1, 1], 0, 1, .1).Should().BeNull();
        Ces.RequiredValue(Values, Equal, double.NegativeInfinity, 1, .85).Should().BeNull();
        Ces.RequiredValue(Values, Equal, double.NegativeInfinity, 1, .7).Should().Be(.7);
        Ces.RequiredValue(Values, Equal, 1, 1, .5).Should().Be(0);
    }

    [Fact]
    public void The_required_value_reaches_the_target() =>
        Gen.Select(Gen.Double[.05, 2].Array[4], Gen.Double[.1, 3].Array[4], Gen.Double[-6, 1], Gen.Double[.1, 1.5])
        .Sample((values, weights, rho, target) =>
        {
            if (Ces.RequiredValue(values, weights, rho, 2, target) is not { } required || required is 0 or > 1e6 or < 1e-6) return;
            values[2] = required;
            Ces.Combine(values, weights, rho).Should().BeApproximately(target, 1e-6 * target);
        });

    [Fact]
    public void The_function_ascends_with_its_exponent_and_its_arguments() =>
        Gen.Select(Gen.Double[.01, 3].Array[3], Gen.Double[.1, 3].Array[3], Gen.Double[-20, 3], Gen.Double[0, 5], Gen.Double[0, 1])
            .Sample((values, weights, rho, more, rise) =>
        {
            var value = Ces.Combine(values, weights, rho)!.Value;
            Ces.Combine(values, weights, rho + more)!.Value.Should().BeGreaterThanOrEqualTo(value - 1e-9);
            value.Should().BeInRange(values.Min() - 1e-12, values.Max() + 1e-12);
            values[1] += rise;
            Ces.Combine(values, weights, rho)!.Value.Should().BeGreaterThanOrEqualTo(value - 1e-12);
        });

    [Fact]
    public void Guards()
    {
        FluentActions.Invoking(() => Ces.Combine([1], [1, 2], 0)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Ces.Combine([1], [-1], 0)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Ces.Combine([1], [1], double.NaN)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Ces.RequiredValue([1], [1], 0, 1, 1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Ces.RequiredValue([1], [1], 0, 0, 0)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
