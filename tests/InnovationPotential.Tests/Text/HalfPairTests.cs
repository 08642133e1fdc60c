using InnovationPotential.Text;

namespace InnovationPotential.Tests.Text;

/// <summary>Half a surrogate pair is no character: names may not hold one, and no two texts are taken for one.</summary>
public sealed class HalfPairTests
{
    [Fact]
    public void A_table_says_which_name_holds_one()
    {
        FluentActions.Invoking(() => IndicatorTable.Create(["A\uD800", "B"], [IndicatorColumn.Of("a\uDC00", 1, 2)])).Should()
            .Throw<InvalidInputException>().Which.Diagnostics.Select(d => d.ToString()).Should().BeEquivalentTo(
            "error IP2070: The name of the unit 'A\uFFFD' holds half a surrogate pair, which is no character. Write the name anew; the "
                + "text it comes from was cut within a character.",
            "error IP2070: The name of the indicator 'a\uFFFD' holds half a surrogate pair, which is no character. Write the name anew; "
                + "the text it comes from was cut within a character.");
        IndicatorTable.Create(["A𝒳"], [IndicatorColumn.Of("a", 1)]).Units.Should().Equal("A𝒳");
    }

    [Fact]
    public void A_model_says_which_code_or_title_holds_one() => IndicatorModel.Create("m", m => m
        .Indicator("a\uD800").Indicator("b", i => i with { Name = "\uDC00" })).Validate().Select(d => d.Code).Should()
        .Equal(ModelCodes.HalfPair, ModelCodes.HalfPair);

    [Fact]
    public void Texts_that_differ_in_one_have_fingerprints_of_their_own()
    {
        string[] prints =
        [
            .. ((string[])["x\uD800", "x\uD801", "x\uFFFD"]).Select(value => IndicatorTable.Create(
                ["A"], [IndicatorColumn.Of("a", 1)], null, [new UnitAttribute("region", [value])]).Fingerprint),
        ];
        prints.Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData(1e300, "1.000E+300", "1E+300")]
    [InlineData(-2.5e15, "-2.500E+15", "-2.5E+15")]
    [InlineData(123456789.5, "123456789.500", "123456789.5")]
    public void Large_numbers_have_an_exponent(double number, string shown, string plain)
    {
        NumberText.Show(number).Should().Be(shown);
        NumberText.Plain(number).Should().Be(plain);
    }
}
