using InnovationPotential.Trends;

namespace InnovationPotential.Tests.Trends;

public sealed class QuantityTests
{
    [Fact]
    public void A_finite_number_is_a_value()
    {
        Quantity quantity = 1.5;

        quantity.IsDefined.Should().BeTrue();
        quantity.Value.Should().Be(1.5);
        quantity.Reason.Should().BeNull();
        quantity.ToString().Should().Be("1.5");
        quantity.TryGetValue(out var value).Should().BeTrue();
        value.Should().Be(1.5);
    }

    [Theory]
    [InlineData(double.NaN, UndefinedReason.MissingValue)]
    [InlineData(double.PositiveInfinity, UndefinedReason.Overflow)]
    [InlineData(double.NegativeInfinity, UndefinedReason.Overflow)]
    public void NaN_and_infinity_never_become_values(double number, UndefinedReason reason)
    {
        var quantity = Quantity.Of(number);

        quantity.Value.Should().BeNull();
        quantity.Reason.Should().Be(reason);
    }

    [Fact]
    public void An_undefined_one_says_why_and_what_else_there_is()
    {
        var quantity = Quantity.Undefined(UndefinedReason.ZeroBase, Alternatives.AbsoluteIncrement | Alternatives.SenSlope);

        quantity.ToString().Should().Be("undefined (the base value is zero; defined: AbsoluteIncrement, SenSlope)");
        quantity.Invoking(q => q.GetValue()).Should().Throw<InvalidOperationException>().WithMessage("*base value is zero*");
        quantity.Should().Be(Quantity.Undefined(UndefinedReason.ZeroBase, Alternatives.AbsoluteIncrement | Alternatives.SenSlope));
        quantity.Should().NotBe(Quantity.Undefined(UndefinedReason.ZeroBase));
    }

    [Fact]
    public void The_default_is_undefined() => default(Quantity).Reason.Should().Be(UndefinedReason.MissingValue);

    [Fact]
    public void Every_reason_has_words() =>
        Enum.GetValues<UndefinedReason>().Select(r => r.Describe()).Should().OnlyHaveUniqueItems().And.NotContain("");
}
