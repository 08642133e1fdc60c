using InnovationPotential.Assessments;
using InnovationPotential.Strategies;
using InnovationPotential.Tests.Strategies;

namespace InnovationPotential.Tests.Assessments;

/// <summary>Levels by places and percentages, and why there are none. Own data, counted by hand.</summary>
public sealed class LevelsByHandTests
{
    private static readonly IndicatorTable Five = IndicatorTable.ParseCsv("unit,a,b\nA,1,1\nB,3,3\nC,6,6\nD,8,8\nE,5,\n");

    /// <summary>
    /// E scores .5 within .25 and .75. Of the four others one is below .25 and three are below .75: places of 1/4 to 3/4, its own .5 being
    /// none
    /// of the others'.
    /// </summary>
    [Fact]
    public void A_units_own_score_is_none_of_the_others()
    {
        var assessment = Model(BandQuantity.PercentileRank, ("0", 0), ("1/4", .25), ("2/4", .5), ("3/4", .75), ("1", 1)).Assess(Five);

        assessment.Results.Select(r => r.Level).Should().Equal("0", "1/4", "3/4", "1", "2/4");
        assessment["E"].PossibleLevels.Should().Equal("1/4", "2/4", "3/4");
        assessment["D"].PossibleLevels.Should().Equal("1");
        assessment["A"].PossibleLevels.Should().Equal("0");
    }

    /// <summary>As a benchmark E is none of the four that are counted: one, two and three thirds are below it.</summary>
    [Fact]
    public void A_benchmark_stands_among_all_that_are_counted()
    {
        var model = Model(BandQuantity.PercentileRank, ("0", 0), ("1/3", 1 / 3.0), ("2/3", 2 / 3.0), ("1", 1));

        (model with { Benchmarks = ["E"] }).Assess(Five)["E"].Should().BeEquivalentTo(new { Level = "2/3" });
        (model with { Benchmarks = ["E"] }).Assess(Five)["E"].PossibleLevels.Should().Equal("1/3", "2/3", "1");
        var above = (model with { Benchmarks = ["D"] })
            .Assess(IndicatorTable.ParseCsv("unit,a,b\nA,1,1\nB,3,3\nC,6,6\nD,8,8\nE,5,5\n"))["D"];
        (above.Level, above.PossibleLevels.Single()).Should().Be(("1", "1"), "nobody is beyond the last place");
    }

    /// <summary>Mean .46 of .1, .3, .6, .8 and .5; the deviation is .27019.</summary>
    [Fact]
    public void Percentages_and_deviations()
    {
        Model(BandQuantity.PercentOfMean, ("low", 0), ("mean", 100), ("high", 150)).Assess(Five).Results.Select(r => r.Level).Should()
            .Equal("low", "low", "mean", "high", "mean");
        Model(BandQuantity.PercentOfBest, ("low", 0), ("half", 50), ("best", 100)).Assess(Five).Results.Select(r => r.Level).Should()
            .Equal("low", "low", "half", "best", "half");
        Model(BandQuantity.StandardDeviations, ("far below", -9), ("about", -1), ("above", 1)).Assess(Five).Results.Select(r => r.Level)
            .Should().Equal("far below", "about", "about", "above", "about");
        Model(BandQuantity.Share, ("low", 0), ("half", .5)).Assess(Five).Results.Select(r => r.Level).Should()
            .Equal("low", "low", "half", "half", "half");
    }

    [Theory]
    [InlineData(BandQuantity.PercentOfMean, "0,0,0", "the mean score is 0, of which there is no percentage")]
    [InlineData(BandQuantity.PercentOfBest, "0,0,0", "the best score is 0, of which there is no percentage")]
    [InlineData(BandQuantity.PercentOfMean, "-3,1,-1", "the mean score is -1, below 0, and percentages of it turn the order round")]
    [InlineData(BandQuantity.PercentOfBest, "-3,-2.5,-5", "the best score is -2.5, below 0, and percentages of it turn the order round")]
    [InlineData(BandQuantity.StandardDeviations, "2,2,2", "no two scores differ, so that they have no standard deviation")]
    [InlineData(BandQuantity.PercentileRank, "2,2,2", "no two scores differ, so that they have no percentile ranks")]
    [InlineData(BandQuantity.PercentileRank, "2,,", "no two scores differ, so that they have no percentile ranks")]
    [InlineData(BandQuantity.PercentOfMean, "1,2,3", null)]
    [InlineData(BandQuantity.PercentOfBest, "-1,-2,3", null)]
    [InlineData(BandQuantity.StandardDeviations, "2,2,3", null)]
    public void Scores_that_have_no_levels(BandQuantity quantity, string values, string? reason)
    {
        var cells = values.Split(',');
        var assessment = Raw(quantity).Assess(IndicatorTable.ParseCsv($"unit,a\nA,{cells[0]}\nB,{cells[1]}\nC,{cells[2]}\n"));

        assessment.Diagnostics.Where(d => d.Code == AssessmentCodes.NoLevelBase).Said().Should()
            .Equal(reason is null ? [] : [$"Warning IP4023 : No unit has a level: {reason}."]);
        assessment.Results.Any(r => r.Level is not null).Should().Be(reason is null);
    }

    [Fact]
    public void The_period_without_levels_is_named()
    {
        var assessment = Raw(BandQuantity.PercentileRank).Assess(IndicatorTable.ParseCsv(
            "unit,period,a\nA,2020,1\nB,2020,2\nC,2020,3\nA,2021,2\nB,2021,2\nC,2021,2\n"));

        assessment.Diagnostics.Where(d => d.Code == AssessmentCodes.NoLevelBase).Said().Should().Equal(
            "Warning IP4023 @2021: No unit has a level: no two scores differ, so that they have no percentile ranks.");
        assessment["C", 2020].Level.Should().Be("top");
        assessment["C", 2021].Level.Should().BeNull();
        assessment["B", 2020].Level.Should().Be("low");
    }

    [Fact]
    public void A_share_of_what_has_no_width_is_none()
    {
        var model = IndicatorModel.Create("m", m => m.Strategy(new ReadinessBased
        {
            Levels = new("t", "s", 9, [new(0,
            3)])
        }).Indicator("a")) with
        {
            Bands = Bands.From(BandQuantity.Share, ("low", 0), ("high", .5)),
        };

        model.Assess(IndicatorTable.ParseCsv("unit,a\nA,1\nB,2\nC,4\n")).Diagnostics.Where(d => d.Code == AssessmentCodes.NoShare).Said()
            .Should().Equal("Warning IP4022 : No unit has a level: the bands cut the share of what is attainable, but the scores lie in "
                + "[3, 3], which is a point.");
    }

    [Theory]
    [InlineData(0, 0, LevelObstacle.ZeroBase)]
    [InlineData(-1e-12, 1e-11, LevelObstacle.ZeroBase)]
    [InlineData(-1, 0, LevelObstacle.NegativeBase)]
    [InlineData(1, 0, LevelObstacle.None)]
    internal void Percentages_need_a_base_above_0(double @base, double floor, LevelObstacle obstacle) =>
        LevelYardstick.ObstacleOfBase(@base, floor).Should().Be(obstacle);

    private static IndicatorModel Model(BandQuantity quantity, params (string, double)[] bands) => IndicatorModel.Create("m", m => m
        .Indicator("a", i => i with { Goalposts = new(0, 10) }).Indicator("b", i => i with { Goalposts = new(0, 10) })) with
    { Bands = Bands.From(quantity, bands) };

    private static IndicatorModel Raw(BandQuantity quantity) => IndicatorModel.Create("m", m => m
        .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.None })).Indicator("a")) with
    { Bands = Bands.From(quantity, ("low", quantity == BandQuantity.Share ? 0 : -1000), ("top", 1)) };
}
