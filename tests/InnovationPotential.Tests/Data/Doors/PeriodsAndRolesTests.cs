using InnovationPotential.Assessments;
using InnovationPotential.Comparisons;
using InnovationPotential.Multivariate;
using InnovationPotential.Serialization;

namespace InnovationPotential.Tests.Data.Doors;

/// <summary>More files as people have them (own data): periods, denominators, roles of units, multiples.</summary>
public sealed class PeriodsAndRolesTests
{
    private static string At(string path) => Path.Combine(AppContext.BaseDirectory, "TestData", "doors", "cases", path);

    private static IndicatorModel Model(string folder) => IndicatorModel.ReadJson(At($"{folder}/model.json"));

    private static IndicatorTable Read(string path, IndicatorModel? model = null, Func<CsvOptions, CsvOptions>? configure = null) =>
        IndicatorTable.ReadCsv(At(path), model?.TableColumns, configure);

    [Fact]
    public void Half_years_and_dates_are_periods()
    {
        Read("14-names-and-forms-of-periods/data2.csv").Periods.Select(p => p.ToString()).Should().Equal("2018-S1", "2018-S2", "2019-S1");
        var dated = Read("14-names-and-forms-of-periods/data3.csv");
        dated.Periods.Should().Equal(Period.Year(2018), Period.Year(2019), Period.Year(2020));
        dated["rd"].Values.ToArray().Should().Equal(1, 2, 4);
    }

    [Fact]
    public void A_constant_indicator_is_called_constant()
    {
        var model = Model("15-constant-indicator-called-missing");
        var analysis = model.Assess(Read("15-constant-indicator-called-missing/data.csv", model)).Multivariate();

        analysis.Diagnostics.Should().Contain(d => d.Message.Contains("'b'") && d.Message.Contains('5'))
            .And.NotContain(d => d.Message.Contains("0 values"));
    }

    [Fact]
    public void A_panel_of_COINr_keeps_its_denominators()
    {
        var folder = At("file-25-coinr-panel-denominators");
        var imported = CoinrImport.Read($"{folder}/iData.csv", $"{folder}/iMeta.csv");
        var model = imported.Model with
        {
            Preparation = PreparationPlan.Of(Denomination.ByIndicator("Pop") with { Only = ["pat"] }),
        };

        var table = IndicatorTable.ParseCsv(imported.Table.ToCsv(), model.TableColumns);

        // 210 / 8.9, 8 / 6.9 and 24 / 10.5.
        model.Assess(table).Table["pat"].Values.ToArray().Select(v => Math.Round(v, 6)).Should().Equal(23.595506, 1.159420, 2.285714);
    }

    [Fact]
    public void A_benchmark_has_a_level_but_no_rank_and_moves_no_yardstick()
    {
        var table = IndicatorTable.ParseCsv("unit,region,a\nEU,x,9\nA,x,1\nB,x,2\nC,y,3\n",
            configure: o => o with { AttributeColumns = ["region"] });
        IndicatorModel Of(BandQuantity quantity, params (string, double)[] bands) => IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.None }))
            .Bands(Bands.From(quantity, bands)).Indicator("a")) with
        { Benchmarks = ["EU"] };

        var mean = Of(BandQuantity.PercentOfMean, ("low", double.NegativeInfinity), ("high", 120)).Assess(table);
        var percentile = Of(BandQuantity.PercentileRank, ("low", 0), ("high", 0.9)).Assess(table);
        var best = Of(BandQuantity.PercentOfBest, ("low", double.NegativeInfinity), ("high", 99)).Assess(table);

        // The mean of 1, 2 and 3 is 2: 450, 50, 100 and 150 percent; their best is 3; EU is above them all.
        mean.Results.Select(r => r.Level).Should().Equal("high", "low", "low", "high");
        percentile.Results.Select(r => r.Level).Should().Equal("high", "low", "low", "high");
        best.Results.Select(r => r.Level).Should().Equal("high", "low", "low", "high");
        mean.Ranks("a").Should().Equal(null, 3, 2, 1);
        mean.RanksBy("region").At().Should().Equal(null, 2, 1, 1);
        mean.ProfileOf("A")["a"].Should().Match<ProfileNode>(n => n.Best == 3 && n.BestUnit == "C" && n.Mean == 2);
        mean.ProfileOf("EU")["a"].Rank.Should().BeNull();
    }

    [Fact]
    public void Benchmarks_and_units_left_out_are_no_part_of_correlations_convergence_and_means()
    {
        const string Countries = "A,2019,1,9\nB,2019,2,5\nC,2019,4,6\nD,2019,3,1\nA,2020,2,8\nB,2020,3,6\nC,2020,4,5\nD,2020,5,2\n";
        const string Others = "World,2019,900,900\nWorld,2020,5,800\nTest,2019,-70,60\nTest,2020,9,9\n";
        IndicatorModel Model(bool all) => IndicatorModel.Create("m", m => m.Indicator("a", weight: 2).Indicator("b")) with
        {
            Benchmarks = all ? ["World"] : [],
            LeftOut = all ? ["Test"] : [],
        };
        IndicatorTable Read(string rows) =>
            IndicatorTable.ParseCsv("unit,year,a,b\n" + rows, [new("a") { Scale = MeasurementScale.Interval }, new("b")]);
        var (all, some) = (Model(true).Assess(Read(Countries + Others)), Model(false).Assess(Read(Countries)));

        all.Multivariate().ToJson().Should().Be(some.Multivariate().ToJson());
        all.Multivariate(o => o with { Period = 2020 }).ToCsv().Should().Be(some.Multivariate(o => o with { Period = 2020 }).ToCsv());
        MultivariateAnalysis.Of(Read(Countries + Others), Model(true)).ToCsv().Should()
            .Be(MultivariateAnalysis.Of(Read(Countries), Model(false)).ToCsv());
        all.Convergence().ToString().Should().Be(some.Convergence().ToString());
        all.RelativeTo(ScoreBase.OfMean())["C", 2020].Should().Be(some.RelativeTo(ScoreBase.OfMean())["C", 2020]);
        all.RelativeTo(ScoreBase.OfUnit("World"))["World", 2020].GetValue().Should().BeApproximately(100, 1e-9);
    }

    [Fact]
    public void Multiples_that_differ_within_an_indicator_are_warned_of()
    {
        var table = IndicatorTable.ParseCsv(
            "REF_AREA,MEASURE,TIME_PERIOD,OBS_VALUE,UNIT_MULT\nA,gdp,2020,1,6\nB,gdp,2020,2,3\nA,pop,2020,5,0\nB,pop,2020,6,0\n");

        table.Diagnostics.Should().ContainSingle(d => d.Code == TableCodes.MultipliersDiffer).Which.Should().Match<Diagnostic>(d =>
            d.Severity == Severity.Warning && d.Location.Node == "gdp" && d.Message.Contains("'3'") && d.Message.Contains("'6'"));
    }

    [Fact]
    public void Trends_warn_of_aggregates() =>
        IndicatorTable.ParseCsv("unit,year,a\nA,2019,1\nA,2020,2\nWorld,2019,3\nWorld,2020,4\n").Trends().Diagnostics.Should()
            .ContainSingle(d => d.Code == TableCodes.LooksLikeAggregate);

    [Fact]
    public void A_title_above_the_header_is_said_to_be_left_out() =>
        IndicatorTable.ParseCsv("Table 1. Own figures,,\nunit,a,b\nA,1,2\n").Diagnostics.Should().ContainSingle()
            .Which.Should().Match<Diagnostic>(d => d.Code == TableCodes.TextLeftOut && d.Message.Contains("Table 1."));
}
