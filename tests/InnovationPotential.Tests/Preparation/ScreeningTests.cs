using InnovationPotential.Tests.Normalizations;

namespace InnovationPotential.Tests.Preparation;

public sealed class ScreeningTests
{
    [Theory]
    [InlineData("67", 2.0 / 3)]
    [InlineData("75", 0.75)]
    [InlineData("90", 0.9)]
    public void Units_below_the_coverage_go_and_those_on_it_stay(string file, double coverage)
    {
        var expected = ReferenceCsv.Read($"small11/screen_byNA_{file}.csv").Where("Included", "TRUE").Words("uCode");

        var prepared = Screening.OfUnits(coverage).Apply(Clusters11.Table);

        prepared.Table.Units.Should().Equal(expected);
        prepared.Diagnostics.Select(d => d.Location.Unit).Should().BeEquivalentTo(Clusters11.Table.Units.Except(expected));
        prepared.Diagnostics.Where(d => d.Code != PreparationCodes.UnitExcluded || !d.Message.Contains("cells observed (0.")).Should()
            .BeEmpty();
    }

    [Fact]
    public void Demands_come_last()
    {
        var prepared = Screening.OfUnits(0.9).Keeping("C03", "C02").LeavingOut("C02").Apply(Clusters11.Table);

        prepared.Table.Units.Should().Equal("C03", "C04", "C06", "C07", "C09");
        prepared.Diagnostics.Should().Contain(d => d.Code == PreparationCodes.KeptOnDemand && d.Location.Unit == "C03");
        prepared.Diagnostics.Should()
            .Contain(d => d.Code == PreparationCodes.UnitExcluded && d.Location.Unit == "C02" && d.Message.Contains("on demand"));
    }

    [Fact]
    public void Indicators_that_fail_on_the_reference_are_left_out_of_every_table()
    {
        var fitted = Screening.OfIndicators(0.85).Fit(Clusters11.Table);
        fitted.Diagnostics.Select(d => d.Location.Node).Should().Equal("x3", "x7");

        var complete = Clusters11.Table.OfUnits(["C02", "C04"]);
        fitted.Apply(complete).Table.Indicators.Should().Equal("x1", "x2", "x4", "x5", "x6", "x8");
    }

    [Fact]
    public void Zeros_exclude_and_nothing_known_is_no_zero()
    {
        var table = IndicatorTable.Create(["A", "B", "C"],
            [IndicatorColumn.Of("x", 0, 1, null), IndicatorColumn.Of("y", 0, 0, null), IndicatorColumn.Of("z", 3, 2, null)]);

        Screening.OfUnits(0, 0.5).Apply(table).Table.Units.Should().Equal("B", "C");
        Screening.OfUnits(0.1, 0.5).Apply(table).Table.Units.Should().Equal("B");
        Screening.OfIndicators(0, 0.5).Apply(table).Table.Indicators.Should().Equal("x", "z");
    }

    [Fact]
    public void What_does_not_apply_does_not_count_and_what_is_imputed_is_not_observed()
    {
        var table = IndicatorTable.Create(["A", "B"], [
            IndicatorColumn.Of("x", 1, 1).WithStates(ObservationState.Observed, ObservationState.Imputed),
            IndicatorColumn.Of("y", null, 1).WithStates(ObservationState.NotApplicable, ObservationState.Observed)]);

        Screening.OfUnits(0.6).Apply(table).Table.Units.Should().Equal("A");
    }

    [Fact]
    public void Nothing_left_is_an_error_that_says_why()
    {
        var table = IndicatorTable.Create(["A"], [IndicatorColumn.Of("x", (double?)null)]);

        FluentActions.Invoking(() => Screening.OfUnits().Apply(table)).Should().Throw<InvalidInputException>()
            .Which.Diagnostics.Select(d => d.Code).Should().Equal(PreparationCodes.NothingLeft, PreparationCodes.UnitExcluded);
        FluentActions.Invoking(() => Screening.OfIndicators().Apply(table)).Should().Throw<InvalidInputException>();
        FluentActions.Invoking(() => Screening.OfUnits(1.1)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
