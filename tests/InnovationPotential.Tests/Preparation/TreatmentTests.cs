using InnovationPotential.Indicators;
using InnovationPotential.Preparation;
using InnovationPotential.Tests.Normalizations;

namespace InnovationPotential.Tests.Preparation;

public sealed class TreatmentTests
{
    public static TheoryData<string, OutlierTreatment> Reference => new()
    {
        { "treat_default", OutlierTreatment.Winsorize(5, Transformation.Log) },
        { "treat_win1", OutlierTreatment.Winsorize(1, Transformation.Log) },
        { "treat_f2_log_CT_plus", OutlierTreatment.Winsorize(1, Transformation.LogOfTail) },
        { "treat_combined", OutlierTreatment.Winsorize(1, Transformation.Log) with { TransformWinsorized = true } },
    };

    [Theory]
    [MemberData(nameof(Reference))]
    public void Clusters_are_treated_as_in_the_reference(string file, OutlierTreatment treatment)
    {
        var prepared = treatment.Apply(Clusters11.Table);

        prepared.Table.ShouldHold($"small11/{file}.csv");
        prepared.Log.Select(c => $"{c.Unit} {c.Indicator}: {c.Before} -> {c.After}").Should()
            .Equal("C04 x1: 410.5 -> 16.56", "C07 x6: 3.5 -> 96.96", "C09 x8: 640 -> 160");
    }

    [Fact]
    public void The_shape_before_and_after_is_the_reference()
    {
        var expected = ReferenceCsv.Read("small11/treat_default_details.csv");
        var fitted = (FittedTreatment)OutlierTreatment.Winsorize(5, Transformation.Log).Fit(Clusters11.Table).Stages[0].Lessons[0];
        foreach (var treated in fitted.Indicators)
        {
            var row = expected.Where("iCode", treated.Indicator);
            treated.SkewnessBefore.Should().BeApproximately(row.Numbers("check_SkewKurt0.Skew")[0], 1e-9);
            treated.KurtosisBefore.Should().BeApproximately(row.Numbers("check_SkewKurt0.Kurt")[0], 1e-9);
            treated.SkewnessAfter.Should().BeApproximately(row.Numbers("check_SkewKurt1.Skew")[0], 1e-9);
            treated.KurtosisAfter.Should().BeApproximately(row.Numbers("check_SkewKurt1.Kurt")[0], 1e-9);
            treated.Points.Should().Be((int)row.Numbers("winsorise.nwin")[0]);
        }
    }

    [Fact]
    public void Degenerate_columns_are_treated_as_in_the_reference_save_the_spike_that_the_peer_leaves()
    {
        var csv = ReferenceCsv.Read("degenerate/input.csv");
        var prepared = OutlierTreatment.Winsorize(5, Transformation.Log)
            .Fit(Clusters11.Read("degenerate/input.csv", [.. csv.Columns.Skip(1)], []));
        var table = prepared.Apply(Clusters11.Read("degenerate/input.csv", [.. csv.Columns.Skip(1)], [])).Table;

        table.ShouldHold("degenerate/treat.csv", "spike");
        table["spike"][13].Value.Should().Be(10, "the definition winsorizes it, although a constant column is left");
        prepared.Diagnostics.Should().Contain(d => d.Code == PreparationCodes.ConstantAfterTreatment && d.Location.Node == "spike");
        prepared.Diagnostics.Where(d => d.Code == PreparationCodes.ConstantColumn).Select(d => d.Location.Node).Should().Equal("const");
        prepared.Diagnostics.Where(d => d.Code == PreparationCodes.TooFewValues).Select(d => d.Location.Node).Should()
            .Equal("allna", "single", "three");
    }

    [Fact]
    public void Vectors_are_treated_as_in_the_reference_unless_ties_exceed_the_allowance_there()
    {
        var csv = ReferenceCsv.Read("vectors/treat.csv");
        foreach (var name in csv.Words("vector").Distinct())
        {
            var (x, expected) = (csv.Where("vector", name).Numbers("x"), csv.Where("vector", name).Numbers("treated"));
            Treat(OutlierTreatment.Winsorize(5, Transformation.Log), x).ShouldHold(expected, name);
        }
    }

    [Fact]
    public void Winsorizing_changes_as_many_points_as_in_the_reference_and_never_more_than_allowed()
    {
        var csv = ReferenceCsv.Read("vectors/winsorise.csv");
        var vectors = ReferenceCsv.Read("vectors/vectors.csv");
        var (same, stopped) = (0, new List<string>());
        for (var i = 0; i < csv.Words("vector").Length; i++)
        {
            var (name, allowed) = (csv.Words("vector")[i], csv.Numbers("winmax")[i]);
            var maximum = double.IsNaN(allowed) ? int.MaxValue : (int)allowed;
            var x = vectors.Where("vector", name).Numbers("x");
            if (csv.Words("error")[i] != "NA" || x.Count(v => !double.IsNaN(v)) < 4) continue;
            var column = Treat(OutlierTreatment.Winsorize(maximum), x);
            var changed = Enumerable.Range(0, x.Length).Count(r => column[r].Value is { } v && v != x[r]);
            changed.Should().BeLessThanOrEqualTo(maximum);
            if (csv.Numbers("nwin")[i] > maximum)
            {
                stopped.Add($"{name} {maximum}");
                continue;
            }

            changed.Should().Be((int)csv.Numbers("nwin")[i], $"{name} {maximum}");
            Enumerable.Range(0, x.Length).Max(r => column[r].Value).Should().Be(csv.Numbers("max")[i], $"{name} {maximum}");
            Enumerable.Range(0, x.Length).Min(r => column[r].Value).Should().Be(csv.Numbers("min")[i], $"{name} {maximum}");
            same++;
        }

        same.Should().BeGreaterThan(60);
        stopped.Should().NotBeEmpty().And.OnlyContain(s => s.StartsWith("n30_ties_top"));
    }

    [Fact]
    public void A_group_of_ties_stays_or_exceeds_the_number_on_demand()
    {
        // n30_ties_top of the reference: 1 to 9 and three values of 80, of which one may change.
        var x = ReferenceCsv.Read("vectors/vectors.csv").Where("vector", "n30_ties_top").Numbers("x");
        double Highest(OutlierTreatment treatment) => Treat(treatment, x).Values.ToArray().Max();

        Highest(OutlierTreatment.Winsorize(1)).Should().Be(80);
        Highest(OutlierTreatment.Winsorize(1) with { MayExceed = true }).Should().Be(9);
        Highest(OutlierTreatment.Winsorize(0) with { MayExceed = true }).Should().Be(80);
        Highest(OutlierTreatment.ForceWinsorize(2)).Should().Be(80);
        Highest(OutlierTreatment.ForceWinsorize(2, mayExceed: true)).Should().Be(9);
    }

    [Theory]
    [InlineData("log_CT")]
    [InlineData("log_CT_plus")]
    [InlineData("log_CT_orig")]
    public void Logarithms_are_the_reference(string name)
    {
        var csv = ReferenceCsv.Read("vectors/log_transforms.csv").Where("f", name);
        var vectors = ReferenceCsv.Read("vectors/vectors.csv");
        var transformation = name switch
        {
            "log_CT" => Transformation.Log,
            "log_CT_plus" => Transformation.LogOfTail,
            _ => Transformation.LogPlusOne,
        };
        var compared = 0;
        foreach (var vector in csv.Words("vector").Distinct())
        {
            var x = vectors.Where("vector", vector).Numbers("x");
            var present = x.Where(v => !double.IsNaN(v)).ToArray();
            if (present.Length < 4) continue;
            Treat(OutlierTreatment.Transform(transformation), x).ShouldHold(csv.Where("vector", vector).Numbers("y"), $"{vector} {name}");
            compared++;
        }

        compared.Should().BeGreaterThan(7);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(2)]
    public void Power_transforms_are_the_reference(double lambda)
    {
        var csv = ReferenceCsv.Read("vectors/boxcox.csv");
        foreach (var vector in csv.Words("vector").Distinct())
        {
            var expected = csv.Where("vector", vector).Where("lambda", FormattableString.Invariant($"{lambda}")).Numbers("y");
            var x = ReferenceCsv.Read("vectors/vectors.csv").Where("vector", vector).Numbers("x");
            if (x.Count(v => !double.IsNaN(v)) >= 4)
                Treat(OutlierTreatment.Transform(Transformation.BoxCox(lambda)), x).ShouldHold(expected, vector);
        }
    }

    [Fact]
    public void The_patents_of_the_technology_achievement_index_are_winsorized_twice()
    {
        var patents = InnovationPotential.Tests.Numerics.Tai23.Columns[0];
        TreatedIndicator Fit(OutlierTreatment treatment) =>
            ((FittedTreatment)treatment.Fit(OfColumn(patents)).Stages[0].Lessons[0]).Indicators.Single();

        foreach (var rule in (OutlierTreatment[])[OutlierTreatment.CoinTool, OutlierTreatment.Gii2020])
        {
            var treated = Fit(rule);
            (treated.Points, treated.HighLimit, treated.Transformation).Should().Be((2, 289, null));
            treated.SkewnessBefore.Should().BeApproximately(2.6247, 5e-5);
            treated.KurtosisBefore.Should().BeApproximately(6.9087, 5e-5);
            treated.SkewnessAfter.Should().BeApproximately(0.5077, 5e-5);
            treated.KurtosisAfter.Should().BeApproximately(-1.1066, 5e-5);
        }

        var once = Fit(OutlierTreatment.Winsorize(1));
        (once.Points, once.HighLimit).Should().Be((1, 779));
        once.SkewnessAfter.Should().BeApproximately(2.3455, 5e-5);
        once.KurtosisAfter.Should().BeApproximately(5.2867, 5e-5);
    }

    [Fact]
    public void The_innovation_scoreboards_rule_finds_the_outliers_of_the_technology_achievement_index()
    {
        var countries = InnovationPotential.Tests.Numerics.ReferenceTable.Read("tai23.csv").Text("country");
        string[] codes = ["patents", "royalties", "internet", "exports", "telephones", "electricity", "schooling", "university"];
        var table = IndicatorTable.Create(countries,
            codes.Select((c, i) => IndicatorColumn.OfDoubles(c, InnovationPotential.Tests.Numerics.Tai23.Columns[i])));

        var prepared = OutlierTreatment.Eis.Apply(table);

        prepared.Log.Select(c => $"{c.Indicator} {c.Unit}").Should().Equal(
            "patents Japan", "patents Korea, Rep. of", "internet Finland", "exports Australia", "exports New Zealand",
            "telephones Czech Republic", "telephones Hungary", "electricity Norway", "university Finland");
        prepared.Log[0].After.Should().Be(289, "that is the highest value that is no outlier");
    }

    [Fact]
    public void Limits_hold_for_units_not_seen()
    {
        var fitted = OutlierTreatment.CoinTool.Fit(Clusters11.Table.OfUnits(Clusters11.Table.Units));
        var news = IndicatorTable.Create(["new"], Clusters11.Codes.Select(c => IndicatorColumn.Of(c, 1e6)));

        var table = fitted.Apply(news).Table;

        (table["x1"][0].Value, table["x2"][0].Value, table["x8"][0].Value).Should().Be((16.56, 1e6, 160));
    }

    [Fact]
    public void A_fence_and_percentiles_limit_or_leave_out_of_the_range()
    {
        double[] x = [1, 2, 3, 4, 5, 6, 7, 8, 9, 50];

        Treat(OutlierTreatment.Fence(), x)[9].Value.Should().Be(14.5, "the quartiles are 3.25 and 7.75, the fence 4.5 · 1.5 above");
        Treat(OutlierTreatment.Fence(action: OutlierAction.NearestValue), x)[9].Value.Should().Be(9);
        Treat(OutlierTreatment.Percentiles(0.1), x).ShouldHold([1.9, 2, 3, 4, 5, 6, 7, 8, 9, 13.1], "percentiles 10 and 90");

        var excluded = OutlierTreatment.Deviation(2, OutlierAction.ExcludeFromRange).Fit(OfColumn(x));
        excluded.Stages[0].Lessons[0].Should().BeOfType<FittedTreatment>().Which.Indicators.Single().Extent.Should()
            .Be(new IndicatorExtent("x", 1, 9));
        var prepared = excluded.Apply(OfColumn(x));
        prepared.Log.Should().BeEmpty();
        prepared.Diagnostics.Should().ContainSingle(d => d.Code == PreparationCodes.ExcludedFromRange && d.Message.EndsWith("1 (u9)."));
    }

    [Fact]
    public void Forced_winsorizing_needs_no_skewness_and_stops_before_ties()
    {
        Treat(OutlierTreatment.ForceWinsorize(2), [4, 9, 5, 6.5]).ShouldHold([5, 6.5, 5, 6.5], "one at each end as the skewness turns");
        Treat(OutlierTreatment.ForceWinsorize(2), [1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 5, 5, 5])
            .ShouldHold([1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 5, 5, 5], "three are tied");
        Treat(OutlierTreatment.ForceWinsorize(2), [1, 2, 3, 2, 1, 3, 2, 2, 2, 3, 2, 90, 90])
            .ShouldHold([1, 2, 3, 2, 1, 3, 2, 2, 2, 3, 2, 3, 3], "twins");
    }

    [Fact]
    public void The_factor_of_the_innovation_indexs_logarithm_keeps_its_direction()
    {
        // With a maximum of 0.5 and f = 10: ln(4·(x − 0.1)/0.4 + 1); without f it would fall.
        double[] x = [0.1, 0.2, 0.3, 0.5];
        Treat(OutlierTreatment.Transform(Transformation.GiiLog), x).ShouldHold([0, Math.Log(2), Math.Log(3), Math.Log(5)], "goods");
        var bad = new IndicatorGroup("g", [new Indicator("x") { Direction = Direction.LowerIsBetter }]);
        OutlierTreatment.Transform(Transformation.GiiLog).Apply(OfColumn(x), [bad]).Table["x"]
            .ShouldHold([-Math.Log(5), -Math.Log(4), -Math.Log(3), 0], "bads");
    }

    [Fact]
    public void Roots_are_undefined_below_0_if_even()
    {
        Treat(OutlierTreatment.Transform(Transformation.SquareRoot), [0, 1, 4, 9]).ShouldHold([0, 1, 2, 3], "√x");
        Treat(OutlierTreatment.Transform(Transformation.CubeRoot), [-8, 0, 1, 27]).ShouldHold([-2, 0, 1, 3], "∛x");
        var refused = OutlierTreatment.Transform(Transformation.SquareRoot).Fit(OfColumn([-1, 0, 1, 4]));
        refused.Diagnostics.Should().ContainSingle(d => d.Code == PreparationCodes.Untransformable);
        refused.Apply(OfColumn([-1, 0, 1, 4])).Log.Should().BeEmpty();
    }

    [Fact]
    public void New_values_outside_a_transformations_domain_are_treated_as_the_nearer_end_and_named()
    {
        var prepared = OutlierTreatment.Transform(Transformation.Log).Fit(OfColumn([0, 1, 2, 100])).Apply(OfColumn([-50, 1, 2, 200]));

        prepared.Table["x"][0].Value.Should().BeApproximately(0, 1e-12, "as 0, whose logarithm is ln 1");
        prepared.Table["x"][3].Value.Should().BeApproximately(Math.Log(201), 1e-12);
        prepared.Diagnostics.Should().ContainSingle(d => d.Code == PreparationCodes.OutsideDomain && d.Message.EndsWith("1 (u0)."));
    }

    [Fact]
    public void Ordinal_indicators_are_left_alone_and_goalposts_forbid_a_transformation()
    {
        double[] x = [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2];
        OutlierTreatment treatment = OutlierTreatment.Winsorize(0, Transformation.Log);
        FittedPreparation Fit(Indicator indicator) => treatment.Fit(OfColumn(x), [new IndicatorGroup("g", [indicator])]);

        Fit(new Indicator("x")).Apply(OfColumn(x)).Log.Should().NotBeEmpty();
        Fit(new Indicator("x") { Scale = new BinaryScale() }).Diagnostics.Should()
            .ContainSingle(d => d.Code == PreparationCodes.NotTreated);
        Fit(new Indicator("x") { Goalposts = new(0, 10) }).Diagnostics.Should()
            .Contain(d => d.Code == PreparationCodes.NotTreated).And.Contain(d => d.Code == PreparationCodes.StillSkewed);
        Fit(new Indicator("x") { Goalposts = new(0, 10) }).Apply(OfColumn(x)).Log.Should().BeEmpty();
    }

    [Fact]
    public void The_fitted_exponent_makes_a_lognormal_sample_less_skewed()
    {
        var x = ReferenceCsv.Read("vectors/vectors.csv").Where("vector", "n40_lnorm").Numbers("x");
        var treated = ((FittedTreatment)OutlierTreatment.Transform(Transformation.BoxCox())
            .Fit(OfColumn(x)).Stages[0].Lessons[0]).Indicators.Single();

        treated.SkewnessBefore.Should().BeApproximately(3.3877489986276257, 1e-9);
        Math.Abs(treated.SkewnessAfter).Should().BeLessThan(0.5);
        treated.Transformation.Should().BeOfType<FittedBoxCox>().Which.Lambda.Should().BeNegative();
    }

    private static IndicatorTable OfColumn(double[] values) =>
        IndicatorTable.Create(Enumerable.Range(0, values.Length).Select(i => $"u{i}"), [IndicatorColumn.OfDoubles("x", values)]);

    private static IndicatorColumn Treat(OutlierTreatment treatment, double[] values) => treatment.Apply(OfColumn(values)).Table["x"];
}
