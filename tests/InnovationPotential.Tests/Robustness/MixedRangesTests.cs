namespace InnovationPotential.Tests.Robustness;

/// <summary>Bands of a share are cut for one range of scores: where alternatives score on different ones, no levels are counted.</summary>
public sealed class MixedRangesTests
{
    private static readonly IndicatorTable Table = IndicatorTable.ParseCsv("unit,a,b\nx,1,10\ny,10,3\nz,4,4\n");

    private static readonly IndicatorModel Model = IndicatorModel.Create("m", m => m
        .Bands(Bands.From(BandQuantity.Share, ("low", 0), ("high", 0.5)))
        .Indicator("a", i => i)
        .Indicator("b", i => i));

    private static readonly UncertaintyStudy Study =
        UncertaintyStudy.Of(UncertainFactor.NormalizationChoice(Normalization.MinMax(), Normalization.MinMax(1, 100)));

    [Fact]
    public void Levels_are_not_counted()
    {
        var result = Study.Run(Model, Table, o => o with { Replications = 100 });

        result.Units.Should().OnlyContain(u => u.Levels.IsEmpty);
        result.Diagnostics.Should().ContainSingle(d => d.Code == RobustnessCodes.MixedRanges).Which.Message.Should()
            .EndWith("scores cannot. Levels are not counted.");
    }

    [Fact]
    public void Scores_are_counted_but_neither_averaged_nor_ordered()
    {
        var result = Study.Run(Model, Table, o => o with { Replications = 100 });

        foreach (var unit in result.Units)
        {
            unit.Score.Count.Should().Be(100);
            new[] { unit.Score.Mean, unit.Score.StandardDeviation, unit.Score.StandardError, unit.Score.Median, unit.Score.Quantile(0.1),
                unit.Score.QuantileError(0.5) }.Should().OnlyContain(v => v == null);
            unit.Score.ToString().Should().Be("–");
            unit.UnscoredShare.Should().Be(0);
            unit.Rank.Mean.Should().NotBeNull();
        }

        result.ToCsv().Should().NotContain("NaN");
    }

    [Fact]
    public void One_alternative_has_means_of_scores() =>
        UncertaintyStudy.Of(UncertainFactor.NormalizationChoice(Normalization.MinMax(1, 100)))
            .Run(Model, Table, o => o with { Replications = 100 }).Units.Should().OnlyContain(u => u.Score.Mean > 1);

    [Fact]
    public void A_level_cannot_be_explained() =>
        new Action(() => Study.Sensitivity(Model, Table, [StudyOutput.HasLevel("x", "high")], o => o with { Rows = 8 }))
            .Should().Throw<InvalidInputException>().Which.Diagnostics.Should().ContainSingle(d => d.Code == RobustnessCodes.MixedRanges);

    [Fact]
    public void One_range_has_levels() =>
        UncertaintyStudy.Default.Run(Model, Table, o => o with { Replications = 100 }).Units.Should().OnlyContain(u => u.Levels.Count == 2);
}
