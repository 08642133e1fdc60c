using System.Text.Json;
using InnovationPotential.Trends;

namespace InnovationPotential.Tests.Trends;

/// <summary>
/// The trends of the article's three series tables; the numbers of the Vologda rows are those of the series by themselves.
/// </summary>
public sealed class TableTrendsTests
{
    private static readonly IndicatorTable Article = IndicatorTable.ReadCsv(
        Path.Combine(AppContext.BaseDirectory, "TestData", "article", "quantitative-indicators.csv"),
        configure: o => o with { DefaultKind = ObservationKind.Plan });

    [Theory]
    [InlineData("Share of high-performance jobs in the total number of workplaces of cluster members", 6, .2, 1.4583333333333333, 1.5, 54,
        1.25)]
    [InlineData("Educational programmes implemented for the benefit of cluster development", 0, 1, 0, 0, 1, 0)]
    [InlineData("Trainees in the programmes of training and professional development", 10, 1 / 60.0, 50, 50, 100, 50)]
    [InlineData("Seminars, conferences and other events held", 7, .1, 1.125, 1.2, 8.2, 1.25)]
    [InlineData("Share of participants that turn over raw materials and finished products through the common transport and logistics "
        + "centre", 9, 1 / 30.0, 20, 16, -8, 15)]
    [InlineData("Studies and certifications", 10, 1 / 60.0, 31, 32.6, 0.8, 31)]
    [InlineData("Mobile plants", 10, 1 / 60.0, 2, 1.8, -0.4, 1.75)]
    [InlineData("Software products", 4, .4, 0, 0.2, 1.4, 0.25)]
    public void The_rows_of_Vologda(string indicator, int s, double p, double sen, double slope, double intercept, double increment)
    {
        var trend = Article.Trends()["Vologda woodworking", indicator];

        (trend.N, trend.FirstPeriod, trend.LastPeriod).Should().Be((5, 2016, 2020));
        trend.MannKendall.S.Should().Be(s);
        trend.MannKendall.PTwoSided.GetValue().Should().BeApproximately(p, 1e-15);
        trend.Sen.Slope.GetValue().Should().BeApproximately(sen, 1e-14);
        trend.LeastSquares.Slope.GetValue().Should().BeApproximately(slope, 1e-13);
        trend.LeastSquares.Intercept.GetValue().Should().BeApproximately(intercept, 1e-13);
        trend.AbsoluteIncrementMean.Value.Should().Be(increment);
        trend.Diagnostics.Should().ContainSingle().Which.Should().Match<Diagnostic>(d =>
            d.Code == TrendCodes.NotActual && d.Severity == Severity.Warning && d.Location.Unit == "Vologda woodworking"
                && d.Location.Node == indicator);
    }

    [Fact]
    public void All_units_and_indicators_and_only_pairs_with_observations()
    {
        var trends = Article.Trends();

        trends.Should().HaveCount(14);
        trends.LeftOut.Should().Be(28);
        trends.Select(t => t.Unit).Distinct().Should().Equal("Vologda woodworking", "Sakha furniture", "Novgorod information technologies");
        trends["Sakha furniture", "High-performance jobs"].LeastSquares.Slope.GetValue().Should().BeApproximately(18.6, 1e-12);
        trends["Novgorod information technologies", "Finished products sold by the cluster participants"].Cagr.GetValue().Should()
            .BeApproximately(0.3793823, 5e-8);
        trends.Diagnostics.Select(d => d.Code).Should()
            .Equal(TrendCodes.EmptyLeftOut, TrendCodes.NotActual, TrendCodes.TooFewForInference, TrendCodes.Gaps);
        trends.Diagnostics[0].Message.Should().Be("28 of 42 pairs of a unit and an indicator have no observation and are left out.");
        trends.Diagnostics[1].Message.Should().StartWith("14 of 14 series hold plan or forecast values");
        trends.Diagnostics[2].Location.Unit.Should().Be("Novgorod information technologies");
        Article.Trends(o => o with { IncludeEmpty = true }).Should().HaveCount(42).And.Subject.Count(t => t.N == 0).Should().Be(28);
    }

    [Fact]
    public void Chosen_units_and_indicators_in_the_order_of_the_choice()
    {
        var trends = Article.Trends(o => o with { Units = ["Vologda woodworking"], Indicators = ["Software products", "Mobile plants"] });

        trends.Select(t => t.Indicator).Should().Equal("Software products", "Mobile plants");
        trends.LeftOut.Should().Be(0);
        trends.Invoking(t => t["Vologda woodworking", "Studies and certifications"]).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Unknown_names_are_all_refused() =>
        FluentActions.Invoking(() => Article.Trends(o => o with { Units = ["Atlantis", "Mu"], Indicators = ["magic"] })).Should()
            .Throw<InvalidInputException>()
            .Which.Diagnostics.Should().HaveCount(3).And.OnlyContain(d => d.Code == TrendCodes.UnknownSeries);

    [Fact]
    public void A_cross_section_has_no_series() =>
        FluentActions.Invoking(() => IndicatorTable.Create(["A"], [IndicatorColumn.Of("x", 1)]).Trends()).Should()
            .Throw<InvalidInputException>()
            .Which.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(TrendCodes.NoPeriods);

    [Fact]
    public void Json_of_a_series_with_a_zero_base()
    {
        var table = IndicatorTable.ParseCsv("unit,indicator,2016,2017,2018,2019,2020\nVologda,plants,0,1,3,5,7\n");

        table.Trends().ToJson().Should().Be("""
            [
              {
                "unit": "Vologda",
                "indicator": "plants",
                "n": 5,
                "firstPeriod": 2016,
                "lastPeriod": 2020,
                "absoluteIncrementMean": 1.75,
                "growthCoefficientMean": null,
                "cagr": null,
                "olsSlope": 1.8,
                "olsIntercept": -0.3999999999999999,
                "olsRelativeSlope": null,
                "senSlope": 2,
                "senRelativeSlope": null,
                "mannKendall": {
                  "s": 10,
                  "pTwoSided": 0.016666666666666666,
                  "pUpper": 0.008333333333333333,
                  "exact": true,
                  "smallestAttainableP": 0.016666666666666666
                },
                "chainIndices": [
                  null,
                  3,
                  1.6666666666666667,
                  1.4
                ],
                "baseIndices": [
                  null,
                  null,
                  null,
                  null
                ],
                "undefined": [
                  {
                    "quantity": "growthCoefficientMean",
                    "reason": "zero-base"
                  },
                  {
                    "quantity": "cagr",
                    "reason": "zero-base"
                  },
                  {
                    "quantity": "chainIndices[2017]",
                    "reason": "zero-base"
                  },
                  {
                    "quantity": "baseIndices[2017]",
                    "reason": "zero-base"
                  },
                  {
                    "quantity": "baseIndices[2018]",
                    "reason": "zero-base"
                  },
                  {
                    "quantity": "baseIndices[2019]",
                    "reason": "zero-base"
                  },
                  {
                    "quantity": "baseIndices[2020]",
                    "reason": "zero-base"
                  }
                ],
                "diagnostics": []
              }
            ]

            """);
    }

    [Fact]
    public void Json_of_plans_and_gaps_says_so()
    {
        using var json = JsonDocument.Parse(Article.Trends(o =>
            o with { Indicators = ["Finished products sold by the cluster participants"] }).ToJson());

        var sales = json.RootElement.EnumerateArray().Should().ContainSingle().Subject;
        sales.GetProperty("unit").GetString().Should().Be("Novgorod information technologies");
        sales.GetProperty("n").GetInt32().Should().Be(2);
        sales.GetProperty("firstPeriod").GetInt32().Should().Be(2017);
        sales.GetProperty("lastPeriod").GetInt32().Should().Be(2020);
        sales.GetProperty("olsIntercept").GetDouble().Should().BeApproximately(823, 1e-12);
        sales.GetProperty("chainIndices").EnumerateArray().Select(e => e.ValueKind).Should()
            .Equal(JsonValueKind.Null, JsonValueKind.Null, JsonValueKind.Null);
        sales.GetProperty("baseIndices")[2].GetDouble().Should().BeApproximately(2.624544349939247, 1e-15);
        sales.GetProperty("diagnostics").EnumerateArray().Select(d => d.GetProperty("code").GetString()).Should()
            .Equal("IP6002", "IP6003", "IP6006");
    }

    [Fact]
    public void Quarters_keep_their_labels_and_their_times()
    {
        var trend = IndicatorTable.ParseCsv("unit,period,x\nA,2020Q1,8\nA,2020Q2,4\nA,2020Q3,0\nA,2021Q1,2\n").Trends()["A", "x"];

        trend.LabelOf(trend.FirstPeriod!.Value).Should().Be("2020Q1");
        trend.LeastSquares.Origin.Should().Be(2020);
        trend.AbsoluteIncrementMean.Value.Should().Be(-6);
        trend.Undefined.Should().ContainSingle().Which.Key.Should().Be("chainIndices[2021Q1]");
        trend.ToJson().Should().Contain("\"firstPeriod\": \"2020Q1\"").And.Contain("\"lastPeriod\": \"2021Q1\"");
        trend.ToString().Should().StartWith("A, x: 2020Q1–2021Q1, n = 4: ");
    }

    [Fact]
    public void Imputed_values_are_said()
    {
        var table = IndicatorTable.ParseCsv(
            "unit,indicator,period,value,state\nA,x,2016,1,\nA,x,2017,2,imputed\nA,x,2018,3,\nA,x,2019,4,\nA,x,2020,5,\n");

        var trend = table.Trends()["A", "x"];

        trend.DescribesWhatHappened.Should().BeTrue();
        trend.Diagnostics.Should().ContainSingle().Which.Should()
            .Match<Diagnostic>(d => d.Code == TrendCodes.Imputed && d.Message == "1 of 5 values are imputed; the figures rest on them.");
    }

    [Fact]
    public void Actual_figures_and_plans_in_one_series_warn()
    {
        var table = IndicatorTable.ParseCsv(
            "unit,indicator,kind,2016,2017,2018,2019,2020\nA,x,actual,1,2,3,,\nA,x,plan,,,,4,5\nB,x,actual,1,2,3,4,5\n");

        table.Trends()["A", "x"].Kinds.Should().Equal(ObservationKind.Actual, ObservationKind.Plan);
        table.Trends()["A", "x"].Diagnostics.Select(d => d.Code).Should().Equal(TrendCodes.NotActual);
        table.Trends()["B", "x"].Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Csv_has_every_digit()
    {
        var lines = IndicatorTable.ParseCsv("unit,indicator,2016,2017,2018\nA,\"x, y\",1,3,4\nB,\"x, y\",0,,2\n").Trends().ToCsv()
            .Split('\n');

        lines[0].Should().Be(
            "unit,indicator,n,first_period,last_period,absolute_increment_mean,growth_coefficient_mean,cagr,ols_slope,"
                + "ols_intercept,ols_relative_slope,sen_slope,sen_relative_slope,mann_kendall_s,p_two_sided,p_upper,exact,"
                + "smallest_attainable_p,chain_indices,base_indices,kinds,undefined");
        lines[1].Should()
            .Be("A,\"x, y\",3,2016,2018,1.5,2,1,1.5,1.1666666666666665,1.2857142857142858,1.5,1.5,3,0.3333333333333333,"
                + "0.16666666666666666,true,0.3333333333333333,3|1.3333333333333333,3|4,actual,");
        lines[2].Should().Be(
            "B,\"x, y\",2,2016,2018,1,,,1,0,,1,,1,1,0.5,true,1,|,|,actual,growthCoefficientMean: zero-base|cagr: "
                + "zero-base|chainIndices[2017]: missing-value|chainIndices[2018]: missing-value|baseIndices[2017]: "
                + "missing-value|baseIndices[2018]: zero-base");
    }

    [Fact]
    public void Tables_for_people()
    {
        var trends = IndicatorTable.ParseCsv(
            "unit,indicator,2016,2017,2018,2019,2020\nA<b>,studies,10,18,72,96,134\nA<b>,plants,0,1,3,5,7\n").Trends();

        trends.ToString().Should().Be(
            """
            unit  indicator  n  periods    mean increment  mean growth  OLS slope  Sen slope   S         p   least p  kinds   undefined
            ----  ---------  -  ---------  --------------  -----------  ---------  ---------  --  --------  --------  ------  ---------------------
            A<b>  studies    5  2016–2020              31       1.9133       32.6         31  10  0.016667  0.016667  actual
            A<b>  plants     5  2016–2020            1.75            –        1.8          2  10  0.016667  0.016667  actual  the base value is zero

            """.Replace("---------------------\n", "----------------------\n"));
        trends.ToMarkdown().Should().StartWith("| unit").And.Contain("A\\<b>");
        trends.ToHtml().Should().StartWith("<table").And.Contain("A&lt;b&gt;").And.NotContain("<b>");
        trends[0].ToMarkdown().Should().StartWith("A\\<b>, studies: 2016–2020, n = 5\n").And.Contain("| chain index 2018");
        trends[1].ToHtml().Should().Contain("the base value is zero");
        trends.ToCsv(escapeFormulas: true).Should().Contain("A<b>");
    }

    [Fact]
    public void Equal_tables_have_equal_trends()
    {
        Article.Trends().Should().Equal(Article.Trends());
        (Article.Trends() == Article.Trends()).Should().BeTrue();
    }

    [Fact]
    public void Only_the_latest_observations()
    {
        var table = IndicatorTable.ParseCsv("unit,year,x\nA,2016,100\nA,2017,1\nA,2018,\nA,2019,3\nA,2020,7\nB,2016,5\n");
        var trends = table.Trends(o => o with { Latest = 3 });

        // 2017, 2019 and 2020: slopes 1, 4 and 2.
        trends["A", "x"].Should().Match<SeriesTrend>(t => t.N == 3 && t.FirstPeriod == 2017 && t.LastPeriod == 2020
            && t.Sen.Slope.Value == 2);
        trends["B", "x"].N.Should().Be(1);
        table.Trends(o => o with { Latest = 9 })["A", "x"].N.Should().Be(4);
        var scores = IndicatorModel.Create("m", m => m.Indicator("x")).Assess(table).Trends(configure: o => o with { Latest = 2 });
        scores["A", "m"].FirstPeriod.Should().Be(2019);
        table.Invoking(t => t.Trends(o => o with { Latest = 0 })).Should().Throw<InvalidInputException>()
            .Which.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(TrendCodes.NoneLatest);
    }

    [Fact]
    public void A_slope_as_a_share_of_where_it_begins()
    {
        var trend = Series("4\n5\n6");

        // 1 a year from 4; of the level −2 and of 0 there is no share.
        trend.LeastSquares.RelativeSlope.GetValue().Should().BeApproximately(0.25, 1e-14);
        trend.Sen.RelativeSlope.GetValue().Should().BeApproximately(0.25, 1e-14);
        Series("-2\n-1\n0").LeastSquares.RelativeSlope.Reason.Should().Be(UndefinedReason.NegativeBase);
        Series("0\n1\n2").Sen.RelativeSlope.Reason.Should().Be(UndefinedReason.ZeroBase);
        Series("3").Sen.RelativeSlope.Reason.Should().Be(UndefinedReason.TooFewPoints);

        static SeriesTrend Series(string values) =>
            IndicatorTable.ParseCsv("unit,year,x\n"
                + string.Concat(values.Split('\n').Select((v, i) => $"A,{2016 + i},{v}\n"))).Trends()["A", "x"];
    }

    [Fact]
    public void A_prediction_interval_at_a_level_near_certainty()
    {
        // mpmath: 5.3333… ± 6366.1976713166369·√(1/6)·√(1 + 1/3 + 2²/2).
        var interval = LinearTrend.Fit([0, 1, 2], [1, 2, 4]).PredictionInterval(3, 0.9999);

        interval.Lower.GetValue().Should().BeApproximately(-4739.750250421621, 1e-7);
        interval.Upper.GetValue().Should().BeApproximately(4750.416917088288, 1e-7);
    }
}
