using InnovationPotential.Comparisons;

namespace InnovationPotential.Tests.Comparisons;

/// <summary>Scores, ranks and levels of several periods side by side.</summary>
public sealed class PeriodTableTests
{
    // Own data: goalposts 0 to 10, so that a score is a tenth of the mean; B has no value in 2021.
    private static Assessment Panel => Model(bands: true).Assess(IndicatorTable.ParseCsv(
        "unit,year,x,y\nA,2019,2,4\nA,2020,6,8\nA,2021,10,10\nB,2019,8,8\nB,2020,7,7\nB,2021,,\n", Model(true).Indicators));

    [Fact]
    public void Scores_stand_side_by_side()
    {
        var table = Panel.SideBySide();
        table["A", 2019].Should().BeApproximately(0.3, 1e-12);
        table["A", 2021].Should().Be(1);
        table["B", 2021].Should().BeNull();
        table.ToString().Replace("\r", "").Should().Be("""
            m: scores of 'm'
            unit   2019   2020   2021
            ----  -----  -----  -----
            A     0.300  0.700  1.000
            B     0.800  0.700      –

            """.Replace("\r", ""));
        table.ToCsv().Split('\n')[0].Should().Be("unit,2019,2020,2021");
        table.ToCsv().Split('\n')[2].Should().Be("B,0.8,0.7,");
        table.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Ranks_of_any_node()
    {
        var table = Panel.SideBySide(PeriodQuantity.Rank);
        (table["A", 2019], table["A", 2020], table["B", 2020], table["B", 2021]).Should().Be((2, 1, 1, null));
        var ofX = Panel.SideBySide(PeriodQuantity.Rank, "x");
        (ofX["A", 2020], ofX["B", 2020]).Should().Be((2, 1));
        ofX.ToJson().Should().Contain("\"quantity\": \"rank\"").And.Contain("\"node\": \"x\"");
        FluentActions.Invoking(() => Panel.SideBySide(node: "z")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Levels_of_the_whole()
    {
        var table = Panel.SideBySide(PeriodQuantity.Level);
        (table.LevelOf("A", 2019), table.LevelOf("A", 2020), table.LevelOf("B", 2021)).Should().Be(("low", "high", null));
        table.ToCsv().Should().Be("unit,2019,2020,2021\nA,low,high,high\nB,high,high,\n");
        table.ToMarkdown().Should().Contain("| A");
        table.ToHtml().Should().Contain("<table");
        FluentActions.Invoking(() => table.LevelOf("A")).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, "x")]
    public void Without_bands_there_are_no_levels(bool bands, string? node)
    {
        var assessment = Model(bands).Assess(IndicatorTable.ParseCsv("unit,x,y\nA,1,2\n"));
        FluentActions.Invoking(() => assessment.SideBySide(PeriodQuantity.Level, node)).Should().Throw<InvalidInputException>()
            .Which.Diagnostics.Should().ContainSingle(d => d.Code == AssessmentCodes.NoLevels);
        assessment.SideBySide()["A"].Should().BeApproximately(0.15, 1e-12);
    }

    [Fact]
    public void Periods_measured_by_themselves_are_not_on_one_yardstick()
    {
        var model = IndicatorModel.Create("m", m => m.Scope(FitScope.EachPeriod).Indicator("x"));
        var assessment = model.Assess(IndicatorTable.ParseCsv("unit,year,x\nA,2019,1\nB,2019,2\nA,2020,1\nB,2020,5\n", model.Indicators));
        assessment.SideBySide().Diagnostics.Should().ContainSingle(d => d.Code == TrendCodes.NotComparable);
        assessment.SideBySide(PeriodQuantity.Rank).Diagnostics.Should().BeEmpty();
    }

    private static IndicatorModel Model(bool bands) => IndicatorModel.Create("m", m =>
    {
        m.Strategy(AssessmentStrategy.WeightedIndex(s => s with { Normalization = Normalization.Goalposts() }))
            .Indicator("x", i => i with { Goalposts = new(0, 10) }).Indicator("y", i => i with { Goalposts = new(0, 10) });
        if (bands) m.Bands(Bands.From(BandQuantity.Score, ("low", 0), ("high", 0.5)));
    });
}
