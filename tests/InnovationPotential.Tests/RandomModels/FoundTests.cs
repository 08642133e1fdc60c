using InnovationPotential.Assessments;
using InnovationPotential.Attack;
using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.RandomModels;

/// <summary>What random models have found, each by its own name.</summary>
public sealed class FoundTests
{
    /// <summary>
    /// Model 2389: a geometric mean of which the missing score may be below 0 has no lowest score, and its parent, which left it out of its
    /// lowest only, had a lowest score above the highest.
    /// </summary>
    [Fact]
    public void A_part_without_bounds_leaves_its_parent_none()
    {
        static Indicator Of(string code) => new(code) { Scale = MeasurementScale.Interval };
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.None }))
            .Dimension("g", g => g.Aggregation(Aggregation.Geometric).Add(Of("a")).Add(Of("b")))
            .Add(Of("c")));

        var unit = model.Assess(IndicatorTable.ParseCsv("unit,a,b,c\nA,2,,5\nB,3,-1,6\nC,1,4,7\n"))["A"];

        (unit["m"].Low, unit["m"].High).Should().Be((null, null));
        unit["m"].Score.Should().Be(3.5);
    }

    /// <summary>Model 5629: points times weights that are numbers each are none together, and the means threw.</summary>
    [Fact]
    public void Weights_that_exceed_all_numbers_together_are_refused()
    {
        var model = IndicatorModel.Create("m", m => m.Strategy(AssessmentStrategy.ScoreSum())
            .Indicator("a", i => i with { Weight = 1e300, Rubric = Rubric.Of((1, 1e10)) })
            .Indicator("b", i => i with { Rubric = Rubric.Of((1, 1)) }));

        FluentActions.Invoking(() => model.Assess(IndicatorTable.ParseCsv("unit,a,b\nA,1,1\nB,0,1\n"))).Should()
            .Throw<InvalidInputException>().Which.Diagnostics.Should().ContainSingle(d => d.Code == AssessmentCodes.WeightsOverflow);
    }

    /// <summary>Model 21015459: a benefit of the doubt over scores that are infinite threw.</summary>
    [Fact]
    public void Scores_that_are_infinite_have_no_best_weights()
    {
        var results = new double[3];
        foreach (var rule in new[] { Aggregation.BenefitOfTheDoubt(), Aggregation.DirectionalBenefitOfTheDoubt(),
            Aggregation.MultiDirectionalBenefitOfTheDoubt() })
        {
            rule.Aggregate(new ColumnBlock([1, double.PositiveInfinity, 2, 1, 1, 3], 2, 3), [1, 1], results);
            results[1].Should().Be(double.NaN, rule.Kind);
        }
    }

    /// <summary>
    /// Model 21037083: an average in the order of the scores, of which one is so huge that all others are lost in it, had a lowest score
    /// above
    /// the highest.
    /// </summary>
    [Fact]
    public void Bounds_that_rounding_turned_round_are_turned_back()
    {
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with
            {
                Missing = MissingPolicy.Propagate,
                Normalization = Normalization.Scaled(0, 25),
                Aggregation = Aggregation.OrderedWeighted(0.5, 0.3, 0.2),
                Weighting = Weighting.Fixed(("a", 3), ("b", 4), ("c", 1)),
            }))
            .Indicator("a", i => i with { Scale = MeasurementScale.Interval }).Indicator("b", i =>
                i with { Scale = MeasurementScale.Interval })
            .Indicator("c", i => i with { Scale = MeasurementScale.Interval }));

        var table = IndicatorTable.ParseCsv("unit,a,b,c\nA,9.5,-1e307,\nB,6,-1e307,\nC,,-1e307,\nD,20,1e306,1\n");
        foreach (var row in model.Assess(table).Results)
            (row["m"].Low <= row["m"].High).Should().BeTrue();
    }

    /// <summary>Model 60142516: a score without a highest was taken for the lowest of all, so that no level above was possible.</summary>
    [Fact]
    public void A_score_without_a_highest_can_have_every_level_above_its_lowest()
    {
        var yardstick = new LevelYardstick(Bands.From(BandQuantity.PercentileRank, ("low", 0), ("high", 0.5)), ScoreRange.Unit, 3);
        yardstick.Measure([0.1, 0.2, 0.3], 0);

        yardstick.Between(0.2, 0.3, double.NaN, true).Should().Equal("high");
        yardstick.Between(0.1, 0.3, double.NaN, true).Should().Equal("low", "high");
        yardstick.Between(double.NaN, 0.3, 0.3, true).Should().Equal("low", "high");
    }

    /// <summary>
    /// Model 7879: a score without bounds had a level that was none of the possible ones. Model 60168998: where a score is not there the
    /// chord of two gaps has no crossing, and the share that fragility tried next was no number. Models 60547114 and 60652885: a
    /// target of 0 was on either side of it, as the order of the units had it. Model 90087551: shares drawn with one input left out all but
    /// vanished, and their sum over them was infinite.
    /// </summary>
    [Theory]
    [InlineData(7879)]
    [InlineData(5629)]
    [InlineData(2389)]
    [InlineData(21_015_459)]
    [InlineData(21_037_083)]
    [InlineData(60_142_516)]
    [InlineData(60_168_998)]
    [InlineData(60_405_162)]
    [InlineData(60_547_114)]
    [InlineData(60_652_885)]
    [InlineData(70_074_563)]
    [InlineData(70_267_653)]
    [InlineData(90_087_551)]
    public void The_models_themselves(int number) => ModelProperties.ProblemOf(number, out _).Should().BeNull();
}
