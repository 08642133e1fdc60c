using InnovationPotential.Preparation;

namespace InnovationPotential.Tests.Preparation;

public sealed class DenominationTests
{
    [Theory]
    [InlineData("small11/denominated.csv", 1, 1)]
    [InlineData("small11/denominated_scaled.csv", 1000, 10)]
    public void Attributes_divide_as_in_the_reference(string file, double first, double second) =>
        PreparationPlan.Of(Denomination.ByAttribute("Pop", first).For("x1"), Denomination.ByAttribute("Area", second).For("x5"))
            .Apply(Clusters11.Table).Table.ShouldHold(file);

    [Fact]
    public void Columns_divide_period_by_period_and_not_themselves()
    {
        var table = IndicatorTable.Create(
            ["A", "B"],
            [IndicatorColumn.Of("x", 10, 20, 30, 40), IndicatorColumn.Of("people", 2, 4, 5, 8)],
            [2020, 2021]);

        var prepared = Denomination.ByIndicator("people", 10).Apply(table);

        prepared.Table["x"].ShouldHold([50, 50, 60, 50], "x / (people / 10)");
        prepared.Table["people"].ShouldHold([2, 4, 5, 8], "a denominator stays");
        prepared.Log.Should().HaveCount(4);
        prepared.Log[2].Should().Be(new CellChange("denomination-by-indicator", "x", "A", 2021, 30, 60) { Reason = "per 10 people" });
    }

    [Fact]
    public void An_unusable_denominator_makes_the_value_missing_and_says_so()
    {
        var table = IndicatorTable.Create(
            ["A", "B", "C", "D", "E"],
            [IndicatorColumn.Of("x", 10, 20, 30, 40, null)],
            attributes: [new UnitAttribute("size", ["0", "-2", null, "2e1", "many"])]);

        var prepared = Denomination.ByAttribute("size").Apply(table);

        prepared.Table["x"].ShouldHold([double.NaN, double.NaN, double.NaN, 2, double.NaN], "x / size");
        prepared.Diagnostics.Should().ContainSingle(d => d.Code == PreparationCodes.UnusableDenominator).Which.Message.Should()
            .EndWith("no number: 3 (A, B, C).");
    }

    [Fact]
    public void What_is_divided_by_an_imputed_value_is_imputed()
    {
        var table = IndicatorTable.Create(["A", "B"], [
            IndicatorColumn.Of("x", 10, 20),
            IndicatorColumn.Of("size", 2, 5).WithStates(ObservationState.Imputed, ObservationState.Observed)]);

        var column = Denomination.ByIndicator("size").For("x").Apply(table).Table["x"];

        column[0].Should().Be(new Observation(5, ObservationState.Imputed));
        column[1].Should().Be(new Observation(4, ObservationState.Observed));
    }

    [Fact]
    public void A_denominator_must_be_there()
    {
        FluentActions.Invoking(() =>
            PreparationPlan.Of(Denomination.ByIndicator("a"), Denomination.ByAttribute("b"), Imputation.Mean.For("c"))
                .Apply(Clusters11.Table))
            .Should().Throw<InvalidInputException>().Which.Diagnostics.Should()
            .HaveCount(3).And.OnlyContain(d => d.Code == PreparationCodes.UnknownName);
        FluentActions.Invoking(() => Denomination.ByIndicator("a", 0)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
