
namespace InnovationPotential.Tests.Equality;

/// <summary>
/// One rule for levels: none where the quantity does not exist, each period its own range, and always one of the possible ones.
/// </summary>
public sealed class LevelTests
{
    private const string PointShare = """
        {"code":"m","strategy":{"kind":"weighted-index","aggregation":"borda","normalization":"none"},
         "bands":{"quantity":"share","items":[{"name":"lo","to":0.5},{"name":"hi","from":0.5}]},"children":[{"code":"a"},{"code":"b"}]}
        """;

    [Theory]
    [InlineData(BandQuantity.PercentOfMean, "u,x\nA,-3\nB,-2\nC,-1\n", AssessmentCodes.NoLevelBase, "-2")]
    [InlineData(BandQuantity.PercentOfBest, "u,x\nA,-3\nB,-2\nC,-1\n", AssessmentCodes.NoLevelBase, "-1")]
    [InlineData(BandQuantity.PercentOfMean, "u,x\nA,-0.3\nB,0.1\nC,0.2\n", AssessmentCodes.NoLevelBase, "is 0")]
    [InlineData(BandQuantity.PercentOfBest, "u,x\nA,0\nB,-2\nC,-1\n", AssessmentCodes.NoLevelBase, "is 0")]
    [InlineData(BandQuantity.StandardDeviations, "u,x\nA,0.3\nB,0.30000000000000004\n", AssessmentCodes.NoLevelBase,
        "no two scores differ")]
    [InlineData(BandQuantity.PercentileRank, "u,x\nA,0.3\n", AssessmentCodes.NoLevelBase, "no two scores differ")]
    public void Without_the_quantity_there_is_no_level_but_a_reason(BandQuantity quantity, string csv, string code, string reason)
    {
        var assessment = Raw(quantity, -1, 1).Assess(IndicatorTable.ParseCsv(csv.Replace("u,", "unit,")));
        assessment.Results.Should().AllSatisfy(r =>
        {
            r.Score.Should().NotBeNull();
            r.Level.Should().BeNull();
            r.PossibleLevels.Should().BeEmpty();
        });
        assessment.Diagnostics.Should().ContainSingle(d => d.Code == code).Which.Message.Should().Contain(reason);
    }

    [Fact]
    public void Validation_warns_where_the_scale_makes_a_negative_base_likely()
    {
        var model = IndicatorModel.Create("m", m =>
            m.Bands(Bands.From(BandQuantity.PercentOfMean, ("emerging", double.NegativeInfinity), ("leader", 125)))
            .Strategy(AssessmentStrategy.WeightedIndex(s => s with { Normalization = Normalization.ZScore() })).Indicator("x"));
        model.Validate().Should().ContainSingle(d => d.Code == AssessmentCodes.LevelBaseMayBeNegative && d.Severity == Severity.Warning);
    }

    // Own data: one unit under Borda has the range [0, 0].
    [Fact]
    public void A_range_that_is_a_point_leaves_the_score_and_no_level()
    {
        var model = IndicatorModel.Parse(PointShare);
        var table = IndicatorTable.ParseCsv("unit,a,b\nA,1,2\n");
        var fitted = model.Fit(table);
        fitted.Diagnostics.Should().ContainSingle(d => d.Code == AssessmentCodes.NoShare && d.Severity == Severity.Warning);
        var assessment = fitted.Assess(table);
        assessment["A"].Score.Should().Be(0);
        assessment["A"].Level.Should().BeNull();
        foreach (var text in new[] { assessment.ToString(), assessment.ToJson(), assessment.ToHtml(), assessment.ToMarkdown(),
            assessment.ToCsv() }) text.Should().NotBeEmpty();
        UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.2)).Run(model, table, o => o with { Replications = 32 }).Units[0].Levels
            .Should().BeEmpty();
    }

    // Ranks 1 to 2 in 2019 and 1 to 4 in 2020: the best of each is "high".
    [Fact]
    public void Each_period_has_its_own_range()
    {
        var model = IndicatorModel.Create("m", m =>
            m.Scope(FitScope.EachPeriod).Bands(Bands.From(BandQuantity.Share, ("low", double.NegativeInfinity), ("high", 0.75)))
            .Strategy(AssessmentStrategy.WeightedIndex(s => s with { Normalization = Normalization.Rank() })).Indicator("x"));
        var table = IndicatorTable.ParseCsv("unit,year,x\nA,2019,1\nB,2019,2\nC,2019,\nD,2019,\nA,2020,1\nB,2020,2\nC,2020,3\nD,2020,4\n",
            model.Indicators);
        var levels = model.Assess(table).Results.Select(r => r.Level);
        levels.Should().Equal("low", "high", null, null, "low", "low", "low", "high");
        var study = UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.2)).Run(model, table, o => o with { Replications = 32 });
        study.Units.Select(u => u.Levels.Where(l => l.Share == 1).Select(l => l.Level).SingleOrDefault()).Should()
            .Equal("low", "high", null, null, "low", "low", "low", "high");
    }

    // Mean 3 and standard deviation √2.5 of 1 to 5: z = −1.265, −0.632, 0, 0.632, 1.265.
    [Fact]
    public void Bands_at_deviations_from_the_mean()
    {
        var bands = Bands.From(BandQuantity.StandardDeviations, ("below", double.NegativeInfinity), ("average", -1), ("above", 1));
        var assessment = (Raw(BandQuantity.Score, 0, 1) with { Bands = bands })
            .Assess(IndicatorTable.ParseCsv("unit,x\nA,1\nB,2\nC,3\nD,4\nE,5\n"));
        assessment.Results.Select(r => r.Level).Should().Equal("below", "average", "average", "average", "above");
    }

    // Mean 0 and standard deviation 1 of −1, 0, 1: an edge that is met exactly belongs to its band.
    [Fact]
    public void A_deviation_of_exactly_one_is_one()
    {
        var random = new Random(71);
        var bands = Bands.From(BandQuantity.StandardDeviations, ("below", double.NegativeInfinity), ("average", -1), ("above", 1));
        for (var i = 0; i < 3000; i++)
        {
            var (middle, step) = (random.Decimal(9999, 3) + 10, random.Decimal(999, 3));
            var assessment = (Raw(BandQuantity.Score, 0, 1) with { Bands = bands })
                .Assess(EqualityCases.Table(["x"], [[middle - step], [middle], [middle + step]]));
            assessment.Results.Select(r => r.Level).Should().Equal("average", "average", "above");
        }
    }

    // Below 10, 20, 20, 30, 40 stand 0, 1, 1, 3, 4 of 4 others.
    [Fact]
    public void Bands_by_quantiles()
    {
        var bands = Bands.From(BandQuantity.PercentileRank, ("lowest quarter", 0), ("middle", 0.25), ("best quarter", 0.75));
        var assessment = (Raw(BandQuantity.Score, 0, 1) with { Bands = bands })
            .Assess(IndicatorTable.ParseCsv("unit,x\nA,10\nB,20\nC,20\nD,30\nE,40\nF,\n"));
        assessment.Results.Select(r => r.Level).Should().Equal("lowest quarter", "middle", "middle", "best quarter", "best quarter", null);
    }

    [Theory]
    [InlineData(BandQuantity.Score)]
    [InlineData(BandQuantity.Share)]
    [InlineData(BandQuantity.PercentOfMean)]
    [InlineData(BandQuantity.PercentOfBest)]
    [InlineData(BandQuantity.StandardDeviations)]
    [InlineData(BandQuantity.PercentileRank)]
    public void A_level_is_always_one_of_the_possible_ones(BandQuantity quantity)
    {
        var random = new Random(72);
        for (var i = 0; i < 1500; i++)
        {
            var edge = quantity is BandQuantity.PercentOfMean or BandQuantity.PercentOfBest ? 100
                : quantity == BandQuantity.StandardDeviations ? 0 : 0.5;
            Band[] items =
            [
                new("low", double.NegativeInfinity, edge) { IncludesTo = false }, new("edge", edge, edge) { IncludesTo = true },
                new("high", edge, double.PositiveInfinity) { IncludesFrom = false },
            ];
            var model = IndicatorModel.Create("m", m =>
            {
                m.Bands(new Bands(quantity, [.. items]))
                    .Strategy(AssessmentStrategy.WeightedIndex(s => s with { Normalization = Normalization.Goalposts() }));
                for (var j = 0; j < 3; j++) m.Indicator($"x{j}", x => x with { Goalposts = new(0, 1) });
            });
            var table = EqualityCases.Table(["x0", "x1", "x2"], Enumerable.Range(0, 6)
                .Select(_ => Enumerable.Range(0, 3).Select(_ => random.Next(4) == 0 ? null : (decimal?)(random.Next(11) / 10m)).ToArray()));
            foreach (var result in model.Assess(table).Results.Where(r => r.Level is not null)) result.PossibleLevels
                .Should().Contain(result.Level!);
        }
    }

    private static IndicatorModel Raw(BandQuantity quantity, double first, double second) => IndicatorModel.Create("m", m => m
        .Bands(Bands.From(quantity, ("emerging", double.NegativeInfinity), ("moderate", first), ("leader", second)))
        .Strategy(AssessmentStrategy.WeightedIndex(s => s with { Normalization = Normalization.None }))
        .Indicator("x", i => i with { Scale = MeasurementScale.Interval }));
}
