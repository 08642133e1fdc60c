using InnovationPotential.Comparisons;
using InnovationPotential.Numerics;
using InnovationPotential.Strategies;
using InnovationPotential.Trends;

namespace InnovationPotential.Tests.Equality;

/// <summary>A threshold that is met exactly, in exact decimal arithmetic, is met.</summary>
public sealed class ThresholdTests
{
    // Own data: the weights 0.1, 0.7, 0.2 with a and b known cover 0.8 of 1.
    [Fact]
    public void Minimum_coverage_met_exactly_keeps_the_score()
    {
        var model = IndicatorModel.Parse(
            """{"code":"idx","minimumCoverage":0.8,"children":[{"code":"a","weight":0.1},{"code":"b","weight":0.7},{"code":"c","weight":0.2}]}""");
        var assessment = model.Assess(IndicatorTable.ParseCsv("unit,a,b,c\nA,1,2,1\nB,2,5,\nC,3,1,2\n"));
        assessment["B"].Score.Should().BeApproximately(0.9375, 1e-12);
        assessment["B"].Rank.Should().Be(1);
        assessment.Diagnostics.Should().NotContain(d => d.Code == AssessmentCodes.TooLittleObserved);
    }

    [Fact]
    public void Minimum_coverage_is_decided_by_the_weights_as_they_are_written()
    {
        var random = new Random(41);
        var (cases, exact) = (0, 0);
        for (var i = 0; i < 1200; i++)
        {
            decimal[] weights = [.. Enumerable.Range(0, 5).Select(_ => random.Decimal(99, 2))];
            var total = weights.Sum();
            // One of the subsets is the threshold, written with as many digits as a double keeps.
            var threshold = Covered(weights, 1 + random.Next(31)) / total;
            var model = IndicatorModel.Create("m", m =>
            {
                m.MinimumCoverage((double)threshold)
                    .Strategy(AssessmentStrategy.WeightedIndex(s => s with { Normalization = Normalization.None }));
                for (var j = 0; j < 5; j++) m.Indicator($"x{j}", w => w with { Weight = (double)weights[j] });
            });
            var table = EqualityCases.Table(["x0", "x1", "x2", "x3", "x4"], Enumerable.Range(1, 31)
                .Select(s => Enumerable.Range(0, 5).Select(j => (s >> j & 1) != 0 ? 1m : (decimal?)null).ToArray()));
            var scores = model.Assess(table).Scores();
            for (var s = 1; s < 32; s++)
            {
                var covered = Covered(weights, s) / total;
                cases++;
                if (covered == threshold) exact++;
                (scores[s - 1] is not null).Should().Be(covered >= threshold, $"{string.Join(' ', weights)} subset {s} at {threshold}");
            }
        }

        cases.Should().BeGreaterThan(30000);
        exact.Should().BeGreaterThan(1200);
    }

    // Own data: 3/1, 0.6/0.2 and 0.3/0.1 are 3, 0.5/0.2 is 2.5.
    [Fact]
    public void Gates_let_through_a_quotient_that_equals_them()
    {
        var model = IndicatorModel.Create("ready", m => m
            .Preparation(Denomination.ByIndicator("pop").For("labs"))
            .Strategy(AssessmentStrategy.ReadinessBased(s =>
                s with { Rule = ReadinessRule.Gates(Gate.Of(1, "equipped", ("labs", 3)), Gate.Of(2, "open", ("site", 1))) }))
            .Indicator("labs").Indicator("site"));
        var assessment = model.Assess(IndicatorTable.ParseCsv("unit,labs,site,pop\nA,3,1,1\nB,0.6,1,0.2\nC,0.3,1,0.1\nD,0.5,1,0.2\n"));
        assessment.Scores().Should().Equal(2, 2, 2, 0);
        assessment["B"].Findings.Should().NotContain(f => f.Kind == "next-level");
    }

    [Fact]
    public void Quotients_reach_what_they_equal()
    {
        var random = new Random(42);
        var (exact, cases) = (0, 0);
        for (var i = 0; i < 60000; i++)
        {
            var (threshold, divisor) = (random.Decimal(999, 2), random.Decimal(999, 3));
            var part = threshold * divisor + (random.Next(3) * 0.00001m) - 0.00001m;
            if (part <= 0) continue;
            var quotient = (double)part / (double)divisor;
            var (t, reached, above) = ((double)threshold, part >= threshold * divisor, part > threshold * divisor);
            cases++;
            if (reached && !above) exact++;
            GatesRule.IsMet(quotient, t, less: false).Should().Be(reached);
            GatesRule.IsMet(quotient, t, less: true).Should().Be(!above);
            Rubric.Of((t, 1)).PointsOf(quotient).Should().Be(reached ? 1 : 0);
            (new LevelTable("t", "own", 1e9, [new(0, 0), new(t, 1)]).LevelOf(quotient) == 1).Should().Be(reached);
            (new LevelTable("t", "own", t, [new(0, 0)]).LevelOf(quotient) is not null).Should().Be(!above);
            StarCriterion.AtLeast("s", t).Judge([quotient])[0].Should().Be(reached);
            new SpecializationThreshold("s", t).IsPassedBy(Quantity.Of(quotient)).Should().Be(reached);
            new SpecializationThreshold("s", t, false).IsPassedBy(Quantity.Of(quotient)).Should().Be(above);
            Bands.From(BandQuantity.Score, ("low", double.NegativeInfinity), ("high", t)).Of(quotient)!.Name.Should()
                .Be(reached ? "high" : "low");
            Rounding.IsBelow(quotient, t).Should().Be(!reached);
            Rounding.IsAbove(quotient, t).Should().Be(above);
        }

        cases.Should().BeGreaterThan(50000);
        exact.Should().BeGreaterThan(15000);
    }

    [Fact]
    public void Relative_levels_of_decimal_scores_are_missed_by_none()
    {
        var groups = RelativeBands.EuropeanInnovationScoreboard2021("EU");
        var random = new Random(43);
        for (var i = 0; i < 20000; i++)
        {
            var union = random.Decimal(999, 3);
            foreach (var (percent, level) in new[] { (70m, "Moderate Innovator"), (100m, "Strong Innovator"), (125m, "Strong Innovator") })
            {
                var scores = RelativeScores.Of(["EU", "X"], [], [(double)union, (double)(union * percent / 100)], ScoreBase.OfUnit("EU"));
                scores.LevelOf(groups, "X").Should().Be(level, $"{union * percent / 100} of {union}");
            }
        }
    }

    [Fact]
    public void Targets_met_exactly_are_achieved()
    {
        var random = new Random(44);
        for (var i = 0; i < 20000; i++)
        {
            // Half of the way at half of the time is on track.
            var (from, way) = (random.Decimal(999, 2), random.Decimal(999, 2));
            var target = Target.By(0, (double)from, 10, (double)(from + way));
            target.StatusAt(5, (double)(from + way / 2)).Verdict.Should().Be(TargetVerdict.OnTrack);
            target.StatusAt(5, (double)(from + way)).Verdict.Should().Be(TargetVerdict.Achieved);
        }
    }

    private static decimal Covered(decimal[] weights, int subset) => weights.Where((_, j) => (subset >> j & 1) != 0).Sum();
}
