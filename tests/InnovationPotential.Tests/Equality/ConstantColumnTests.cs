using InnovationPotential.Numerics;
using InnovationPotential.Tests.Normalizations;
using InnovationPotential.Trends;

namespace InnovationPotential.Tests.Equality;

/// <summary>A computed column that is constant but for rounding is constant, for whoever learns from it.</summary>
public sealed class ConstantColumnTests
{
    private static readonly Normalization[] Learned =
    [
        Normalization.MinMax(), Normalization.ZScore(), Normalization.PercentileRank(), Normalization.Rank(),
            Normalization.PercentileCategories(),
        Normalization.Logistic(), Normalization.AboveBelowMean(), Normalization.DistanceToMaximum(), Normalization.Ampi(),
    ];

    // Own data: 3 doctors a head everywhere; 1 to 4 beds.
    [Fact]
    public void Equal_quotients_tell_nothing_apart()
    {
        var model = IndicatorModel.Parse("""
            {"code":"idx","preparation":{"steps":[{"kind":"denomination-by-indicator","indicator":"pop"}]},"children":[{"code":"doctors"},{"code":"beds"}]}
            """);
        var assessment = model
            .Assess(IndicatorTable.ParseCsv("unit,doctors,beds,pop\nA,3,1,1\nB,0.6,0.4,0.2\nC,0.9,0.9,0.3\nD,1.2,1.6,0.4\n"));
        assessment.Ranks().Should().Equal(4, 3, 2, 1);
        double[] expected = [0, 1.0 / 3, 2.0 / 3, 1];
        for (var u = 0; u < 4; u++) assessment.Scores()[u]!.Value.Should().BeApproximately(expected[u], 1e-12);
        assessment.Diagnostics.Should().Contain(d => d.Code == NormalizationCodes.ConstantColumn);
    }

    [Fact]
    public void Columns_of_equal_quotients_are_constant_for_every_rule()
    {
        var random = new Random(61);
        var indicator = Scores.Indicator();
        var uneven = 0;
        for (var i = 0; i < 20000; i++)
        {
            var quotient = random.Decimal(9999, 3);
            double[] column = [.. Enumerable.Range(0, 8).Select(_ => random.Decimal(999, 3) is var d ? (double)(quotient * d) / (double)d
                : 0)];
            if (column.Distinct().Count() > 1) uneven++;
            Moments.Of(column).IsConstant.Should().BeTrue();
            double.IsNaN(Correlation.Pearson(column, [1, 2, 3, 4, 5, 6, 7, 8])).Should().BeTrue();
            double.IsNaN(Correlation.Kendall(column, [1, 2, 3, 4, 5, 6, 7, 8])).Should().BeTrue();
            MannKendallTest.Of(column).S.Should().Be(0);
            MannKendallTest.Of(column).PTwoSided.Should().Be(Quantity.Of(1));
            SenTrend.Fit([1, 2, 3, 4, 5, 6, 7, 8], column).Slope.Should().Be(Quantity.Of(0));
            LinearTrend.Fit([1, 2, 3, 4, 5, 6, 7, 8], column).Slope.Should().Be(Quantity.Of(0));
            if (i % 10 != 0) continue;
            foreach (var rule in Learned)
            {
                var fit = rule.Fit(indicator, new IndicatorSample(column));
                column.Select(fit.Apply).Distinct().Should().ContainSingle(rule.Kind);
                fit.Diagnostics.Should().Contain(d => d.Code == NormalizationCodes.ConstantColumn, rule.Kind);
            }
        }

        uneven.Should().BeGreaterThan(10000);
    }

    // Own data: 0.3, 0.2, 0.1 change places in 2015; their mean is 0.2 in every year.
    [Fact]
    public void A_score_that_does_not_change_has_no_trend()
    {
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(s => s with { Normalization = Normalization.Goalposts() }))
            .Indicator("a", i => i with { Goalposts = new(0, 1) }).Indicator("b", i => i with { Goalposts = new(0, 1) })
                .Indicator("c", i => i with { Goalposts = new(0, 1) }));
        var rows = string.Concat(Enumerable.Range(2010, 10).Select(y => y < 2015 ? $"A,{y},0.3,0.2,0.1\n" : $"A,{y},0.1,0.2,0.3\n"));
        var trend = model.Assess(IndicatorTable.ParseCsv("unit,year,a,b,c\n" + rows, model.Indicators)).Trends().Series[0];
        trend.MannKendall.S.Should().Be(0);
        trend.MannKendall.PTwoSided.Should().Be(Quantity.Of(1));
        trend.Sen.Slope.Should().Be(Quantity.Of(0));
        trend.LeastSquares.Slope.Should().Be(Quantity.Of(0));
        trend.AbsoluteIncrementMean.Should().Be(Quantity.Of(0));
        trend.GrowthCoefficientMean.Should().Be(Quantity.Of(1));
    }

    // Scores around 0 cancel: what is left over is rounding on the scale of the node.
    [Fact]
    public void A_score_that_is_0_in_every_year_has_no_trend()
    {
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(s => s with { Normalization = Normalization.Goalposts(-1, 1) }))
            .Indicator("a", i => i with { Scale = MeasurementScale.Interval, Goalposts = new(-1, 1) })
                .Indicator("b", i => i with { Scale = MeasurementScale.Interval, Goalposts = new(-1, 1) })
                    .Indicator("c", i => i with { Scale = MeasurementScale.Interval, Goalposts = new(-1, 1) }));
        var rows = string.Concat(Enumerable.Range(2010, 10).Select(y => y < 2015 ? $"A,{y},0.1,0.2,-0.3\n" : $"A,{y},-0.3,0.1,0.2\n"));
        var trend = model.Assess(IndicatorTable.ParseCsv("unit,year,a,b,c\n" + rows, model.Indicators)).Trends().Series[0];
        trend.MannKendall.S.Should().Be(0);
        trend.Sen.Slope.Should().Be(Quantity.Of(0));
    }
}
