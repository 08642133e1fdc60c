using InnovationPotential.Assessments;
using InnovationPotential.Numerics.Kernels;
using InnovationPotential.Robustness;

namespace InnovationPotential.Tests.Robustness;

/// <summary>Replications are put on the levels on which an assessment puts the same scores, at every vector width.</summary>
public sealed class LevelTallyTests
{
    private static readonly Bands[] All =
    [
        Bands.From(BandQuantity.Score, ("low", 0), ("middle", 100.0 / 3), ("high", 200.0 / 3)),
        Bands.From(BandQuantity.Share, ("low", double.NegativeInfinity), ("middle", 1.0 / 3), ("high", 2.0 / 3)),
        Bands.From(BandQuantity.PercentOfMean, ("low", 0), ("middle", 90), ("high", 110)),
        Bands.From(BandQuantity.PercentOfBest, ("low", 0), ("middle", 50), ("high", 100)),
        Bands.From(BandQuantity.StandardDeviations, ("low", double.NegativeInfinity), ("middle", -0.5), ("high", 0.5)),
        Bands.From(BandQuantity.PercentileRank, ("low", 0), ("middle", 0.25), ("high", 0.75)),
        new(BandQuantity.Score,
            [new("low", 0, 50) { IncludesFrom = false, IncludesTo = true },
                new("high", 50, 100) { IncludesFrom = false, IncludesTo = true }]),
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Levels_are_those_of_an_assessment(int which)
    {
        var bands = All[which];
        double[] values = [0, 1e-9, 10, 100.0 / 3, 33.3333333333333, 33.33, 40, 50, Math.BitIncrement(50), Math.BitDecrement(50), 50.01,
            200.0 / 3, 0.1 + 0.2 + 66.36666666666667, 90, 99, 100, double.NaN];
        var model = IndicatorModel.Create("m",
            m => m.Bands(bands).Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.MinMax(0, 100) }))
            .Indicator("x", i => i with { Goalposts = new(0, 100) }));
        var csv = "unit,x\n"
            + string.Join("\n",
                values.Select((v, i) =>
                    $"u{i},{(double.IsNaN(v) ? "" : v.ToString("R", System.Globalization.CultureInfo.InvariantCulture))}"));
        var assessment = model.Assess(IndicatorTable.ParseCsv(csv));
        var results = assessment.Results.ToArray();
        var scores = results.Select(r => r.Score ?? double.NaN).ToArray();
        var frame = Study.Frame(Study.Names(values.Length), scores, new(), low: 0,
            high: 100) with
        { Levels = new LevelRule(bands, [new LevelSpan(new ScoreRange(0, 100), 100 * Math.Pow(2, -40))]) };

        foreach (var tally in new[] { Count<Lanes8>(frame, scores), Count<Lanes4>(frame, scores), Count<Lanes2>(frame, scores),
            Count<Lanes1>(frame, scores) })
        {
            for (var row = 0; row < values.Length; row++)
            {
                var levels = bands.Items.Select((b, i) => (b.Name, Count: tally.CountOf(row, i))).Where(l => l.Count > 0).ToArray();
                levels.Should().Equal(results[row].Level is { } level ? [(level, 32L)] : [], $"the score is {scores[row]:R}");
            }
        }
    }

    [Fact]
    public void Edges_reach_as_far_as_rounding_does()
    {
        var edges = LevelEdges.Of(All[1], 0);
        edges[0].Should().Be(double.NegativeInfinity);
        edges[1].Should().Be(Math.BitDecrement(edges[2]));
        (1.0 / 3 - edges[2]).Should().BePositive().And.BeLessThan(1e-12);
        (1.0 / 3 - edges[2]).Should().BeLessThanOrEqualTo(1.0 / 3 * Math.Pow(2, -40));
        (1.0 / 3 - edges[1]).Should().BeGreaterThan(1.0 / 3 * Math.Pow(2, -40));
        edges[5].Should().Be(double.MaxValue);
    }

    private static LevelTally Count<T>(StudyFrame frame, double[] scores)
        where T : struct, ILanes<T>
    {
        var tally = new LevelTally(frame);
        var batch = new ReplicationBatch(frame.Rows, 0) { Count = 32 };
        for (var i = 0; i < batch.Scores.Length; i++) batch.Scores[i] = scores[i / 32];
        tally.Add<T>(batch);
        return tally;
    }
}
