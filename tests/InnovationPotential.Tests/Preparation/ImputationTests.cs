using System.Text.Json;
using InnovationPotential.Preparation;

namespace InnovationPotential.Tests.Preparation;

public sealed class ImputationTests
{
    public static TheoryData<string, Imputation> Reference => new()
    {
        { "impute_mean", Imputation.Mean },
        { "impute_median", Imputation.Median },
        { "impute_mean_grp", Imputation.ByGroup("Zone") },
        { "impute_median_grp", Imputation.ByGroup("Zone", Center.Median) },
        { "impute_row_pillar_mean", Imputation.BySiblings() },
        { "impute_row_all_mean", Imputation.BySiblings(acrossAll: true) },
    };

    [Theory]
    [MemberData(nameof(Reference))]
    public void Clusters_are_imputed_as_in_the_reference(string file, Imputation method)
    {
        var prepared = method.Apply(Clusters11.Table, Clusters11.Pillars);

        prepared.Table.ShouldHold($"small11/{file}.csv");
        prepared.Log.Should()
            .HaveCount(8).And.OnlyContain(c => c.Before == null && c.After != null && c.Reliability >= 0 && c.Reliability <= 1
                && c.ExpectedError > 0);
        prepared.Table["C03", "x2"].State.Should().Be(ObservationState.Imputed);
        prepared.Table["C03", "x1"].State.Should().Be(ObservationState.Observed);
    }

    [Fact]
    public void Degenerate_columns_are_imputed_as_in_the_reference_and_a_group_without_values_stays_missing()
    {
        using var json = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "TestData", "reference", "degenerate", "impute.json")));
        double[] Values(JsonElement list) =>
            [.. list.EnumerateArray().Select(e => e.ValueKind == JsonValueKind.Number ? e.GetDouble() : double.NaN)];
        var table = Clusters11.Read("degenerate/input.csv", ["const", "allna", "single", "binary", "plain", "lowout", "offset", "tiny"],
            []);
        var mean = Imputation.Mean.Apply(table);
        foreach (var code in table.Indicators)
            mean.Table[code]
                .ShouldHold(Values(json.RootElement.GetProperty("impute_df_mean").GetProperty("value").GetProperty(code)), code);
        mean.Diagnostics.Should().Contain(d => d.Code == PreparationCodes.LeftMissing && d.Location.Node == "allna");

        var grouped = IndicatorTable.Create(
            table.Units, [table["single"], table["plain"]],
            attributes: [new UnitAttribute("group", ["a", "a", "b", "b", "b", null, "c", "c", "c", "d", "d", "d", "e", null])]);
        foreach (var center in (Center[])[Center.Mean, Center.Median])
        {
            var prepared = Imputation.ByGroup("group", center).Apply(grouped);
            foreach (var code in grouped.Indicators)
                prepared.Table[code]
                    .ShouldHold(Values(
                        json.RootElement.GetProperty($"{(code == "plain" ? center.ToString().ToLowerInvariant() : "mean")}_grp_{code}")
                            .GetProperty("value")), code);
            prepared.Diagnostics.Should()
                .Contain(d => d.Code == PreparationCodes.LeftMissing && d.Location.Node == "single"
                    && d.Message.Contains(": 11 (D01, D02, "));
        }
    }

    [Fact]
    public void Panel_methods_fill_from_the_units_own_periods()
    {
        // Unit A: 1 . . 5 . with the years 2015, 2016, 2018, 2020, 2021; unit B has a value at 2018 only; unit C none.
        var table = IndicatorTable.Create(
            ["A", "B", "C"],
            [IndicatorColumn.Of("x", 1, null, null, null, null, null, null, 7, null, 5, null, null, null, null, null)],
            [2015, 2016, 2018, 2020, 2021]);
        double?[] Series(Imputation method, string unit) => [.. table.Periods.Select(p => method.Apply(table).Table[unit, "x", p].Value)];

        Series(Imputation.Previous, "A").Should().Equal(1, 1, 1, 5, 5);
        Series(Imputation.Previous with { MaximumAge = 1 }, "A").Should().Equal(1, 1, null, 5, 5);
        Series(Imputation.Next, "A").Should().Equal(1, 5, 5, 5, null);
        Series(Imputation.Nearest, "A").Should().Equal(1, 1, 5, 5, 5);
        Series(Imputation.Linear, "A").Select(v => v is { } x ? Math.Round(x, 12) : (double?)null).Should().Equal(1, 1.8, 3.4, 5, null);
        Series(Imputation.LinearWithConstantEnds, "B").Should().Equal(7, 7, 7, 7, 7);
        Series(Imputation.Linear, "B").Should().Equal(null, null, 7, null, null);
        Series(Imputation.Previous, "C").Should().OnlyContain(v => v == null);

        var eis = PreparationPlan.Of(Imputation.Previous, Imputation.Next).Apply(table);
        eis.Table.Periods.Select(p => eis.Table["B", "x", p].Value).Should().Equal(7, 7, 7, 7, 7);
        eis.Log.Where(c => c.Unit == "B").Select(c => c.Step).Should()
            .Equal("imputation-previous", "imputation-previous", "imputation-next", "imputation-next");
    }

    [Fact]
    public void Panel_methods_say_that_a_cross_section_has_no_other_period()
    {
        var prepared = Imputation.Linear.Apply(Clusters11.Table);

        prepared.Log.Should().BeEmpty();
        prepared.Diagnostics.Where(d => d.Code == PreparationCodes.LeftMissing).Should().HaveCount(5);
    }

    [Fact]
    public void The_reliability_of_a_panel_method_is_found_by_leaving_values_out()
    {
        // Left out in turn, 2 and 3 of A are 1 and 2 by their predecessor, 12 and 14 of B are 10 and 12.
        var table = IndicatorTable.Create(["A", "B"], [IndicatorColumn.Of("x", 1, 10, 2, 12, 3, 14, null, null)], [2018, 2019, 2020, 2021]);

        var change = Imputation.Previous.Apply(table).Log[0];

        change.ExpectedError.Should().BeApproximately(Math.Sqrt((1 + 1 + 4 + 4) / 4.0), 1e-12);
        change.Reliability.Should().BeApproximately(1 - (10 / ((4 + 9 + 144 + 196) - (31 * 31 / 4.0))), 1e-12);
    }

    [Fact]
    public void Regression_goes_by_the_best_correlated_indicator_that_the_unit_has()
    {
        var table = IndicatorTable.Create(["A", "B", "C", "D", "E", "F"], [
            IndicatorColumn.Of("x", 1, 2, 3, 4, null, null),
            IndicatorColumn.Of("good", 2, 4, 6, 8.5, 10, null),
            IndicatorColumn.Of("poor", 5, 1, 4, 2, 3, 2)]);

        var prepared = Imputation.Regression(4).Apply(table);

        // Lines by hand: x on good, b = 10.75/23.1875; x on poor, b = −3/10 and a = 2.5 + 0.3·3.
        prepared.Table["x"][4].Value.Should().BeApproximately(2.5 + ((10.75 / 23.1875) * (10 - 5.125)), 1e-12);
        prepared.Table["x"][5].Value.Should().BeApproximately(3.4 - (0.3 * 2), 1e-12);
        prepared.Log[0].Reliability.Should().BeApproximately(10.75 * 10.75 / (23.1875 * 5), 1e-12);
        prepared.Log[1].Reliability.Should().BeApproximately(9 / (10.0 * 5), 1e-12);
        prepared.Log[1].ExpectedError.Should().BeApproximately(Math.Sqrt((5 - 0.9) / 2), 1e-12);
    }

    [Fact]
    public void Expectation_and_maximization_of_two_indicators_of_which_one_is_complete_is_the_regression_line()
    {
        double?[] x = [1, 2, 3, 4, 5, 6], y = [2, 3, 5, 4, null, null];
        var table = IndicatorTable.Create(["A", "B", "C", "D", "E", "F"], [IndicatorColumn.Of("x", x), IndicatorColumn.Of("y", y)]);

        var prepared = Imputation.ExpectationMaximization.Apply(table);

        // The line over A to D: slope 4/5, through (2.5, 3.5).
        prepared.Table["y"][4].Value.Should().BeApproximately(5.5, 1e-6);
        prepared.Table["y"][5].Value.Should().BeApproximately(6.3, 1e-6);
        // Anderson (1957): the residual variance is 1.8/4; the variance of y is that plus 0.8² times that of all x, 35/12.
        prepared.Log[0].ExpectedError.Should().BeApproximately(Math.Sqrt(0.45), 1e-6);
        prepared.Log[0].Reliability.Should().BeApproximately(1 - (0.45 / (0.45 + (0.64 * 35 / 12))), 1e-6);
    }

    [Fact]
    public void A_distribution_that_cannot_be_fitted_fills_nothing_and_says_so()
    {
        var prepared = Imputation.ExpectationMaximization.Fit(Clusters11.Table.OfUnits(["C01", "C02", "C03", "C04"]));

        prepared.Diagnostics.Should().Contain(d => d.Code == PreparationCodes.NotFitted);
        prepared.Apply(Clusters11.Table).Log.Should().BeEmpty();
    }

    [Fact]
    public void The_nearest_units_are_those_of_the_smallest_standardized_distance()
    {
        var table = IndicatorTable.Create(["A", "B", "C", "D", "E"], [
            IndicatorColumn.Of("x", 1, 2, 3, 9, 2.4),
            IndicatorColumn.Of("y", 100, 300, 200, 900, 250),
            IndicatorColumn.Of("z", 1, 5, 9, 40, null)]);

        Imputation.NearestUnits(1).Apply(table).Table["z"][4].Value.Should().Be(5, "B is 0.4/3.2 and 50/314 away, C 0.6/3.2 and as much");
        Imputation.NearestUnits(2).Apply(table).Table["z"][4].Value.Should().Be(7);
        Imputation.NearestUnits(9).Apply(table).Table["z"][4].Value.Should().Be(13.75);
    }

    [Fact]
    public void What_was_learned_fills_units_not_seen()
    {
        var news = IndicatorTable.Create(["new"], Clusters11.Codes.Select(c => IndicatorColumn.Of(c, c == "x1" ? 10 : null)),
            attributes: [new UnitAttribute("Zone", ["Mid"])]);

        Imputation.Mean.Fit(Clusters11.Table).Apply(news).Table["x3"][0].Value.Should().BeApproximately(37.166666666666664, 1e-9);
        Imputation.ByGroup("Zone").Fit(Clusters11.Table).Apply(news).Table["x3"][0].Value.Should().BeApproximately(41.65, 1e-9);
        Imputation.BySiblings().Fit(Clusters11.Table, Clusters11.Pillars).Apply(news).Table["x2"][0].Value.Should()
            .BeApproximately(1.96 - ((10 - 3.507) / 406.993 * 6.47), 1e-9);
    }

    [Fact]
    public void What_does_not_apply_is_never_imputed_and_what_is_withheld_is()
    {
        var table = IndicatorTable.Create(["A", "B", "C", "D"], [
            IndicatorColumn.Of("x", 1, null, null, 3)
                .WithStates(ObservationState.Observed, ObservationState.NotApplicable, ObservationState.Suppressed,
                    ObservationState.Observed)]);

        var column = Imputation.Mean.Apply(table).Table["x"];

        column[1].Should().Be(new Observation(null, ObservationState.NotApplicable));
        column[2].Should().Be(new Observation(2, ObservationState.Imputed));
    }

    [Fact]
    public void Each_period_or_one_for_all_may_be_learned_from()
    {
        var table = IndicatorTable.Create(["A", "B", "C"], [IndicatorColumn.Of("x", 1, 3, null, 5, 9, null)], [2020, 2021]);
        double?[] Filled(FitScope scope) => [.. Imputation.Mean.Fit(table, scope: scope).Apply(table).Log.Select(c => c.After)];

        Filled(FitScope.WholePanel).Should().Equal(4.5, 4.5);
        Filled(FitScope.EachPeriod).Should().Equal(2, 7);
        Filled(FitScope.BasePeriod(2020)).Should().Equal(2, 2);
        FluentActions.Invoking(() => Imputation.Mean.Fit(table, scope: FitScope.EachPeriod).Apply(table.Of(2020))).Should()
            .Throw<InvalidInputException>();
        FluentActions.Invoking(() => Filled(FitScope.BasePeriod(1999))).Should().Throw<InvalidInputException>();
    }
}
